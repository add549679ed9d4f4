use chapter_3::mix::mix;
use maps::Table;
use maps::shift::Shift;
use maps::swiss_safe::SwissSafe;
use maps::watch::{Event, record};

// ANCHOR: main
const KEYS: u64 = 14_336; // seven eighths of 16,384
const SEARCHES: u64 = 10_000;

pub fn main() {
    one_by_one(&filled::<Shift<u64, 88>>());
    by_groups(&filled::<SwissSafe<u64>>());
}

/// A table that holds the keys from 0 on.
fn filled<T: Table<u64>>() -> T {
    let mut table = T::default();
    for key in 0..KEYS {
        table.insert_unique(mix(key), key, |key| mix(*key));
    }
    table
}

/// Searches for keys that are not there, and returns what the table did.
fn misses(table: &impl Table<u64>) -> Vec<Event> {
    let search = |key| table.find(mix(key), |there| *there == key);
    let (found, events) =
        record(|| (KEYS..KEYS + SEARCHES).filter_map(search).count());
    assert_eq!(found, 0);
    events
}
// ANCHOR_END: main

fn one_by_one(table: &impl Table<u64>) {
    println!("linear probing, {KEYS} keys in {} slots", table.slots());
    println!("  slots that {SEARCHES} misses look at: {}", misses(table).len());
}

fn by_groups(table: &impl Table<u64>) {
    let events = misses(table);
    let groups = events.iter().filter(|it| matches!(it, Event::Group(_))).count();
    println!("groups of eight, {KEYS} keys in {} slots", table.slots());
    println!("  groups that {SEARCHES} misses look at: {groups}");
    println!("  keys that they compare: {}", events.len() - groups);
}
