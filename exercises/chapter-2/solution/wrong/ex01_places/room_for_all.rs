//! Makes room for as many places as there are elements.

pub fn places(xs: &[i64], wanted: i64) -> Vec<usize> {
    let mut places = Vec::with_capacity(xs.len());
    places.extend((0..xs.len()).filter(|&place| xs[place] == wanted));
    places
}
