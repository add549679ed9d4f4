// ANCHOR: main
pub fn main() {
    for (at, home) in [(5, 3), (3, 3), (0, 7), (1, 6), (2, 3)] {
        let distance = distance(home, at, 8);
        println!("from home {home} to slot {at}: {distance}");
    }
    println!("0 - 7: {:?}", 0_usize.checked_sub(7));
}

/// How many slots after `home` the slot `at` comes, in a ring of so many slots: a
/// power of two.
fn distance(home: usize, at: usize, slots: usize) -> usize {
    at.wrapping_sub(home) & (slots - 1)
}
// ANCHOR_END: main
