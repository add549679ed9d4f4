use maps::group::{DELETED, EMPTY, Group, Swar};

// ANCHOR: main
const LOW: u64 = 0x0101_0101_0101_0101; // the lowest bit of each byte
const HIGH: u64 = 0x8080_8080_8080_8080; // the highest bit of each byte

pub fn main() {
    let bytes = [0x2A, EMPTY, 0x15, 0x2A, 0x2B, DELETED, 0x15, EMPTY];
    let group = u64::from_le_bytes(bytes);
    let tag = 0x2A;

    let different = group ^ (LOW * tag);
    let less_one = different.wrapping_sub(LOW);
    let found = less_one & !different & HIGH;
    show("lane", u64::from_le_bytes([0, 1, 2, 3, 4, 5, 6, 7]));
    show("control", group);
    show("different", different);
    show("less one", less_one);
    show("found", found);

    let group = Swar::load(&bytes);
    println!("with_tag(2A): {:?}", group.with_tag(0x2A).collect::<Vec<_>>());
    println!("empty: {:?}", group.empty().collect::<Vec<_>>());
    println!("free: {:?}", group.free().collect::<Vec<_>>());
    println!("full: {:?}", group.full().collect::<Vec<_>>());
}

/// Prints the bytes of a word, the lowest first: lane 0 is on the left.
fn show(name: &str, word: u64) {
    println!("{name:10} {:02X?}", word.to_le_bytes());
}
// ANCHOR_END: main
