use chapter_3::mix::mix;
use maps::Table;
use maps::group::{Simd, Swar};
use maps::robin_hood::RobinHood;
use maps::shift::Shift;
use maps::swiss::Swiss;
use maps::watch::{Event, record};

// ANCHOR: main
/// Three of four slots are full.
const ENTRIES: u64 = 12_288;

pub fn main() {
    println!("turns of a hit's loop   1     2     3     4+");
    show::<Shift<u64>>("linear probe");
    show::<RobinHood<u64>>("Robin Hood");
    show::<Swiss<u64, Swar>>("Swiss, 8");
    show::<Swiss<u64, Simd>>("Swiss, 16");
}

fn show<T: Table<u64>>(name: &str) {
    let mut table = T::default();
    table.resize(ENTRIES as usize, |number| mix(*number));
    for number in 0..ENTRIES {
        table.insert_unique(mix(number), number, |number| mix(*number));
    }
    let mut hits = [0; 4];
    for number in 0..ENTRIES {
        let turns = turns(&table, number);
        hits[turns.min(4) - 1] += 1;
    }
    print!("{name:<20}");
    for count in hits {
        print!("  {:>2} %", (count * 100 + ENTRIES / 2) / ENTRIES);
    }
    println!();
}
// ANCHOR_END: main

/// How often the loop turns: once a group, or once a slot where there are no groups.
fn turns(table: &impl Table<u64>, number: u64) -> usize {
    let (_, events) = record(|| table.find(mix(number), |it| *it == number));
    let groups = events.iter().filter(|it| matches!(it, Event::Group(_))).count();
    if groups > 0 { groups } else { events.len() }
}
