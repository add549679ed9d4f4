use super::rot::Graveyard;
use chapter_3::mix::mix;
use maps::{Table, tombstones::Tombstones, watch::count_probes};

// ANCHOR: main
pub fn main() {
    const LIVE: u64 = 1 << 16;
    let mut all_buried = Graveyard::new(1 << 17);
    let mut reference = Tombstones::<u64, 97>::default();
    reference.resize(100_000, hash); // 131,072 slots: half of them will be full
    for number in 0..LIVE {
        all_buried.insert(number);
        reference.insert_unique(mix(number), number, hash);
    }
    println!("pairs  looks of a miss: all buried  reference");
    for done in (0..=LIVE).step_by(1 << 13) {
        println!("{done:5} {:27.2} {:10.2}", all_buried.miss(), miss(&reference));
        for number in done..done + (1 << 13) {
            all_buried.remove(number);
            all_buried.insert(number + LIVE);
            let slot = reference.find(mix(number), |n| *n == number);
            reference.remove(slot.expect("it is there"), hash);
            reference.insert_unique(mix(number + LIVE), number + LIVE, hash);
        }
    }
}
// ANCHOR_END: main

fn hash(number: &u64) -> u64 {
    mix(*number)
}

/// How many slots a search looks at that finds nothing: the mean over all homes.
pub fn miss(table: &impl Table<u64>) -> f64 {
    let slots = table.slots();
    let looks = |home| count_probes(|| table.find(home as u64, |_| false)).1;
    (0..slots).map(looks).sum::<usize>() as f64 / slots as f64
}
