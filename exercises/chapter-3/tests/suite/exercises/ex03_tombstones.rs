use super::model::{self, Key, Value, bounded, ends, looks, table};
use chapter_3::ex03_tombstones::{Slot, Table};

table!(Table);

#[test]
#[cfg_attr(open = "ex03_tombstones", ignore = "open")]
fn an_entry_is_in_the_first_slot_from_home_on() {
    bounded(|| {
        let table = of([(2, 'a'), (2, 'b'), (2, 'c'), (3, 'd')]);
        assert_eq!(
            row(&table),
            "..abcd..",
            "a, b and c are at home in 2, d is in 3"
        );
        let table = of([(6, 'a'), (7, 'b'), (6, 'c'), (0, 'd')]);
        assert_eq!(row(&table), "cd....ab", "after slot 7 comes slot 0");
        for (hash, key) in [(6, 'a'), (7, 'b'), (6, 'c'), (0, 'd')] {
            assert_eq!(table.get(hash, &key), Some(&key), "is {key} found?");
        }
        assert_eq!(table.get(6, &'x'), None, "x is not there");
    });
}

#[test]
#[cfg_attr(open = "ex03_tombstones", ignore = "open")]
fn a_key_that_is_there_gets_another_value() {
    bounded(|| {
        let mut table = Table::new();
        assert_eq!(table.insert(2, "key", 1), None, "it is new");
        assert_eq!(table.insert(2, "key", 2), Some(1), "it had the value 1");
        assert_eq!(
            (table.get(2, &"key"), table.len()),
            (Some(&2), 1),
            "it is there once"
        );
    });
}

#[test]
#[cfg_attr(open = "ex03_tombstones", ignore = "open")]
fn what_lies_behind_a_removed_entry_is_found() {
    ends(|_| {
        let mut table = of([(2, 'a'), (2, 'b'), (2, 'c')]);
        assert_eq!(table.remove(2, &'b'), Some('b'), "b was there");
        assert_eq!(row(&table), "..a+c...", "a tombstone is where b was");
        assert_eq!((table.len(), table.buried()), (2, 1), "entries and tombstones");
        assert_eq!(table.get(2, &'b'), None, "b is gone");
        let (found, looked) = looks(|| table.get(2, &'c').copied());
        assert_eq!(found, Some('c'), "c is behind the tombstone");
        assert_eq!(looked, 3, "slots on the way to c");
        assert_eq!(table.remove(2, &'b'), None, "b cannot be removed twice");
        assert_eq!((table.len(), table.buried()), (2, 1), "nothing has changed");
    });
}

#[test]
#[cfg_attr(open = "ex03_tombstones", ignore = "open")]
fn a_new_key_takes_the_first_tombstone() {
    bounded(|| {
        let mut table = of([(2, 'a'), (2, 'b'), (2, 'c'), (2, 'd')]);
        table.remove(2, &'b');
        table.remove(2, &'c');
        assert_eq!(row(&table), "..a++d..", "two tombstones");
        table.insert(2, 'e', 'e');
        assert_eq!(
            row(&table),
            "..ae+d..",
            "e is new, and 3 is the first free slot"
        );
        assert_eq!((table.len(), table.buried()), (3, 1), "one tombstone is left");
    });
}

#[test]
#[cfg_attr(open = "ex03_tombstones", ignore = "open")]
fn a_key_behind_a_tombstone_is_not_put_in_twice() {
    bounded(|| {
        let mut table = of([(2, 'a'), (2, 'b'), (2, 'c')]);
        table.remove(2, &'b');
        assert_eq!(table.insert(2, 'c', 'C'), Some('c'), "c is there, in slot 4");
        assert_eq!(
            (row(&table).as_str(), table.len()),
            ("..a+c...", 2),
            "and stays there"
        );
        assert_eq!(table.get(2, &'c'), Some(&'C'), "with its new value");
    });
}

#[test]
#[cfg_attr(open = "ex03_tombstones", ignore = "open")]
fn a_table_of_many_entries_doubles() {
    bounded(|| {
        let mut table = of((0..6).map(|i| (i, i)));
        assert_eq!(
            table.slots.len(),
            8,
            "six entries fill three quarters of 8 slots"
        );
        table.insert(2, 2, 0);
        assert_eq!(table.slots.len(), 8, "2 is there already and needs no room");
        table.insert(6, 6, 6);
        assert_eq!(
            (table.slots.len(), table.len()),
            (16, 7),
            "the seventh has no room"
        );
    });
}

#[test]
#[cfg_attr(open = "ex03_tombstones", ignore = "open")]
fn a_table_of_many_tombstones_is_rebuilt_in_its_size() {
    bounded(|| {
        let mut table = of((0..6).map(|i| (i, i)));
        (0..4).for_each(|i| _ = table.remove(i, &i));
        assert_eq!(table.buried(), 4, "two entries and four tombstones are left");
        table.insert(14, 14, 14);
        assert_eq!(table.slots.len(), 8, "three entries need no more than 8 slots");
        assert_eq!(table.buried(), 0, "no tombstone is in the new row");
        for i in [4, 5, 14] {
            assert_eq!(table.get(i, &i), Some(&i), "is {i} found?");
        }
    });
}

#[test]
#[cfg_attr(open = "ex03_tombstones", ignore = "open")]
fn three_eighths_are_too_many_for_the_same_size() {
    bounded(|| {
        let mut table = of((0..6).map(|i| (i, i)));
        (0..3).for_each(|i| _ = table.remove(i, &i));
        assert_eq!((table.len(), table.buried()), (3, 3), "entries and tombstones");
        table.insert(6, 6, 6);
        assert_eq!(
            (table.slots.len(), table.len(), table.buried()),
            (16, 4, 0),
            "three of 8 slots were full, which is not less than three eighths: now \
             slots, entries and tombstones"
        );
    });
}

#[test]
#[cfg_attr(open = "ex03_tombstones", ignore = "open")]
fn a_tombstone_needs_no_room() {
    bounded(|| {
        let mut table = of("abcdef".chars().zip(0..).map(|(key, hash)| (hash, key)));
        table.remove(1, &'b');
        table.remove(4, &'e');
        assert_eq!(row(&table), "a+cd+f..", "six slots are full or deleted");
        table.insert(1, 'x', 'x');
        assert_eq!(
            row(&table),
            "axcd+f..",
            "x takes the tombstone in slot 1: six slots are full or deleted, as \
             before, and nothing has moved"
        );
        assert_eq!((table.len(), table.buried()), (5, 1), "entries and tombstones");
    });
}

#[test]
#[cfg_attr(open = "ex03_tombstones", ignore = "open")]
fn a_search_ends_at_the_first_empty_slot() {
    ends(|_| {
        let mut table = of([(2, 'a')]);
        table.rebuild(64);
        let (found, looked) = looks(|| table.get(9, &'x').copied());
        assert_eq!((found, looked), (None, 1), "x, and looks: slot 9 is empty");
        let (found, looked) = looks(|| table.get(2, &'x').copied());
        assert_eq!((found, looked), (None, 2), "a is in slot 2, and 3 is empty");
        let (gone, looked) = looks(|| table.remove(9, &'x'));
        assert_eq!((gone, looked), (None, 1), "no x to remove, and looks");
        let (_, looked) = looks(|| table.insert(9, 'b', 'b'));
        assert!(looked <= 2, "{looked} looks to put b into slot 9, its home");
    });
}

#[test]
#[cfg_attr(open = "ex03_tombstones", ignore = "open")]
fn ten_thousand_pairs_leave_a_table_of_eight_slots() {
    ends(|_| {
        let mut table = of([(0, 0), (1, 1)]);
        for i in 2..10_000 {
            // Also a search that meets no key must come to an end.
            let (found, looked) = looks(|| table.get(i, &i).is_some());
            assert!(
                !found && looked <= 8,
                "{looked} looks for a key that is not there"
            );
            let (old, _) = looks(|| table.remove(i - 2, &(i - 2)));
            assert_eq!(old, Some(i - 2), "the oldest of two");
            let (before, _) = looks(|| table.insert(i, i, i));
            assert_eq!(before, None, "{i} is new");
        }
        assert_eq!((table.slots.len(), table.len()), (8, 2), "slots and entries");
    });
}

#[test]
#[cfg_attr(open = "ex03_tombstones", ignore = "open")]
fn does_what_a_btree_map_does() {
    model::agrees_and(|table: &Table<Key, Value>| {
        let slots = table.slots.len();
        let count = |what: fn(&Slot<Key, Value>) -> bool| {
            table.slots.iter().filter(|slot| what(slot)).count()
        };
        let full = count(|slot| matches!(slot, Slot::Full(_)));
        let deleted = count(|slot| matches!(slot, Slot::Deleted));
        assert_eq!(full, table.len(), "full slots, and what `len` says");
        assert_eq!(deleted, table.buried(), "tombstones, and what `buried` says");
        let used = full + deleted;
        assert!(
            used <= slots / 4 * 3,
            "{used} of {slots} slots are full or deleted"
        );
    });
}

/// A table with these keys, each with its hash and as its own value.
fn of<K: Eq + Copy>(entries: impl IntoIterator<Item = (u64, K)>) -> Table<K, K> {
    let mut table = Table::new();
    for (hash, key) in entries {
        table.insert(hash, key, key);
    }
    table
}

/// The slots of a table: `.` is empty, `+` a tombstone, a letter is a key.
fn row(table: &Table<char, char>) -> String {
    let letter = |slot: &Slot<char, char>| match slot {
        Slot::Empty => '.',
        Slot::Deleted => '+',
        Slot::Full(entry) => entry.key,
    };
    table.slots.iter().map(letter).collect()
}
