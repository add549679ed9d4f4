use chapter_3::fx::By;
use chapter_3::mix::mix;
use maps::{Map, Table, shift::Shift, watch};

// ANCHOR: main
const SLOTS: u64 = 8_192;

pub fn main() {
    println!("4000 keys, {SLOTS} slots; each key is found once");
    println!("hash = the key itself: {} slots", looks(|key| key));
    println!("hash = mix(the key): {} slots", looks(mix));
}

/// The slots that 4,000 searches look at, one for each key.
fn looks(hash: impl Fn(u64) -> u64 + Copy) -> usize {
    let keys = || (0..4_000).map(|i| i * SLOTS);
    let mut map: Map<u64, u64, Shift<(u64, u64), 50>, _> =
        Map::with_capacity_and_hasher(4_000, By(hash));
    map.extend(keys().map(|key| (key, key)));
    assert_eq!(map.table().slots() as u64, SLOTS);
    keys().map(|key| watch::count_probes(|| map.get(&key)).1).sum()
}
// ANCHOR_END: main
