//! Takes capacity for length: there is room for n elements, but no element to write to.

pub fn places(xs: &[i64], wanted: i64) -> Vec<usize> {
    let n = xs.iter().filter(|&&x| x == wanted).count();
    let mut places = Vec::with_capacity(n);
    let mut next = 0;
    for (place, &x) in xs.iter().enumerate() {
        if x == wanted {
            places[next] = place;
            next += 1;
        }
    }
    places
}
