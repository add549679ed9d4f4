//! Follows each circle of places with `(at + k) % len`, but does not reduce `k` first.

pub fn rotate_left(xs: &mut [i64], k: usize) {
    let (len, mut moved, mut start) = (xs.len(), 0, 0);
    while moved < len {
        let (first, mut at) = (xs[start], start);
        loop {
            let from = (at + k) % len;
            moved += 1;
            if from == start {
                break;
            }
            xs[at] = xs[from];
            at = from;
        }
        xs[at] = first;
        start += 1;
    }
}
