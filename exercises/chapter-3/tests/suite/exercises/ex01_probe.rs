use super::model::{Hashes, ends, looks};
use chapter_3::ex01_probe::{Entry, Table};
use std::collections::BTreeMap;
use std::rc::Rc;
use testkit::{collection, property, sample};

#[test]
#[cfg_attr(open = "ex01_probe", ignore = "open")]
fn an_entry_is_at_home_if_home_is_free() {
    let table = table_of(8, [("ant", 13), ("bee", 42), ("cat", 88)]);
    assert_eq!(row(&table), "cat . bee . . ant . .", "homes 5, 2 and 0 of 8 slots");
    assert_eq!(table.len(), 3, "the length");
}

#[test]
#[cfg_attr(open = "ex01_probe", ignore = "open")]
fn an_entry_goes_to_the_first_free_slot_behind_its_home() {
    let table = table_of(8, [("bee", 2), ("cat", 2), ("ant", 3), ("dog", 2)]);
    assert_eq!(row(&table), ". . bee cat ant dog . .", "homes 2, 2, 3 and 2");
}

#[test]
#[cfg_attr(open = "ex01_probe", ignore = "open")]
fn behind_the_last_slot_comes_the_first() {
    let table = table_of(8, [("ant", 7), ("bee", 7), ("cat", 6), ("dog", 6)]);
    assert_eq!(row(&table), "bee dog . . . . cat ant", "homes 7, 7, 6 and 6");
    assert_finds(&table, "dog", 6, Some("dog"), 4);
    let table = table_of(4, [("ant", u64::MAX), ("bee", u64::MAX)]);
    assert_eq!(row(&table), "bee . . ant", "the largest hash, twice");
    assert_finds(&table, "bee", u64::MAX, Some("bee"), 2);
}

#[test]
#[cfg_attr(open = "ex01_probe", ignore = "open")]
fn a_search_goes_from_home_to_the_key() {
    let table = table_of(8, [("bee", 2), ("cat", 2), ("ant", 3), ("dog", 2)]);
    assert_finds(&table, "bee", 2, Some("bee"), 1);
    assert_finds(&table, "ant", 3, Some("ant"), 2);
    assert_finds(&table, "dog", 2, Some("dog"), 4);
}

#[test]
#[cfg_attr(open = "ex01_probe", ignore = "open")]
fn a_search_ends_at_the_first_empty_slot() {
    let table = table_of(8, [("bee", 2), ("cat", 2), ("ant", 7)]);
    assert_finds(&table, "fox", 6, None, 1);
    assert_finds(&table, "gnu", 2, None, 3);
    assert_finds(&table, "hen", 7, None, 2);
    assert_finds(&table_of(8, []), "fox", 6, None, 1);
}

#[test]
#[cfg_attr(open = "ex01_probe", ignore = "open")]
fn the_key_decides_and_not_the_hash() {
    let table = table_of(8, [("bee", 42), ("cat", 42)]);
    assert_finds(&table, "bee", 42, Some("bee"), 1);
    assert_finds(&table, "cat", 42, Some("cat"), 2);
    assert_finds(&table, "dog", 42, None, 3);
}

#[test]
#[cfg_attr(open = "ex01_probe", ignore = "open")]
fn a_known_key_gets_the_new_value() {
    let mut table = table_of(8, [("bee", 2), ("cat", 2)]);
    assert_eq!(
        insert(&mut table, 2, "cat", "new"),
        Ok(Some("cat")),
        "the old value"
    );
    assert_eq!(row(&table), ". . bee new . . . .", "the values in their slots");
    assert_eq!(table.len(), 2, "no entry more");
}

#[test]
#[cfg_attr(open = "ex01_probe", ignore = "open")]
fn every_slot_can_be_filled_and_then_no_more() {
    ends(|_| {
        let mut table = table_of(4, [("ant", 1), ("bee", 1), ("cat", 1)]);
        let fourth = insert(&mut table, 1, "dog", "dog");
        assert_eq!(fourth, Ok(None), "the fourth entry of four slots");
        let fifth = insert(&mut table, 1, "eel", "eel");
        assert_eq!(fifth, Err(("eel", "eel")), "a fifth is given back");
        assert_eq!(row(&table), "dog ant bee cat", "nothing has changed");
        assert_eq!(table.len(), 4, "the length");
        assert_finds(&table, "dog", 1, Some("dog"), 4);
    });
}

#[test]
#[cfg_attr(open = "ex01_probe", ignore = "open")]
fn a_search_ends_in_a_full_table() {
    ends(|step| {
        let table = table_of(4, [("ant", 1), ("bee", 1), ("cat", 1), ("dog", 1)]);
        step("a search in a full table, for a hash that is there".into());
        assert_finds(&table, "fox", 1, None, 4);
        step("a search in a full table, for a hash that is not there".into());
        assert_finds(&table, "fox", 14, None, 4);
        let one = table_of(1, [("ant", 1)]);
        assert!(
            looks(|| one.get(2, &"fox")).0.is_none(),
            "one slot, and it is full"
        );
    });
}

#[test]
#[cfg_attr(open = "ex01_probe", ignore = "open")]
fn a_known_key_needs_no_free_slot() {
    ends(|_| {
        let mut table = table_of(2, [("ant", 1), ("bee", 1)]);
        let got = insert(&mut table, 1, "bee", "new");
        assert_eq!(got, Ok(Some("bee")), "all slots are full, and `bee` is in one");
        assert_eq!(row(&table), "new ant", "the values in their slots");
    });
}

#[test]
#[cfg_attr(open = "ex01_probe", ignore = "open")]
fn does_what_a_model_does() {
    let sizes = sample::select(vec![1, 2, 4, 8, 16, 64]);
    let hashes =
        sample::select(vec![Hashes::Spread, Hashes::AtTheEnd, Hashes::TheSame]);
    let keys = collection::vec(0..32_u8, 0..80);
    ends(move |step| {
        property((sizes, hashes, keys), |(slots, hashes, keys)| {
            step(format!("inserting {keys:?} into {slots} slots, {hashes:?}"));
            agree(slots, hashes, &keys);
        });
    });
}

/// Inserts the keys into a table and into a model, and searches for all after each.
fn agree(slots: usize, hashes: Hashes, keys: &[u8]) {
    let alive = Rc::new(()); // each value holds one more
    let mut table = Table::with_slots(slots);
    let mut model = BTreeMap::new();
    for (&key, number) in keys.iter().zip(0..) {
        let value = (number, Rc::clone(&alive));
        let (got, _) = looks(|| table.insert(hashes.of(key), key, value));
        let got = got.map(|old| old.map(|value| value.0));
        let got = got.map_err(|(key, value)| (key, value.0));
        let expected = if model.len() < slots || model.contains_key(&key) {
            Ok(model.insert(key, number))
        } else {
            Err((key, number))
        };
        assert_eq!(got, expected, "what inserting {key} returns");
        assert_eq!(table.len(), model.len(), "the length after inserting {key}");
        assert_eq!(Rc::strong_count(&alive) - 1, model.len(), "values that live");
        for key in 0..32 {
            let hash = hashes.of(key);
            let (got, looked) = looks(|| table.get(hash, &key));
            let got = got.map(|value| value.0);
            assert_eq!(got, model.get(&key).copied(), "what is found for {key}");
            assert_eq!(looked, needed(&table, hash, &key), "looks, key {key}");
        }
    }
}

/// How many slots a search for the key must look at.
fn needed<K: Eq, V>(table: &Table<K, V>, hash: u64, key: &K) -> usize {
    let slots: Vec<_> = table.slots.iter().collect();
    let home = hash as usize % slots.len();
    let order = slots[home..].iter().chain(&slots[..home]);
    let ends = |slot: &&Option<Entry<K, V>>| match slot {
        None => true,
        Some(entry) => entry.key == *key,
    };
    let passed = order.take_while(|slot| !ends(slot)).count();
    (passed + 1).min(slots.len())
}

type Names = Table<&'static str, &'static str>;

/// A table of these names and hashes; the value of a name is the name.
fn table_of<const N: usize>(slots: usize, names: [(&'static str, u64); N]) -> Names {
    let mut table = Table::with_slots(slots);
    for (name, hash) in names {
        let got = insert(&mut table, hash, name, name);
        assert_eq!(got, Ok(None), "{name} is new, hash {hash}, {slots} slots");
    }
    table
}

type Inserted = Result<Option<&'static str>, (&'static str, &'static str)>;

fn insert(
    table: &mut Names,
    hash: u64,
    name: &'static str,
    value: &'static str,
) -> Inserted {
    looks(|| table.insert(hash, name, value)).0
}

/// The values in the slots, from the first slot on; a point is an empty slot.
fn row(table: &Names) -> String {
    let slots = table.slots.iter();
    let words = slots.map(|slot| slot.as_ref().map_or(".", |entry| entry.value));
    words.collect::<Vec<_>>().join(" ")
}

fn assert_finds(
    table: &Names,
    name: &'static str,
    hash: u64,
    expected: Option<&'static str>,
    expected_looks: usize,
) {
    let (found, looked) = looks(|| table.get(hash, &name).copied());
    let row = row(table);
    assert_eq!(found, expected, "what is found for {name}, hash {hash}, in: {row}");
    let why = "the slots that a search looks at";
    assert_eq!(looked, expected_looks, "{why}, for {name}, hash {hash}, in: {row}");
}
