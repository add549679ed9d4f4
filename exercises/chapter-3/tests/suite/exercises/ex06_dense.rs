use super::model::{Key, Value, agrees_and, ends, looks, table};
use chapter_3::ex06_dense::Table;

table!(Table);

/// Entries without values: a key, and its hash. In eight slots the hash 6 has its
/// home in slot 6, and so has the hash 14.
type Keys = Table<&'static str, ()>;

fn table_of(entries: &[(&'static str, u64)]) -> Keys {
    let mut table = Table::new();
    for (key, hash) in entries {
        assert_eq!(
            table.insert(*hash, *key, ()),
            None,
            "insert of a new key, {key}"
        );
    }
    table
}

/// The entries of the figure on the page.
const FIGURE: [(&str, u64); 5] = [("a", 2), ("b", 5), ("c", 2), ("d", 7), ("e", 5)];

/// The keys in the order of the entries.
fn order(table: &Keys) -> String {
    table.iter().map(|(key, ())| *key).collect::<Vec<_>>().join(" ")
}

/// What the slots of the index name, from the first slot on; `.` is an empty one.
fn index(table: &Keys) -> String {
    let names = table.index.iter();
    let names =
        names.map(|it| it.map_or(".".to_string(), |place| place.to_string()));
    names.collect::<Vec<_>>().join(" ")
}

#[test]
#[cfg_attr(open = "ex06_dense", ignore = "open")]
fn finds_what_was_put_in() {
    ends(|_| {
        let mut table = Table::new();
        assert_eq!(table.get(3, &"a"), None, "get from an empty table");
        assert_eq!(table.insert(3, "a", 1), None, "insert of a new key");
        assert_eq!(table.insert(3, "b", 2), None, "another key, the same hash");
        assert_eq!(table.insert(3, "a", 10), Some(1), "insert of a known key");
        assert_eq!(table.get(3, &"a"), Some(&10), "get a");
        assert_eq!(table.get(3, &"b"), Some(&2), "get b, which has the hash of a");
        assert_eq!(table.len(), 2, "the number of entries");
    });
}

#[test]
#[cfg_attr(open = "ex06_dense", ignore = "open")]
fn entries_stand_in_the_order_in_which_they_came() {
    ends(|_| {
        let mut table = table_of(&FIGURE);
        assert_eq!(order(&table), "a b c d e", "the order of the entries");
        assert_eq!(index(&table), ". . 0 2 . 1 4 3", "what the slots name");
        table.insert(5, "b", ());
        assert_eq!(order(&table), "a b c d e", "b is there already: it stays");
    });
}

#[test]
#[cfg_attr(open = "ex06_dense", ignore = "open")]
fn the_last_entry_takes_the_place_of_the_removed_one() {
    ends(|_| {
        let mut table = table_of(&FIGURE);
        assert_eq!(table.remove(5, &"b"), Some(()), "remove b");
        assert_eq!(order(&table), "a e c d", "the order of the entries without b");
        assert_eq!(
            index(&table),
            ". . 0 2 . 1 . 3",
            "what the slots name without b: e has moved back to slot 5, its home, \
             and stands in place 1"
        );
        for (key, hash) in [("a", 2), ("e", 5), ("c", 2), ("d", 7)] {
            assert_eq!(table.get(hash, &key), Some(&()), "get {key}");
        }
    });
}

#[test]
#[cfg_attr(open = "ex06_dense", ignore = "open")]
fn what_is_at_home_stays_there() {
    ends(|_| {
        let mut table = table_of(&[("a", 2), ("b", 3), ("c", 4)]);
        assert_eq!(table.remove(2, &"a"), Some(()), "remove a");
        assert_eq!(order(&table), "c b", "the order of the entries without a");
        assert_eq!(
            index(&table),
            ". . . 1 0 . . .",
            "what the slots name without a: c stays in slot 4, its home"
        );
    });
}

#[test]
#[cfg_attr(open = "ex06_dense", ignore = "open")]
fn the_last_entry_may_be_the_removed_one() {
    ends(|next| {
        let mut table = table_of(&FIGURE);
        next("the removal of e, the last entry".to_string());
        assert_eq!(table.remove(5, &"e"), Some(()), "remove e, the last entry");
        assert_eq!(order(&table), "a b c d", "the order of the entries without e");
        assert_eq!(index(&table), ". . 0 2 . 1 . 3", "what the slots name");
        for key in ["d", "c", "b", "a"] {
            let hash = FIGURE.iter().find(|it| it.0 == key).map_or(0, |it| it.1);
            assert_eq!(table.remove(hash, &key), Some(()), "remove {key}, the last");
        }
        assert_eq!(index(&table), ". . . . . . . .", "all are removed");
    });
}

#[test]
#[cfg_attr(open = "ex06_dense", ignore = "open")]
fn a_run_goes_past_the_last_slot() {
    ends(|_| {
        let mut table = table_of(&[("a", 7), ("b", 7), ("c", 0), ("d", 15)]);
        assert_eq!(index(&table), "1 2 3 . . . . 0", "homes: 7, 7, 0 and 7");
        assert_eq!(table.remove(7, &"a"), Some(()), "remove a");
        assert_eq!(order(&table), "d b c", "the order of the entries without a");
        assert_eq!(
            index(&table),
            "2 0 . . . . . 1",
            "without a: b is at home, and so is c; d is in slot 1, in place 0"
        );
        for (key, hash) in [("b", 7), ("c", 0), ("d", 15)] {
            assert_eq!(table.get(hash, &key), Some(&()), "get {key}");
        }
    });
}

#[test]
#[cfg_attr(open = "ex06_dense", ignore = "open")]
fn a_search_looks_at_few_slots() {
    ends(|_| {
        let mut table = Table::new();
        for key in 0..500_u64 {
            table.insert(key * 2, key, ());
        }
        let because = "every key is in its home, and behind it is an empty slot";
        let (found, seen) = looks(|| table.get(998, &499).is_some());
        assert!(found, "499 is found");
        assert!(seen <= 1, "a search for 499 saw {seen} slots: {because}");
        let (found, seen) = looks(|| table.get(998, &500).is_some());
        assert!(!found, "500 was never put in");
        assert!(seen <= 2, "a search for 500 saw {seen} slots: {because}");
        let (gone, seen) = looks(|| table.remove(400, &200));
        assert_eq!(gone, Some(()), "remove 200, in the middle");
        assert!(seen <= 10, "the removal of 200 saw {seen} slots: {because}");
        let (old, seen) = looks(|| table.insert(3, 501, ()));
        assert_eq!(old, None, "501 is new");
        assert!(seen <= 3, "slot 3 is empty; to put 501 there saw {seen} slots");
    });
}

#[test]
#[cfg_attr(open = "ex06_dense", ignore = "open")]
fn a_search_goes_through_the_index_and_ends_at_an_empty_slot() {
    ends(|_| {
        let mut table = table_of(&FIGURE);
        assert_eq!(index(&table), ". . 0 2 . 1 4 3", "slot 3 names c");
        // By hand: slot 4 names it, and slot 3 before it is empty.
        (table.index[3], table.index[4]) = (None, Some(2));
        let because =
            "slot 3 is empty by hand, so no search from slot 2 on comes to c";
        assert_eq!(table.get(2, &"c"), None, "get c: {because}");
        assert_eq!(table.remove(2, &"c"), None, "remove c: {because}");
        assert_eq!(table.insert(2, "c", ()), None, "insert c: {because}");
    });
}

#[test]
#[cfg_attr(open = "ex06_dense", ignore = "open")]
fn the_slot_of_the_last_entry_is_searched_from_its_home_on() {
    ends(|_| {
        let mut table = table_of(&[("a", 4), ("b", 6)]);
        // By hand: slot 0 names b too. No search for b comes by.
        table.index[0] = Some(1);
        assert_eq!(table.remove(4, &"a"), Some(()), "remove a");
        assert_eq!(
            index(&table),
            "1 . . . . . 0 .",
            "b is in place 0 now, and slot 6, its home, has to say so; slot 0 was \
             set by hand, and a search from slot 6 on does not come to it"
        );
    });
}

#[test]
#[cfg_attr(open = "ex06_dense", ignore = "open")]
fn removing_what_is_not_there_changes_nothing() {
    ends(|_| {
        let mut table = table_of(&FIGURE);
        assert_eq!(table.remove(2, &"x"), None, "remove x, home 2");
        assert_eq!(table.remove(0, &"x"), None, "remove x, home 0");
        assert_eq!(order(&table), "a b c d e", "the order of the entries");
        assert_eq!(index(&table), ". . 0 2 . 1 4 3", "what the slots name");
    });
}

#[test]
#[cfg_attr(open = "ex06_dense", ignore = "open")]
fn grows_for_the_seventh_entry_and_not_for_a_known_one() {
    ends(|_| {
        let names = ["a", "b", "c", "d", "e", "f"];
        let mut table = Table::new();
        for (hash, key) in (0..).zip(names) {
            table.insert(hash, key, ());
        }
        table.insert(5, "f", ());
        assert_eq!(table.index.len(), 8, "slots for 6 entries, f put in twice");
        table.insert(15, "g", ());
        assert_eq!(table.index.len(), 16, "slots for 7 entries");
        assert_eq!(order(&table), "a b c d e f g", "growing moves no entry");
        assert_eq!(index(&table), "0 1 2 3 4 5 . . . . . . . . . 6");
    });
}

#[test]
#[cfg_attr(open = "ex06_dense", ignore = "open")]
fn does_what_a_btree_map_does_and_names_each_place_once() {
    agrees_and(names_each_place_once::<Key, Value>);
}

/// Each place is named by one slot, and no slot is empty between the entry's home
/// and that one: a search from home on finds it.
fn names_each_place_once<K, V>(table: &Table<K, V>) {
    let mask = table.index.len() - 1;
    let mut named: Vec<_> = table.index.iter().flatten().copied().collect();
    named.sort();
    let places: Vec<_> = (0..table.entries.len() as u32).collect();
    assert_eq!(named, places, "the places that the slots name, sorted");
    for (entry, place) in table.entries.iter().zip(0..) {
        let home = entry.hash as usize & mask;
        let walk = (0..=mask).map(|step| table.index[(home + step) & mask]);
        let found = walk.take_while(Option::is_some).any(|it| it == Some(place));
        assert!(found, "a search from home {home} on does not find place {place}");
    }
}
