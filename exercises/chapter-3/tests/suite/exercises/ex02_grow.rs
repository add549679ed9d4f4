use super::model::{Hashes, ends, looks};
use chapter_3::ex02_grow::{Entry, Table, slots_for};
use std::collections::BTreeMap;
use std::rc::Rc;
use testkit::{collection, property, sample};

#[test]
#[cfg_attr(open = "ex02_grow", ignore = "open")]
fn three_quarters_of_the_slots_are_enough() {
    ends(|_| {
        let expected = [(1, 4), (3, 4), (4, 8), (6, 8), (7, 16), (12, 16), (13, 32)];
        for (entries, slots) in expected {
            assert_eq!(slots_for(entries), slots, "slots for {entries} entries");
        }
        assert_eq!(slots_for(768), 1_024, "768 is three quarters of 1024");
        assert_eq!(slots_for(769), 2_048, "769 is more than three quarters of 1024");
        assert_eq!(slots_for(0), 0, "nothing needs no slots");
    });
}

#[test]
#[cfg_attr(open = "ex02_grow", ignore = "open")]
fn no_number_of_entries_gets_a_slot_too_few_or_twice_too_many() {
    ends(|_| {
        for entries in 1..5_000 {
            let slots = slots_for(entries);
            assert!(slots.is_power_of_two(), "{slots} slots for {entries} entries");
            assert!(
                4 * entries <= 3 * slots,
                "only {slots} slots for {entries} entries"
            );
            let half_would_do = slots > 4 && 4 * entries <= 3 * (slots / 2);
            assert!(
                !half_would_do,
                "{slots} slots for {entries} entries: half would do"
            );
        }
    });
}

#[test]
#[cfg_attr(open = "ex02_grow", ignore = "open")]
fn the_capacity_is_what_fits() {
    ends(|_| {
        for (entries, capacity) in [(0, 0), (1, 3), (3, 3), (4, 6), (100, 192)] {
            let table = Table::<u8, u8>::with_capacity(entries);
            assert_eq!(table.capacity(), capacity, "made for {entries} entries");
        }
    });
}

#[test]
#[cfg_attr(open = "ex02_grow", ignore = "open")]
fn an_entry_that_does_not_fit_makes_the_table_grow() {
    ends(|_| {
        let mut table = Table::new();
        assert_eq!(table.slots.len(), 0, "a new table has no slots");
        let after = [4, 4, 4, 8, 8, 8, 16, 16, 16, 16, 16, 16, 32];
        for (n, slots) in (1..).zip(after) {
            insert(&mut table, n, n, "");
            assert_eq!(table.slots.len(), slots, "the slots for {n} entries");
            assert_eq!(table.len(), n as usize, "the length");
        }
    });
}

#[test]
#[cfg_attr(open = "ex02_grow", ignore = "open")]
fn a_table_made_for_enough_does_not_grow() {
    ends(|_| {
        for entries in [1, 3, 6, 12, 100, 768] {
            let mut table = Table::with_capacity(entries);
            let slots = table.slots.len();
            (1..).take(entries).for_each(|n| insert(&mut table, n, n, ""));
            assert_eq!(table.slots.len(), slots, "made for {entries} entries");
        }
    });
}

#[test]
#[cfg_attr(open = "ex02_grow", ignore = "open")]
fn a_known_key_needs_no_room() {
    ends(|_| {
        let mut table = Table::new();
        (1..=3).for_each(|n| insert(&mut table, n, n, "old"));
        for (n, before) in [(2, "old"), (2, "new"), (3, "old")] {
            let (got, _) = looks(|| table.insert(n, n, "new"));
            assert_eq!(got, Some(before), "the value that key {n} had");
        }
        assert_eq!(table.slots.len(), 4, "three entries fit into 4 slots");
        assert_eq!(table.len(), 3, "the length");
    });
}

#[test]
#[cfg_attr(open = "ex02_grow", ignore = "open")]
fn twice_as_many_slots_are_new_homes() {
    ends(|_| {
        let mut table = Table::new();
        let names =
            [("ant", 13), ("bee", 42), ("cat", 21), ("dog", 46), ("eel", 77)];
        for (name, hash) in names {
            insert(&mut table, hash, name, name);
        }
        insert(&mut table, 38, "fox", "fox");
        assert_eq!(table.slots.len(), 8, "the slots for six names");
        insert(&mut table, 91, "gnu", "gnu");
        assert_eq!(table.slots.len(), 16, "the slots for seven names");
        for (name, hash, home) in [("bee", 42, 10), ("cat", 21, 5), ("gnu", 91, 11)]
        {
            let place = slot_of(&table, name);
            assert_eq!(
                place,
                Some(home),
                "home of {name}, hash {hash}, in 16 slots"
            );
        }
        for (name, hash) in names {
            let (found, _) = looks(|| table.get(hash, &name).copied());
            assert_eq!(found, Some(name), "found after the growth, hash {hash}");
        }
    });
}

#[test]
#[cfg_attr(open = "ex02_grow", ignore = "open")]
fn entries_of_one_home_all_survive() {
    ends(|_| {
        let mut table = Table::new();
        (1..=7).for_each(|key| insert(&mut table, u64::MAX, key, ""));
        assert_eq!((table.len(), table.slots.len()), (7, 16), "length and slots");
        let mut slots: Vec<_> =
            (1..=7).filter_map(|key| slot_of(&table, key)).collect();
        slots.sort_unstable();
        assert_eq!(slots, [0, 1, 2, 3, 4, 5, 15], "seven slots, from home 15 on");
        for key in 1..=7 {
            let (found, _) = looks(|| table.get(u64::MAX, &key));
            assert_eq!(found, Some(&""), "key {key}, and home is 15 of 16");
        }
    });
}

#[test]
#[cfg_attr(open = "ex02_grow", ignore = "open")]
fn does_what_a_model_does() {
    let hashes =
        sample::select(vec![Hashes::Spread, Hashes::AtTheEnd, Hashes::TheSame]);
    let keys = collection::vec(0..32_u8, 0..80);
    ends(move |step| {
        property((hashes, keys), |(hashes, keys)| {
            step(format!("inserting {keys:?}, {hashes:?}"));
            agree(hashes, &keys);
        });
    });
}

/// Inserts the keys into a table and into a model, and searches for all after each.
fn agree(hashes: Hashes, keys: &[u8]) {
    let alive = Rc::new(()); // each value holds one more
    let (mut table, mut model) = (Table::new(), BTreeMap::new());
    for (&key, number) in keys.iter().zip(0..) {
        let value = (number, Rc::clone(&alive));
        let (before, _) = looks(|| table.insert(hashes.of(key), key, value));
        let before = before.map(|value| value.0);
        assert_eq!(
            before,
            model.insert(key, number),
            "what inserting {key} returns"
        );
        assert_eq!(table.len(), model.len(), "the length after inserting {key}");
        assert_eq!(table.slots.len(), slots_for(model.len()), "the slots");
        assert_eq!(Rc::strong_count(&alive) - 1, model.len(), "values that live");
        for key in 0..32 {
            let (found, _) = looks(|| table.get(hashes.of(key), &key));
            let found = found.map(|value| value.0);
            assert_eq!(found, model.get(&key).copied(), "what is found for {key}");
        }
    }
}

/// Inserts an entry whose key is new. A search without end fails.
#[track_caller]
fn insert<K: Eq>(
    table: &mut Table<K, &'static str>,
    hash: u64,
    key: K,
    value: &'static str,
) {
    let (before, _) = looks(|| table.insert(hash, key, value));
    assert_eq!(before, None, "the key is new, hash {hash}");
}

/// Where the key is, whatever its hash.
fn slot_of<K: Eq, V>(table: &Table<K, V>, key: K) -> Option<usize> {
    let is_key = |slot: &Option<Entry<K, V>>| {
        slot.as_ref().is_some_and(|entry| entry.key == key)
    };
    table.slots.iter().position(is_key)
}
