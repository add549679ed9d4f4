use super::worn::miss;
use chapter_3::mix::mix;
use maps::{Table, tombstones::Tombstones};

// ANCHOR: main
pub fn main() {
    let mut table = Tombstones::<u64>::default();
    table.resize(768, hash); // 1,024 slots, of which three quarters may be used
    (0..100).for_each(|number| _ = table.insert_unique(mix(number), number, hash));
    let (mut done, mut rebuilt) = (0, 0);
    for pairs in [0, 1_000, 5_000, 10_000, 100_000, 1_000_000] {
        while done < pairs {
            let slot = table.find(mix(done), |number| *number == done);
            table.remove(slot.expect("it is there"), hash);
            let (before, new) = (table.buried(), done + 100);
            table.insert_unique(mix(new), new, hash);
            // One insertion uses one tombstone at most; a rebuilt table has none.
            rebuilt += u32::from(table.buried() + 1 < before);
            done += 1;
        }
        let (slots, buried, miss) = (table.slots(), table.buried(), miss(&table));
        print!("{pairs:7} pairs: {slots} slots, rebuilt {rebuilt:2} times, ");
        println!("{buried:3} tombstones, a miss: {miss:.2} looks");
    }
}
// ANCHOR_END: main

fn hash(number: &u64) -> u64 {
    mix(*number)
}
