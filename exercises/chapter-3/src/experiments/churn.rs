use super::worn::miss;
use chapter_3::mix::mix;
use maps::{Table, shift::Shift, watch::Event, watch::record};

// ANCHOR: main
pub fn main() {
    const LIVE: u64 = 1 << 16;
    let mut table = Shift::<u64>::default();
    table.resize(98_000, hash); // 131,072 slots: half of them will be full
    (0..LIVE).for_each(|n| _ = table.insert_unique(mix(n), n, hash));
    let mut moves = 0;
    for done in (0..=LIVE).step_by(1 << 13) {
        println!(
            "{done:5} pairs, {moves:5} moves, a miss: {:.2} looks",
            miss(&table)
        );
        for number in done..done + (1 << 13) {
            let slot = table.find(mix(number), |n| *n == number);
            let slot = slot.expect("it is there");
            let (_, events) = record(|| table.remove(slot, hash));
            let is_move = |event: &&Event| matches!(event, Event::Move(..));
            moves += events.iter().filter(is_move).count();
            table.insert_unique(mix(number + LIVE), number + LIVE, hash);
        }
    }
}
// ANCHOR_END: main

fn hash(number: &u64) -> u64 {
    mix(*number)
}
