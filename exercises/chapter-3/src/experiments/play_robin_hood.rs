use maps::record::{Key, Op, Recording};
use maps::robin_hood::RobinHood;

// ANCHOR: script
// Each key has the hash that is written here: its lowest bits are the home slot.
const FIG: Key = Key::new("fig", 5);
const KIWI: Key = Key::new("kiwi", 6);
const PLUM: Key = Key::new("plum", 5);
const LIME: Key = Key::new("lime", 7);
const DATE: Key = Key::new("date", 5);
const NUT: Key = Key::new("nut", 6);
const PEAR: Key = Key::new("pear", 2);

pub const SCRIPT: &[Op] = &[
    Op::Insert(FIG),
    Op::Insert(KIWI),
    Op::Insert(PLUM),
    Op::Insert(LIME),
    Op::Insert(DATE),
    Op::Find(LIME),
    Op::Insert(PEAR),
    Op::Find(NUT),
    Op::Remove(KIWI),
];
// ANCHOR_END: script

pub fn recording() -> Recording {
    // Room for six entries: eight slots.
    Recording::of::<RobinHood<Key>>(6, SCRIPT)
}

pub fn main() {
    print!("{}", recording());
}
