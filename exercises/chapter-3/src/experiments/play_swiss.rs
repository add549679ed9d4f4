use maps::group::Swar;
use maps::record::{Key, Op, Recording};
use maps::swiss::Swiss;

// ANCHOR: script
// Each key has the tag and the home slot that are written here.
const FIG: Key = Key::tagged("fig", 0x2a, 3);
const KIWI: Key = Key::tagged("kiwi", 0x51, 3);
const PLUM: Key = Key::tagged("plum", 0x51, 3);
const PEAR: Key = Key::tagged("pear", 0x07, 4);
const LIME: Key = Key::tagged("lime", 0x33, 7);
const DATE: Key = Key::tagged("date", 0x18, 8);
const NUT: Key = Key::tagged("nut", 0x64, 9);
const SLOE: Key = Key::tagged("sloe", 0x0c, 10);
const ACAI: Key = Key::tagged("acai", 0x2a, 3);
const YUZU: Key = Key::tagged("yuzu", 0x40, 3);

pub const SCRIPT: &[Op] = &[
    Op::Insert(FIG),
    Op::Insert(KIWI),
    Op::Find(KIWI),
    Op::Find(PLUM),
    Op::Find(PEAR),
    Op::Remove(KIWI),
    Op::Insert(PLUM),
    Op::Insert(KIWI),
    Op::Insert(PEAR),
    Op::Insert(LIME),
    Op::Insert(DATE),
    Op::Insert(NUT),
    Op::Insert(SLOE),
    Op::Insert(ACAI),
    Op::Find(ACAI),
    Op::Remove(LIME),
    Op::Find(ACAI),
    Op::Insert(YUZU),
];
// ANCHOR_END: script

pub fn recording() -> Recording {
    // Room for fourteen entries: sixteen slots.
    Recording::of::<Swiss<Key, Swar>>(14, SCRIPT)
}

pub fn main() {
    print!("{}", recording());
}
