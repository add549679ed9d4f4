use chapter_3::mix::Mix;
use lab::tape;
use maps::watch::{Event, record};
use maps::{Map, Table, dense::Dense, shift::Shift};

// ANCHOR: main
/// With its key, an entry of 128 bytes.
type Value = [u64; 15];

pub fn main() {
    growth::<Shift<(u64, Value)>>("entries in the slots", 769);
    growth::<Dense<(u64, Value)>>("indices beside a Vec", 769);
    growth::<Dense<(u64, Value)>>("indices beside a Vec", 1025);
}

/// Shows what the `nth` insertion asks for, and how often it fills a slot.
fn growth<T: Table<(u64, Value)>>(name: &str, nth: u64) {
    let mut map = filled::<T>(nth - 1);
    let (_, tape) = tape(|| map.insert(nth, [0; 15]));
    let requests: Vec<_> = tape.events().map(|it| it.to_string()).collect();

    let mut map = filled::<T>(nth - 1);
    let (_, events) = record(|| map.insert(nth, [0; 15]));
    let put = events.iter().filter(|it| matches!(it, Event::Put(_))).count();

    println!("{name}, insertion {nth}");
    println!("  slots filled: {put}");
    println!("  requests: {}", requests.join(", "));
}
// ANCHOR_END: main

fn filled<T: Table<(u64, Value)>>(entries: u64) -> Map<u64, Value, T, Mix> {
    let mut map = Map::new();
    for key in 0..entries {
        map.insert(key, [key; 15]);
    }
    map
}
