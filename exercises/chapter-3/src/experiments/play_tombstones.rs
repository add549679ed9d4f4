use maps::record::{Key, Op, Recording};
use maps::tombstones::Tombstones;

// ANCHOR: script
// Each key has the hash that is written here: its lowest bits are the home slot.
const FIG: Key = Key::new("fig", 5);
const PLUM: Key = Key::new("plum", 5);
const PEAR: Key = Key::new("pear", 6);
const LIME: Key = Key::new("lime", 5);
const DATE: Key = Key::new("date", 6);

pub const SCRIPT: &[Op] = &[
    Op::Insert(FIG),
    Op::Insert(PLUM),
    Op::Insert(PEAR),
    Op::Insert(LIME),
    Op::Remove(PEAR),
    Op::Find(LIME),
    Op::Find(DATE),
    Op::Insert(DATE),
    Op::Remove(FIG),
    Op::Find(FIG),
    Op::Remove(LIME),
    Op::Find(LIME),
];
// ANCHOR_END: script

pub fn recording() -> Recording {
    // Room for six entries: eight slots.
    Recording::of::<Tombstones<Key>>(6, SCRIPT)
}

pub fn main() {
    print!("{}", recording());
}
