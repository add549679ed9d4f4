use maps::{Table, shift::Shift};

/// A name and its hash.
type Entry = (&'static str, u64);

// ANCHOR: main
pub fn main() {
    let mut table = Shift::<Entry, 90>::default();
    table.resize(7, hash);
    for entry in [("ant", 13), ("bee", 42), ("cat", 21), ("dog", 46), ("eel", 77)] {
        table.insert_unique(entry.1, entry, hash);
    }
    show(&table);
    table.resize(8, hash);
    show(&table);
}

fn show(table: &Shift<Entry, 90>) {
    println!("{} slots", table.slots());
    for name in ["ant", "bee", "cat", "dog", "eel"] {
        let entry = table.iter().find(|entry| entry.0 == name).expect("inserted");
        let home = entry.1 as usize % table.slots();
        let slot = table.find(entry.1, |it| it.0 == name).expect("inserted");
        println!("  {name}: home {home}, slot {slot}");
    }
}
// ANCHOR_END: main

fn hash(entry: &Entry) -> u64 {
    entry.1
}
