use maps::Table;
use maps::{robin_hood::RobinHood, shift::Shift};

// ANCHOR: main
/// Four keys and their home slots, in the order in which they are put in.
const KEYS: [(char, u64); 4] = [('a', 1), ('b', 2), ('c', 3), ('d', 1)];

pub fn main() {
    show::<Shift<(char, u64)>>("plain probing");
    show::<RobinHood<(char, u64)>>("Robin Hood");
}

fn show<T: Table<(char, u64)>>(name: &str) {
    let mut table = T::default();
    table.resize(5, |_| unreachable!("there are no entries yet"));
    for (key, home) in KEYS {
        table.insert_unique(home, (key, home), |(_, home)| *home);
    }
    println!("{name}: {}", slots(&table));
    let from_home = KEYS.map(|(key, home)| {
        let slot = table.find(home, |entry| entry.0 == key).expect("it is there");
        slot - home as usize
    });
    let sum: usize = from_home.iter().sum();
    println!("  from home: {from_home:?}, in all {sum}");
}
// ANCHOR_END: main

fn slots(table: &impl Table<(char, u64)>) -> String {
    let slots = (0..table.slots()).map(|slot| match table.is_full(slot) {
        true => table.at(slot).0.to_string(),
        false => ".".to_string(),
    });
    slots.collect::<Vec<_>>().join(" ")
}
