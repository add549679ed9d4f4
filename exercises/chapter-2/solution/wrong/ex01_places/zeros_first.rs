//! Takes `vec![0; n]` for room: it has n elements, and the pushes come behind them.

pub fn places(xs: &[i64], wanted: i64) -> Vec<usize> {
    let n = xs.iter().filter(|&&x| x == wanted).count();
    let mut places = vec![0; n];
    for (place, &x) in xs.iter().enumerate() {
        if x == wanted {
            places.push(place);
        }
    }
    places
}
