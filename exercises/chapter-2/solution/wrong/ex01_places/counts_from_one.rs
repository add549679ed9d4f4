//! Counts places from 1, so the buffer fits and every place is one too high.

pub fn places(xs: &[i64], wanted: i64) -> Vec<usize> {
    let n = xs.iter().filter(|&&x| x == wanted).count();
    let mut places = Vec::with_capacity(n);
    for (place, &x) in (1..).zip(xs) {
        if x == wanted {
            places.push(place);
        }
    }
    places
}
