use chapter_3::mix::mix;
use maps::watch::{Event, count_probes, record};
use maps::{Table, robin_hood::RobinHood, shift::Shift};

// ANCHOR: main
pub fn main() {
    println!("slots: {SLOTS}");
    for percent in [75, 87, 95] {
        println!("\nload 0.{percent}");
        print!("{:14}", "slots seen");
        BINS.iter().for_each(|(name, _)| print!("{name:>7}"));
        println!();
        keys_found::<Shift<u64, 97>>("plain probing", percent);
        keys_found::<RobinHood<u64, 97>>("Robin Hood", percent);
    }
}

/// Fills a table with keys, searches each of them, and counts the slots seen.
fn keys_found<T: Table<u64>>(name: &str, percent: usize) {
    let keys = 0..(SLOTS * percent / 100) as u64;
    let (table, exchanges) = filled::<T>(keys.clone());
    let searches = keys.map(|key| {
        let (found, seen) = count_probes(|| table.find(mix(key), |it| *it == key));
        assert!(found.is_some());
        seen
    });
    let seen: Vec<usize> = searches.collect();

    print!("{name:14}");
    bins(&seen).iter().for_each(|count| print!("{count:>7}"));
    println!();
    let (mean, spread) = (mean(&seen), standard_deviation(&seen));
    let longest = seen.iter().max().expect("there are keys");
    println!("{:14}mean {mean:.2}, spread {spread:.1}, longest {longest}", "");
    println!("{:14}exchanges {exchanges}", "");
}
// ANCHOR_END: main

const SLOTS: usize = 1 << 17;

/// The histogram's columns: a name, and the largest number of slots that belongs.
const BINS: [(&str, usize); 11] = [
    ("1", 1),
    ("2", 2),
    ("-4", 4),
    ("-8", 8),
    ("-16", 16),
    ("-32", 32),
    ("-64", 64),
    ("-128", 128),
    ("-256", 256),
    ("-512", 512),
    ("more", usize::MAX),
];

fn bins(seen: &[usize]) -> [usize; BINS.len()] {
    let mut counts = [0; BINS.len()];
    for n in seen {
        counts[BINS.partition_point(|(_, largest)| largest < n)] += 1;
    }
    counts
}

/// A table of `SLOTS` slots that holds these keys, and how often an entry that was
/// put in took the slot of another.
fn filled<T: Table<u64>>(keys: impl Iterator<Item = u64>) -> (T, usize) {
    let mut table = T::default();
    table.resize(SLOTS * 95 / 100, |key| mix(*key));
    assert_eq!(table.slots(), SLOTS);
    let mut exchanges = 0;
    for key in keys {
        let ((), events) = record(|| {
            table.insert_unique(mix(key), key, |key| mix(*key));
        });
        let is_swap = |event: &&Event| matches!(event, Event::Swap(_));
        exchanges += events.iter().filter(is_swap).count();
    }
    (table, exchanges)
}

fn mean(seen: &[usize]) -> f64 {
    seen.iter().sum::<usize>() as f64 / seen.len() as f64
}

fn standard_deviation(seen: &[usize]) -> f64 {
    let mean = mean(seen);
    let squares = seen.iter().map(|n| (*n as f64 - mean).powi(2));
    (squares.sum::<f64>() / seen.len() as f64).sqrt()
}
