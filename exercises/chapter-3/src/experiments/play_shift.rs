use maps::record::{Key, Op, Recording};
use maps::shift::Shift;

// ANCHOR: script
// Each key has the hash that is written here: its lowest bits are the home slot.
const FIG: Key = Key::new("fig", 6);
const PLUM: Key = Key::new("plum", 6);
const LIME: Key = Key::new("lime", 7);
const DATE: Key = Key::new("date", 1);
const PEAR: Key = Key::new("pear", 0);

pub const SCRIPT: &[Op] = &[
    Op::Insert(FIG),
    Op::Insert(PLUM),
    Op::Insert(LIME),
    Op::Insert(DATE),
    Op::Insert(PEAR),
    Op::Remove(FIG),
    Op::Find(PEAR),
    Op::Find(FIG),
    Op::Remove(DATE),
];
// ANCHOR_END: script

pub fn recording() -> Recording {
    // Room for six entries: eight slots.
    Recording::of::<Shift<Key>>(6, SCRIPT)
}

pub fn main() {
    print!("{}", recording());
}
