use maps::record::{Key, Op, Recording};
use maps::shift::Shift;

// ANCHOR: script
// Each key has the hash that is written here: its lowest bits are the home slot.
const FIG: Key = Key::new("fig", 13);
const KIWI: Key = Key::new("kiwi", 2);
const PLUM: Key = Key::new("plum", 5);
const PEAR: Key = Key::new("pear", 14);
const LIME: Key = Key::new("lime", 6);
const NUT: Key = Key::new("nut", 3);
const DATE: Key = Key::new("date", 7);

pub const SCRIPT: &[Op] = &[
    Op::Insert(FIG),
    Op::Insert(KIWI),
    Op::Insert(PLUM),
    Op::Insert(PEAR),
    Op::Insert(LIME),
    Op::Find(PEAR),
    Op::Find(LIME),
    Op::Find(DATE),
    Op::Insert(NUT),
    Op::Insert(DATE),
    Op::Find(LIME),
];
// ANCHOR_END: script

pub fn recording() -> Recording {
    // Room for six entries: eight slots.
    Recording::of::<Shift<Key>>(6, SCRIPT)
}

pub fn main() {
    print!("{}", recording());
}
