use chapter_3::mix::mix;
use maps::{Table, shift::Shift, watch::count_probes};

const SLOTS: u64 = 1 << 17;

// ANCHOR: main
/// Linear probing. This one lets 97 % of its slots be full.
type Linear = Shift<(u64, ()), 97>;

pub fn main() {
    let mut table = Linear::default();
    table.resize(SLOTS as usize / 2, hash);
    println!("{} slots", table.slots());
    for percent in [50, 60, 70, 75, 80, 85, 90, 95] {
        for key in table.len() as u64..SLOTS * percent / 100 {
            table.insert_unique(mix(key), (key, ()), hash);
        }
        let (hit, _) = looks(&table, 0..table.len() as u64);
        let (miss, longest) = looks(&table, 1 << 40..(1 << 40) + SLOTS / 4);
        println!(
            "load {percent} %: hit {hit:.2}, miss {miss:.2}, longest {longest}"
        );
    }
}

/// How many slots searches for these keys look at, on average and at most.
fn looks(table: &Linear, keys: std::ops::Range<u64>) -> (f64, usize) {
    let count = |key| count_probes(|| table.find(mix(key), |it| it.0 == key)).1;
    let counts: Vec<_> = keys.map(count).collect();
    let mean = counts.iter().sum::<usize>() as f64 / counts.len() as f64;
    (mean, counts.into_iter().max().unwrap_or_default())
}

fn hash((key, ()): &(u64, ())) -> u64 {
    mix(*key)
}
// ANCHOR_END: main
