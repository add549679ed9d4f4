//! A benchmark of a sort that sorts one vector again and again.

// ANCHOR: main
/// Sorts by insertion, and returns how many elements it has moved.
fn sort(xs: &mut [u64]) -> usize {
    let mut moved = 0;
    for end in 1..xs.len() {
        let mut at = end;
        while at > 0 && xs[at - 1] > xs[at] {
            xs.swap(at - 1, at);
            (at, moved) = (at - 1, moved + 2);
        }
    }
    moved
}

pub fn main() {
    let shuffled: Vec<u64> = (0..500).map(|x| x * 389 % 500).collect();
    let rounds = 100;

    let mut one = shuffled.clone();
    let moved: Vec<usize> = (0..rounds).map(|_| sort(&mut one)).collect();
    println!("one vector, round 1: {} elements moved", moved[0]);
    println!("one vector, round 2: {} elements moved", moved[1]);
    println!("one vector, mean: {}", moved.iter().sum::<usize>() / rounds);

    let moved = (0..rounds).map(|_| sort(&mut shuffled.clone()));
    println!("a copy each round, mean: {}", moved.sum::<usize>() / rounds);
}
// ANCHOR_END: main
