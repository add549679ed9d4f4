use chapter_3::mix::mix;
use maps::{Table, robin_hood::RobinHood, shift::Shift, watch::count_probes};

// ANCHOR: main
const SLOTS: usize = 1 << 17;

pub fn main() {
    for percent in [75, 87, 95] {
        println!("load 0.{percent}");
        search_in_vain::<Shift<u64, 97>>("plain probing", percent);
        search_in_vain::<RobinHood<u64, 97>>("Robin Hood", percent);
    }
}

/// Fills a table with keys, and searches as many others that are not in it.
fn search_in_vain<T: Table<u64>>(name: &str, percent: usize) {
    let keys = (SLOTS * percent / 100) as u64;
    let mut table = T::default();
    table.resize(SLOTS * 95 / 100, |key| mix(*key));
    for key in 0..keys {
        table.insert_unique(mix(key), key, |key| mix(*key));
    }
    let searches = (keys..2 * keys).map(|key| {
        let (found, seen) = count_probes(|| table.find(mix(key), |it| *it == key));
        assert!(found.is_none());
        seen
    });
    let seen: Vec<usize> = searches.collect();
    let mean = seen.iter().sum::<usize>() as f64 / keys as f64;
    let longest = seen.iter().max().expect("there were searches");
    println!("  {name:13}  mean {mean:.2}, longest {longest}");
}
// ANCHOR_END: main
