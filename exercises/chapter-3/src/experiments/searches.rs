use maps::{Table, shift::Shift, watch};

/// A name and its hash.
type Entry = (&'static str, u64);

// ANCHOR: main
pub fn main() {
    let table = table_of_homes();
    for (name, hash) in
        [("bee", 42), ("dog", 46), ("eel", 77), ("fox", 38), ("gnu", 91)]
    {
        let (found, looks) =
            watch::record(|| table.find(hash, |entry| entry.0 == name));
        let found = if found.is_some() { "found" } else { "not there" };
        println!("{name}: home {}, looks at {}, {found}", hash % 8, slots(&looks));
    }
}
// ANCHOR_END: main

/// The table that the experiment `homes` leaves behind.
fn table_of_homes() -> Shift<Entry, 90> {
    let mut table = Shift::default();
    table.resize(7, |entry: &Entry| entry.1);
    for entry in [("ant", 13), ("bee", 42), ("cat", 21), ("dog", 46), ("eel", 77)] {
        table.insert_unique(entry.1, entry, |entry| entry.1);
    }
    table
}

/// The slots that were looked at: `5 6`.
fn slots(events: &[watch::Event]) -> String {
    let slot = |event: &watch::Event| match event {
        watch::Event::Look(slot) => slot.to_string(),
        other => panic!("a search only looks: {other:?}"),
    };
    events.iter().map(slot).collect::<Vec<_>>().join(" ")
}
