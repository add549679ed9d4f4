use maps::Table;
use maps::group::Swar;
use maps::swiss::Swiss;
use maps::swiss_safe::SwissSafe;
use std::cell::Cell;
use std::panic::AssertUnwindSafe;

// ANCHOR: main
pub fn main() {
    let safe = left_after_a_panic::<SwissSafe<u64>>();
    let raw = left_after_a_panic::<Swiss<u64, Swar>>();
    println!("safe table: {safe} of 28 entries, raw table: {raw} of 28 entries");
}

/// Fills a table, and lets it grow with a hash function that panics when it is asked
/// for the tenth time. Returns how many entries the table has then.
fn left_after_a_panic<T: Table<u64>>() -> usize {
    let hash = |number: &u64| number.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mut table = T::default();
    for number in 0..28 {
        table.insert_unique(hash(&number), number, hash);
    }
    let asked = Cell::new(0);
    let tired = |number: &u64| {
        asked.set(asked.get() + 1);
        assert!(asked.get() != 10, "no more hashes");
        hash(number)
    };
    let panicked = lab::panics(AssertUnwindSafe(|| table.resize(100, tired)));
    assert!(panicked);
    table.iter().count()
}
// ANCHOR_END: main
