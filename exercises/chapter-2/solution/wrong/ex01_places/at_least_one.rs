//! Makes room for one place even if there is none.

pub fn places(xs: &[i64], wanted: i64) -> Vec<usize> {
    let n = xs.iter().filter(|&&x| x == wanted).count();
    let mut places = Vec::with_capacity(n.max(1));
    places.extend((0..xs.len()).filter(|&place| xs[place] == wanted));
    places
}
