//! Calls `reserve`, which may take more than it is asked for, and today does.

pub fn places(xs: &[i64], wanted: i64) -> Vec<usize> {
    let mut places = Vec::new();
    places.reserve(xs.iter().filter(|&&x| x == wanted).count());
    places.extend((0..xs.len()).filter(|&place| xs[place] == wanted));
    places
}
