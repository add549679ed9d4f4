use maps::{Table, shift::Shift, watch::Event, watch::record};

type Entry = (char, u64); // a key and its hash

// ANCHOR: main
pub fn main() {
    let mut table = Shift::<Entry, 100>::default();
    table.resize(7, hash); // 8 slots
    for entry in [('a', 6), ('b', 7), ('c', 7), ('d', 6)] {
        table.insert_unique(entry.1, entry, hash);
    }
    println!("before: {}", row(&table));

    let slot = table.find(6, |(key, _)| *key == 'a').expect("a is there");
    let (_, events) = record(|| table.remove(slot, hash));
    for event in events {
        match event {
            Event::Move(from, to) => println!("  from slot {from} to slot {to}"),
            Event::Empty(slot) => println!("  slot {slot} becomes empty"),
            _ => {}
        }
    }
    println!("now: {}", row(&table));
}

/// The home of an entry is the slot that its hash names.
fn hash((_, hash): &Entry) -> u64 {
    *hash
}
// ANCHOR_END: main

/// The slots from 0 to 7; an empty one is a dot.
fn row(table: &Shift<Entry, 100>) -> String {
    let letter = |slot| if table.is_full(slot) { table.at(slot).0 } else { '.' };
    (0..table.slots()).map(letter).collect()
}
