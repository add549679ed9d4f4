use chapter_3::mix::Mix;
use maps::{DenseMap, Map, ShiftMap, Table};

// ANCHOR: main
pub fn main() {
    in_what_order("entries in the slots", ShiftMap::<u64, (), Mix>::new());
    in_what_order("indices beside a Vec", DenseMap::<u64, (), Mix>::new());
}

fn in_what_order<T: Table<(u64, ())>>(name: &str, mut map: Map<u64, (), T, Mix>) {
    println!("{name}");
    map.extend([10, 20, 30, 40, 50, 60].map(|key| (key, ())));
    println!("  put in: {:?}", keys(&map));
    map.remove(&20);
    println!("  without 20: {:?}", keys(&map));
    map.insert(20, ());
    println!("  20 again: {:?}", keys(&map));
    map.reserve(100);
    println!("  larger: {:?}", keys(&map));
}

fn keys<T: Table<(u64, ())>>(map: &Map<u64, (), T, Mix>) -> Vec<u64> {
    map.iter().map(|(key, _)| *key).collect()
}
// ANCHOR_END: main
