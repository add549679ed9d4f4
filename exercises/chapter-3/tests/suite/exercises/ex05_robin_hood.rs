use super::model::{Key, Value, agrees_and, ends, looks, table};
use chapter_3::ex05_robin_hood::Table;

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

/// The keys in the slots, from the first slot on; `.` is an empty one.
fn slots(table: &Keys) -> String {
    let keys = table.slots.iter().map(|slot| slot.as_ref().map_or(".", |it| it.key));
    keys.collect::<Vec<_>>().join(" ")
}

#[test]
#[cfg_attr(open = "ex05_robin_hood", ignore = "open")]
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
#[cfg_attr(open = "ex05_robin_hood", ignore = "open")]
fn who_is_further_from_home_takes_the_slot() {
    ends(|_| {
        let table = table_of(&[("a", 1), ("b", 2), ("c", 3), ("d", 1)]);
        assert_eq!(
            slots(&table),
            ". a d b c . . .",
            "a 1, b 2, c 3, then d with the home 1: it takes the slot of b, and b \
             that of c"
        );
    });
}

#[test]
#[cfg_attr(open = "ex05_robin_hood", ignore = "open")]
fn a_tie_changes_nothing() {
    ends(|_| {
        let table = table_of(&[("a", 2), ("b", 2), ("c", 2)]);
        assert_eq!(slots(&table), ". . a b c . . .", "three keys with the home 2");
        let table = table_of(&[("a", 2), ("b", 3), ("c", 3), ("x", 2)]);
        assert_eq!(
            slots(&table),
            ". . a x c b . .",
            "a 2, b 3, c 3, then x with the home 2: it takes the slot of b. Then b \
             meets c, and both have come one slot from home: a tie"
        );
    });
}

#[test]
#[cfg_attr(open = "ex05_robin_hood", ignore = "open")]
fn a_run_goes_past_the_last_slot() {
    ends(|_| {
        let entries = [("a", 6), ("b", 7), ("c", 6), ("d", 0), ("e", 14)];
        let table = table_of(&entries);
        assert_eq!(
            slots(&table),
            "e b d . . . a c",
            "homes: a 6, b 7, c 6, d 0, e 6. In slot 0, b has come one slot from \
             home and e two"
        );
        for (key, hash) in entries {
            assert_eq!(table.get(hash, &key), Some(&()), "get {key}");
        }
    });
}

#[test]
#[cfg_attr(open = "ex05_robin_hood", ignore = "open")]
fn a_search_ends_where_the_key_would_have_been() {
    ends(|_| {
        let homes = [("a", 1), ("b", 2), ("c", 3), ("d", 4), ("e", 5), ("f", 6)];
        let table = table_of(&homes);
        let (found, seen) = looks(|| table.get(1, &"x"));
        assert_eq!(found, None, "x was never put in");
        assert!(
            seen <= 2,
            "six entries at home in slots 1 to 6; x with the home 1 would have \
             taken slot 2. A search for it saw {seen} slots"
        );
        let (found, _) = looks(|| table.get(6, &"f"));
        assert_eq!(found, Some(&()), "f is the last of the run");
    });
}

#[test]
#[cfg_attr(open = "ex05_robin_hood", ignore = "open")]
fn a_known_key_is_found_behind_others() {
    ends(|_| {
        let mut table = table_of(&[("a", 1), ("b", 1), ("c", 1), ("d", 2)]);
        let before = slots(&table);
        for (key, hash) in [("c", 1), ("d", 2)] {
            assert_eq!(table.insert(hash, key, ()), Some(()), "{key} is there");
        }
        assert_eq!(slots(&table), before, "replacing a value moves nothing");
        assert_eq!(table.len(), 4, "the number of entries");
    });
}

#[test]
#[cfg_attr(open = "ex05_robin_hood", ignore = "open")]
fn what_follows_moves_back_until_one_is_at_home() {
    ends(|_| {
        let entries = [("a", 1), ("b", 1), ("c", 1), ("d", 4), ("e", 4)];
        let mut table = table_of(&entries);
        assert_eq!(slots(&table), ". a b c d e . .", "before");
        assert_eq!(table.remove(1, &"a"), Some(()), "remove a");
        assert_eq!(
            slots(&table),
            ". b c . d e . .",
            "after the removal of a: d is at home, so it stays, and e behind it"
        );
        for (key, hash) in &entries[1..] {
            assert_eq!(table.get(*hash, key), Some(&()), "get {key}");
        }
        assert_eq!(table.len(), 4, "the number of entries");
    });
}

#[test]
#[cfg_attr(open = "ex05_robin_hood", ignore = "open")]
fn what_follows_moves_back_past_the_last_slot() {
    ends(|_| {
        let mut table =
            table_of(&[("a", 6), ("b", 6), ("c", 7), ("d", 7), ("e", 1)]);
        assert_eq!(slots(&table), "c d e . . . a b", "before");
        assert_eq!(table.remove(6, &"b"), Some(()), "remove b");
        assert_eq!(slots(&table), "d e . . . . a c", "after the removal of b");
    });
}

#[test]
#[cfg_attr(open = "ex05_robin_hood", ignore = "open")]
fn a_removal_looks_at_its_run_alone() {
    ends(|_| {
        // Runs of three, each followed by an empty slot.
        let mut table = Table::new();
        for key in 0..500_u64 {
            table.insert(key / 3 * 4, key, ());
        }
        let (gone, seen) = looks(|| table.remove(0, &0));
        assert_eq!(gone, Some(()), "remove the first of the first run");
        let slots = table.slots.len();
        assert!(
            seen <= 12,
            "a removal from a run of three saw {seen} slots, of {slots}"
        );
    });
}

#[test]
#[cfg_attr(open = "ex05_robin_hood", ignore = "open")]
fn removing_what_is_not_there_changes_nothing() {
    ends(|_| {
        let mut table = table_of(&[("a", 1), ("b", 1)]);
        assert_eq!(table.remove(1, &"x"), None, "remove x");
        assert_eq!(table.remove(5, &"x"), None, "remove x, home 5");
        assert_eq!((slots(&table).as_str(), table.len()), (". a b . . . . .", 2));
    });
}

#[test]
#[cfg_attr(open = "ex05_robin_hood", ignore = "open")]
fn grows_for_the_eighth_entry_and_not_for_a_known_one() {
    ends(|_| {
        let names = ["a", "b", "c", "d", "e", "f", "g"];
        let mut table = Table::new();
        for (hash, key) in (0..).zip(names) {
            table.insert(hash, key, ());
        }
        table.insert(6, "g", ());
        assert_eq!(table.slots.len(), 8, "slots for 7 entries, g put in twice");
        table.insert(15, "h", ());
        assert_eq!(table.slots.len(), 16, "slots for 8 entries");
        assert_eq!(slots(&table), "a b c d e f g . . . . . . . . h");
    });
}

#[test]
#[cfg_attr(open = "ex05_robin_hood", ignore = "open")]
fn does_what_a_btree_map_does_and_stays_in_order() {
    agrees_and(in_order::<Key, Value>);
}

/// Behind an empty slot an entry is at home, and behind another entry it is at most
/// one slot further from home than that.
fn in_order<K, V>(table: &Table<K, V>) {
    let slots: Vec<_> = table.slots.iter().collect();
    let mask = slots.len() - 1;
    let distance = |slot: usize| {
        let entry = slots[slot].as_ref()?;
        Some(slot.wrapping_sub(entry.hash as usize) & mask)
    };
    for slot in 0..slots.len() {
        let most = distance(slot.wrapping_sub(1) & mask).map_or(0, |d| d + 1);
        let far = distance(slot).unwrap_or(0);
        assert!(
            far <= most,
            "the entry in slot {slot} is {far} slots from home; next to what is in \
             the slot before, it should be {most} at most"
        );
    }
}
