use maps::Table;
use maps::swiss_safe::SwissSafe;

// ANCHOR: main
pub fn main() {
    let mut table = SwissSafe::default();
    table.resize(14, hash); // 14 entries have room in 16 slots
    for number in 0..5 {
        let slot = table.insert_unique(hash(&number), number, hash);
        println!("key {number}: slot {slot}");
    }
}

/// Slot 13 is home for all, and the tag is the number.
fn hash(number: &u64) -> u64 {
    number << 57 | 13
}
// ANCHOR_END: main
