use maps::{Table, tombstones::Tombstones, watch::count_probes};

// ANCHOR: main
pub fn main() {
    let mut table = Tombstones::<char, 100>::default();
    table.resize(7, |_| HASH); // 8 slots, of which 7 may be used
    for key in ['a', 'b', 'c'] {
        table.insert_unique(HASH, key, |_| HASH);
    }
    say("a, b and c are put in", &table);
    remove(&mut table, 'b');
    say("b is removed", &table);
    table.insert_unique(HASH, 'd', |_| HASH);
    say("d is put in", &table);
    remove(&mut table, 'c');
    say("c is removed", &table);
}

/// All keys have the same hash, so all are at home in slot 2.
const HASH: u64 = 2;
// ANCHOR_END: main

fn remove(table: &mut Tombstones<char, 100>, key: char) {
    let slot = table.find(HASH, |k| *k == key).expect("the key is there");
    table.remove(slot, |_| HASH);
}

fn say(what: &str, table: &Tombstones<char, 100>) {
    println!("{what}: {} entries, tombstones: {}", table.len(), table.buried());
    for key in ['a', 'b', 'c', 'd'] {
        let (found, looks) = count_probes(|| table.find(HASH, |k| *k == key));
        match found {
            Some(slot) => {
                println!("  {key} is in slot {slot}, found with look {looks}")
            }
            None => println!("  {key} is not there, known with look {looks}"),
        }
    }
}
