use maps::Table;
use maps::swiss_safe::SwissSafe;
use maps::watch::{Event, record};

// ANCHOR: main
pub fn main() {
    let of_seven = marks(7);
    let of_eight = marks(8);
    println!("seven in a row: {}, eight in a row: {}", of_seven[3], of_eight[3]);
    println!("each slot of seven: {of_seven:?}");
    println!("each slot of eight: {of_eight:?}");
}

/// For a row of so many entries, each in its home slot: what the slot becomes from
/// which one of them is removed.
fn marks(row: u64) -> Vec<&'static str> {
    (0..row).map(|slot| removed(&mut table(row), slot as usize)).collect()
}

fn table(row: u64) -> SwissSafe<u64> {
    let mut table = SwissSafe::default();
    table.resize(28, hash); // 32 slots
    for number in 0..row {
        table.insert_unique(hash(&number), number, hash);
    }
    table
}

/// The slot with the number of the key is its home.
fn hash(number: &u64) -> u64 {
    *number
}
// ANCHOR_END: main

fn removed(table: &mut SwissSafe<u64>, slot: usize) -> &'static str {
    let (_, events) = record(|| table.remove(slot, hash));
    match events[..] {
        [Event::Empty(_)] => "EMPTY",
        [Event::Bury(_)] => "DELETED",
        _ => "something else",
    }
}
