use super::model::{self, Key, Value, bounded, ends, looks, table};
use chapter_3::ex04_shift::{Entry, Table};
use testkit::{any, collection, property};

table!(Table);

#[test]
#[cfg_attr(open = "ex04_shift", ignore = "open")]
fn what_follows_moves_back() {
    bounded(|| {
        let all = [(2, 'a'), (2, 'b'), (2, 'c')];
        assert_eq!(row(&of(all)), "..abc...", "all are at home in slot 2");
        assert_eq!(
            row(&without('a', of(all))),
            "..bc....",
            "b and c after a is removed"
        );
        assert_eq!(row(&without('b', of(all))), "..ac....", "c after b is removed");
        assert_eq!(row(&without('c', of(all))), "..ab....", "nothing is behind c");
    });
}

#[test]
#[cfg_attr(open = "ex04_shift", ignore = "open")]
fn an_entry_at_home_stays() {
    bounded(|| {
        let table = without('a', of([(2, 'a'), (3, 'b')]));
        assert_eq!(row(&table), "...b....", "b is at home in slot 3");
        assert_eq!(table.get(3, &'b'), Some(&'b'), "and is found");
    });
}

#[test]
#[cfg_attr(open = "ex04_shift", ignore = "open")]
fn an_entry_may_pass_one_that_stays() {
    bounded(|| {
        let table = without('a', of([(2, 'a'), (3, 'b'), (2, 'c')]));
        assert_eq!(row(&table), "..cb....", "c is at home in slot 2, b in slot 3");
        let table = without('a', of([(2, 'a'), (3, 'b'), (2, 'c'), (3, 'd')]));
        assert_eq!(row(&table), "..cbd...", "d moves into the hole that c has left");
    });
}

#[test]
#[cfg_attr(open = "ex04_shift", ignore = "open")]
fn runs_go_on_behind_the_last_slot() {
    bounded(|| {
        let table = without('a', of([(6, 'a'), (6, 'b'), (6, 'c'), (6, 'd')]));
        assert_eq!(row(&table), "d.....bc", "c and d were in the slots 0 and 1");
        let table = without('a', of([(7, 'a'), (0, 'b'), (1, 'c')]));
        assert_eq!(row(&table), "bc......", "b and c are at home");
        let table = without('a', of([(6, 'a'), (7, 'b'), (7, 'c'), (6, 'd')]));
        assert_eq!(
            row(&table),
            "c.....db",
            "b and c stay, d moves from slot 1 to 6"
        );
    });
}

#[test]
#[cfg_attr(open = "ex04_shift", ignore = "open")]
fn a_key_that_is_not_there_is_not_removed() {
    bounded(|| {
        let mut table = of([(2, 'a'), (2, 'b')]);
        assert_eq!(table.remove(2, &'x'), None, "x was never put in");
        assert_eq!(
            (row(&table).as_str(), table.len()),
            ("..ab....", 2),
            "all as it was"
        );
        assert_eq!(table.remove(2, &'a'), Some('a'), "a is removed");
        assert_eq!(table.remove(2, &'a'), None, "and cannot be removed twice");
        assert_eq!(
            (row(&table).as_str(), table.len()),
            ("..b.....", 1),
            "b is left"
        );
    });
}

#[test]
#[cfg_attr(open = "ex04_shift", ignore = "open")]
fn a_removal_looks_at_its_run_alone() {
    ends(|_| {
        // Runs of three, each followed by an empty slot.
        let mut table = of((0..500).map(|i| (i / 3 * 4, i)));
        let (gone, looked) = looks(|| table.remove(0, &0));
        assert_eq!(gone, Some(0), "the first entry of the first run");
        let slots = table.slots.len();
        assert!(
            looked <= 12,
            "{looked} looks at slots, of {slots}, for a run of three"
        );
    });
}

#[test]
#[cfg_attr(open = "ex04_shift", ignore = "open")]
fn leaves_no_trace() {
    ends(|step| {
        // Six keys never make a table of eight slots grow.
        let steps = collection::vec((0..6_u8, any::<bool>()), 0..60);
        let homes = collection::vec(0..8_u64, 6);
        property((steps, homes), |(steps, homes)| {
            step(format!("{steps:?}, homes {homes:?}"));
            let mut table = Table::new();
            let mut keys = Vec::new();
            for (key, is_removed) in steps {
                let home = homes[usize::from(key)];
                keys.retain(|(_, k)| *k != key);
                if is_removed {
                    table.remove(home, &key);
                } else {
                    table.insert(home, key, key);
                    keys.push((home, key));
                }
            }
            // Which slots are full does not depend on the order of insertions.
            assert_eq!(full(&table), full(&of(keys)), "full slots, here and if new");
        });
    });
}

#[test]
#[cfg_attr(open = "ex04_shift", ignore = "open")]
fn does_what_a_btree_map_does() {
    model::agrees_and(|table: &Table<Key, Value>| {
        let entries = table.slots.iter().flatten().count();
        assert_eq!(entries, table.len(), "full slots, and what `len` says");
        let mut gap = None;
        // Twice around, so that a gap before slot 0 is known.
        for (i, slot) in table.slots.iter().chain(table.slots.iter()).enumerate() {
            let Some(entry) = slot else {
                gap = Some(i);
                continue;
            };
            let at = i % table.slots.len();
            let home = table.home(entry.hash);
            let way = at.wrapping_sub(home) & (table.slots.len() - 1);
            let key = entry.key;
            let is_cut = gap.is_some_and(|gap| gap + way >= i);
            assert!(!is_cut, "{key:?} is cut off in slot {at}: its home is {home}");
        }
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

/// The table after the key is removed.
fn without(key: char, mut table: Table<char, char>) -> Table<char, char> {
    let entry = table.slots.iter().flatten().find(|entry| entry.key == key);
    let hash = entry.expect("the key is there").hash;
    assert_eq!(table.remove(hash, &key), Some(key), "what is removed");
    table
}

/// The slots of a table: `.` is empty, a letter is a key.
fn row(table: &Table<char, char>) -> String {
    let letter = |slot: &Option<Entry<char, char>>| match slot {
        None => '.',
        Some(entry) => entry.key,
    };
    table.slots.iter().map(letter).collect()
}

fn full<K: Eq, V>(table: &Table<K, V>) -> Vec<bool> {
    table.slots.iter().map(Option::is_some).collect()
}
