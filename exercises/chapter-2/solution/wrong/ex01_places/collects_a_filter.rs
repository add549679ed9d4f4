//! Lets `collect` find out how many there are, while its buffer grows.

pub fn places(xs: &[i64], wanted: i64) -> Vec<usize> {
    xs.iter()
        .enumerate()
        .filter(|&(_, x)| *x == wanted)
        .map(|(place, _)| place)
        .collect()
}
