use lab::panics;
use maps::{Table, shift::Shift};
use std::panic::AssertUnwindSafe;

// ANCHOR: main
pub fn main() {
    let mut table = Shift::<char, 100>::default();
    table.resize(7, |_| 2);
    for key in ['a', 'b', 'c', 'd', 'e'] {
        table.insert_unique(2, key, |_| 2); // all are at home in slot 2
    }
    println!("before: {}", row(&table));

    let hash = |key: &char| {
        assert!(*key != 'd', "d cannot be hashed");
        2
    };
    let slot = table.find(2, |key| *key == 'b').expect("b is there");
    let panicked = panics(AssertUnwindSafe(|| table.remove(slot, hash)));
    println!("the removal of b panicked: {panicked}");

    println!("afterwards: {}", row(&table));
    let is_found = |key: &char| table.find(2, |k| k == key).is_some();
    let found: String = "abcde".chars().filter(is_found).collect();
    println!("found: {found}; the length: {}", table.len());
}
// ANCHOR_END: main

/// The slots from 0 to 7; an empty one is a dot.
fn row(table: &Shift<char, 100>) -> String {
    let letter = |slot| if table.is_full(slot) { *table.at(slot) } else { '.' };
    (0..table.slots()).map(letter).collect()
}
