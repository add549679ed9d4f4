//! Makes room for all and gives the rest back: the first request was made all the same.

pub fn places(xs: &[i64], wanted: i64) -> Vec<usize> {
    let mut places = Vec::with_capacity(xs.len());
    places.extend((0..xs.len()).filter(|&place| xs[place] == wanted));
    places.shrink_to_fit();
    places
}
