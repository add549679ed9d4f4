use maps::{Table, shift::Shift};

/// A name and its hash.
type Entry = (&'static str, u64);

// ANCHOR: main
pub fn main() {
    let mut table = Shift::<Entry, 90>::default();
    table.resize(7, hash); // 7 entries at 90 %: 8 slots
    for entry in [("ant", 13), ("bee", 42), ("cat", 21), ("dog", 46), ("eel", 77)] {
        table.insert_unique(entry.1, entry, hash);
    }
    show(&table);
    table.resize(8, hash); // 8 entries at 90 %: 16 slots
    show(&table);
}

fn show(table: &Shift<Entry, 90>) {
    let slots = table.slots();
    for name in ["ant", "bee", "cat", "dog", "eel"] {
        let entry = table.iter().find(|entry| entry.0 == name).expect("inserted");
        let home = hash(entry) as usize % slots;
        let slot = table.find(hash(entry), |it| it.0 == name).expect("inserted");
        println!("{name}: home {home} of {slots}, slot {slot}");
    }
}

fn hash(entry: &Entry) -> u64 {
    entry.1
}
// ANCHOR_END: main
