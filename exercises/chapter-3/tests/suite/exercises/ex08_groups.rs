use super::model::{self, Key, Value, ends, table};
use chapter_3::ex08_groups::{Entry, Table, WIDTH};
use maps::group::{DELETED, EMPTY, tag};

table!(Table);

#[test]
#[cfg_attr(open = "ex08_groups", ignore = "open")]
fn the_first_control_bytes_have_a_mirror() {
    let mut table = Table::<u8, u8>::with_slots(16);
    table.set(3, 0x2A);
    table.set(9, 0x2B);
    assert_eq!(table.controls[3], 0x2A, "the control byte of slot 3");
    assert_eq!(table.controls[16 + 3], 0x2A, "its mirror");
    assert_eq!(table.controls[9], 0x2B, "the control byte of slot 9");
    let changed = table.controls.iter().filter(|it| **it != EMPTY).count();
    assert_eq!(changed, 3, "slot 9 has no mirror");
    table.set(3, EMPTY);
    assert_eq!(
        [table.controls[3], table.controls[16 + 3]],
        [EMPTY; 2],
        "again empty"
    );
}

#[test]
#[cfg_attr(open = "ex08_groups", ignore = "open")]
fn an_entry_is_in_the_first_free_slot_of_its_group() {
    let table = of(16, [(5, 'a'), (5, 'b'), (4, 'c'), (4, 'd')]);
    assert_eq!(row(&table), "....cabd........", "a, b in 5, c in 4, then d");
    for (home, key) in [(5, 'a'), (5, 'b'), (4, 'c'), (4, 'd')] {
        assert_eq!(table.get(hash(home, key), &key), Some(&key), "is {key} found?");
    }
    assert_eq!(table.get(hash(4, 'x'), &'x'), None, "x is not there");
}

#[test]
#[cfg_attr(open = "ex08_groups", ignore = "open")]
fn a_group_goes_on_at_the_first_slot() {
    let entries = ['a', 'b', 'c', 'd', 'e'].map(|key| (13, key));
    let table = of(16, entries);
    assert_eq!(row(&table), "de...........abc", "after slot 15 comes slot 0");
    for (home, key) in entries {
        assert_eq!(table.get(hash(home, key), &key), Some(&key), "is {key} found?");
    }
}

#[test]
#[cfg_attr(open = "ex08_groups", ignore = "open")]
fn the_strides_are_one_group_then_two_then_three() {
    let mut table = Table::with_slots(64);
    for number in 0..25 {
        table.insert(number << 57 | 3, number, number);
    }
    let slot = |key: u64| {
        table.slots.iter().position(|it| it.as_ref().is_some_and(|it| it.key == key))
    };
    assert_eq!(slot(7), Some(10), "the first group: slots 3 to 10");
    assert_eq!(slot(8), Some(11), "the second: one group further, 11 to 18");
    assert_eq!(slot(16), Some(27), "the third: two groups further, 27 to 34");
    assert_eq!(slot(24), Some(51), "the fourth: three groups further, 51 to 58");
    for number in 0..25 {
        let found = table.get(number << 57 | 3, &number);
        assert_eq!(found, Some(&number), "is {number} found?");
    }
}

#[test]
#[cfg_attr(open = "ex08_groups", ignore = "open")]
fn the_key_decides_and_not_the_tag() {
    let mut table = Table::with_slots(16);
    assert_eq!(table.insert(7, "a", 1), None, "a is new");
    assert_eq!(table.insert(7, "b", 2), None, "b has the same hash, and is new");
    assert_eq!(table.get(7, &"b"), Some(&2), "the value of b");
    assert_eq!(table.get(7, &"c"), None, "c has the same hash, and is not there");
    assert_eq!(table.insert(7, "a", 3), Some(1), "a had the value 1");
    assert_eq!((table.get(7, &"a"), table.len()), (Some(&3), 2), "a is there once");
}

#[test]
#[cfg_attr(open = "ex08_groups", ignore = "open")]
fn keys_are_compared_only_if_the_tag_agrees() {
    // Even tags differ in more than their lowest bit, so no lane is a false one.
    let hash = |key: u8| (u64::from(key) * 2) << 57 | 3;
    let mut table = Table::with_slots(16);
    (0..7).for_each(|key| _ = table.insert(hash(key), Key(key), key));
    let (found, compared) =
        model::comparisons(|| table.get(hash(6), &Key(6)).copied());
    assert_eq!(found, Some(6), "the last of seven in one group");
    assert_eq!(compared, 1, "keys compared: one of the seven has its tag");
    let (found, compared) = model::comparisons(|| table.find(hash(7), &Key(7)));
    assert_eq!(found, None, "key 7 is not there");
    assert_eq!(compared, 0, "keys compared: none of the seven has its tag");
}

#[test]
#[cfg_attr(open = "ex08_groups", ignore = "open")]
fn a_search_ends_at_a_group_with_an_empty_slot() {
    ends(|_| {
        let mut table = Table::with_slots(32);
        let hash = hash(2, 'b');
        // By hand: b is in the second group of its home, the slots 10 to 17, and the
        // first one is empty.
        table.controls[10] = tag(hash);
        table.slots[10] = Some(Entry { hash, key: 'b', value: 'b' });
        assert_eq!(
            table.find(hash, &'b'),
            None,
            "b is in slot 10, set by hand; the group of the slots 2 to 9 has empty \
             slots, so a search from slot 2 on ends there"
        );
    });
}

#[test]
#[cfg_attr(open = "ex08_groups", ignore = "open")]
fn a_slot_that_no_search_passed_becomes_empty() {
    let mut table = of(16, "abcdefg".chars().map(|key| (2, key)));
    assert_eq!(row(&table), "..abcdefg.......", "seven side by side");
    assert_eq!(table.remove(hash(2, 'd'), &'d'), Some('d'), "d was there");
    assert_eq!(row(&table), "..abc.efg.......", "no group of eight was full");
    assert_eq!((table.left, table.len()), (8, 6), "slots that are left, entries");
}

#[test]
#[cfg_attr(open = "ex08_groups", ignore = "open")]
fn a_slot_that_a_search_passed_becomes_deleted() {
    ends(|_| {
        for gone in "abcdefgh".chars() {
            let mut table = of(16, "abcdefghi".chars().map(|key| (2, key)));
            assert_eq!(row(&table), "..abcdefghi.....", "i is in the second group");
            assert_eq!(table.remove(hash(2, gone), &gone), Some(gone), "{gone}");
            let expected = "..abcdefghi.....".replace(gone, "+");
            assert_eq!(row(&table), expected, "i went past all eight: + is deleted");
            assert_eq!(table.get(hash(2, 'i'), &'i'), Some(&'i'), "i is found");
            assert_eq!(table.get(hash(2, gone), &gone), None, "{gone} is gone");
            assert_eq!((table.left, table.len()), (5, 8), "slots left, entries");
        }
    });
}

#[test]
#[cfg_attr(open = "ex08_groups", ignore = "open")]
fn full_slots_on_both_sides_count() {
    // Each at home. Only a group that begins at slot 1 was full.
    let homes = "abcdefgh".chars().zip(1..).map(|(key, home)| (home, key));
    for (home, gone) in homes.clone() {
        let mut table = of(16, homes.clone());
        assert_eq!(row(&table), ".abcdefgh.......", "eight side by side");
        table.remove(hash(home, gone), &gone);
        let expected = ".abcdefgh.......".replace(gone, "+");
        assert_eq!(row(&table), expected, "a search from slot 1 may have passed");
    }
}

#[test]
#[cfg_attr(open = "ex08_groups", ignore = "open")]
fn a_deleted_slot_is_filled_again() {
    let mut table = of(16, "abcdefghi".chars().map(|key| (2, key)));
    table.remove(hash(2, 'c'), &'c');
    assert_eq!(
        table.insert(hash(2, 'i'), 'i', 'I'),
        Some('i'),
        "i is there already"
    );
    assert_eq!(row(&table), "..ab+defghi.....", "and stays where it is");
    table.insert(hash(2, 'j'), 'j', 'j');
    assert_eq!(row(&table), "..abjdefghi.....", "j is new, and takes the free slot");
    assert_eq!((table.left, table.len()), (5, 9), "no empty slot was filled");
}

#[test]
#[cfg_attr(open = "ex08_groups", ignore = "open")]
fn seven_of_eight_slots_may_be_full() {
    ends(|_| {
        let mut table = Table::new();
        (0..7).for_each(|key| _ = table.insert(key, key, key));
        assert_eq!(table.slots.len(), 8, "seven entries in eight slots");
        table.insert(3, 3, 33);
        assert_eq!(table.slots.len(), 8, "3 is there already and needs no room");
        assert_eq!(table.get(7, &7), None, "a search ends at the empty slot");
        table.insert(7, 7, 7);
        assert_eq!((table.slots.len(), table.len()), (16, 8), "the eighth grows it");
        assert_eq!(table.get(3, &3), Some(&33), "nothing is lost");
    });
}

#[test]
#[cfg_attr(open = "ex08_groups", ignore = "open")]
fn ten_thousand_pairs_leave_a_table_of_sixteen_slots() {
    ends(|step| {
        // All have one home, so that removals leave tombstones.
        let hash = |key: u64| (key % 128) << 57;
        let mut table = Table::with_slots(16);
        (0..10).for_each(|key| _ = table.insert(hash(key), key, key));
        for key in 10..10_000 {
            step(format!("the removal of {} and the insertion of {key}", key - 10));
            assert_eq!(table.get(hash(key), &key), None, "{key} is not there yet");
            let old = key - 10;
            assert_eq!(
                table.remove(hash(old), &old),
                Some(old),
                "the oldest of ten"
            );
            assert_eq!(table.insert(hash(key), key, key), None, "{key} is new");
        }
        assert!(table.slots.len() <= 32, "{} slots for ten", table.slots.len());
        assert_eq!(table.len(), 10, "entries");
    });
}

#[test]
#[cfg_attr(open = "ex08_groups", ignore = "open")]
fn does_what_a_btree_map_does() {
    model::agrees_and(|table: &Table<Key, Value>| {
        let slots = table.slots.len();
        for (slot, entry) in table.slots.iter().enumerate() {
            let control = table.controls[slot];
            match entry {
                Some(entry) => assert_eq!(control, tag(entry.hash), "slot {slot}"),
                None => assert!(control >= 0x80, "slot {slot} holds nothing"),
            }
        }
        let (first, mirror) = (&table.controls[..WIDTH], &table.controls[slots..]);
        assert_eq!(first, mirror, "the first control bytes and their mirror");
        let used = table.controls[..slots].iter().filter(|it| **it != EMPTY).count();
        assert_eq!(table.left + used, slots / 8 * 7, "left, and used, of {slots}");
    });
}

/// A hash with this home in every table of the tests, and a tag of the key's own.
fn hash(home: u64, key: char) -> u64 {
    u64::from(key) << 57 | home
}

/// A table of so many slots with these keys, each as its own value.
fn of(
    slots: usize,
    entries: impl IntoIterator<Item = (u64, char)>,
) -> Table<char, char> {
    let mut table = Table::with_slots(slots);
    for (home, key) in entries {
        table.insert(hash(home, key), key, key);
    }
    table
}

/// The slots of a table: `.` is empty, `+` deleted, a letter is a key.
fn row(table: &Table<char, char>) -> String {
    let letter = |(slot, control): (&Option<_>, &u8)| match (slot, *control) {
        (None, EMPTY) => '.',
        (None, DELETED) => '+',
        (None, _) => '?',
        (Some(entry), control) => {
            let entry: &Entry<char, char> = entry;
            if control == tag(entry.hash) { entry.key } else { '!' }
        }
    };
    table.slots.iter().zip(&table.controls).map(letter).collect()
}
