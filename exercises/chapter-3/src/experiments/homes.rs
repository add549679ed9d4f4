// ANCHOR: main
use maps::{Table, shift::Shift};

/// A name and its hash.
type Entry = (&'static str, u64);

pub fn main() {
    let mut table = eight_slots();
    for (name, hash) in
        [("ant", 13), ("bee", 42), ("cat", 21), ("dog", 46), ("eel", 77)]
    {
        let slot = table.insert_unique(hash, (name, hash), |entry| entry.1);
        println!("{name}: hash {hash}, home {}, slot {slot}", hash % 8);
    }
}
// ANCHOR_END: main

/// At most seven of the slots are ever full.
fn eight_slots() -> Shift<Entry, 90> {
    let mut table = Shift::default();
    table.resize(7, |entry: &Entry| entry.1);
    assert_eq!(table.slots(), 8);
    table
}
