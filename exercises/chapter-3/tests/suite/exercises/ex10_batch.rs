use chapter_3::ex10_batch::{Table, get_all};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use testkit::{any, collection, count_allocations, property};

/// A table whose entries are the keys below 1,000, each with its double. It checks
/// what it is asked for.
struct Checked<'a> {
    keys: &'a [u64],
    /// How many keys were asked for, and how many looked up.
    asked: Cell<usize>,
    looked_up: Cell<usize>,
    ahead: usize,
}

/// Any mixing will do, if it is no identity.
fn hash(key: u64) -> u64 {
    (key + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

fn value(key: u64) -> Option<u64> {
    (key < 1_000).then_some(2 * key)
}

impl Table for Checked<'_> {
    fn ask(&self, hash_of_key: u64) {
        let i = self.asked.get();
        assert!(i < self.keys.len(), "asked {} times for {i} keys", i + 1);
        let expected = hash(self.keys[i]);
        assert_eq!(hash_of_key, expected, "the hash of key {i}, which is asked for");
        self.asked.set(i + 1);
    }

    fn get(&self, hash_of_key: u64, key: u64) -> Option<u64> {
        let i = self.looked_up.get();
        assert!(i < self.keys.len(), "{} lookups for {i} keys", i + 1);
        assert_eq!(key, self.keys[i], "lookup {i}, in the order of the keys");
        assert_eq!(
            hash_of_key,
            hash(key),
            "the hash of key {i}, which is looked up"
        );
        let asked = self.asked.get();
        let expected = self.keys.len().min(i + self.ahead);
        let ahead = self.ahead;
        assert_eq!(
            asked,
            expected,
            "keys asked for when key {i} of {} is looked up, {ahead} ahead",
            self.keys.len()
        );
        self.looked_up.set(i + 1);
        value(key)
    }
}

/// Looks all up and checks every call.
#[track_caller]
fn check<const AHEAD: usize>(keys: &[u64]) {
    let (asked, looked_up) = (Cell::new(0), Cell::new(0));
    let table = Checked { keys, asked, looked_up, ahead: AHEAD };
    let hashed = Cell::new(0);
    let answers = RefCell::new(VecDeque::with_capacity(keys.len() + 1));
    let counting = |key| {
        hashed.set(hashed.get() + 1);
        hash(key)
    };
    let ((), made) = count_allocations(|| {
        get_all::<AHEAD>(&table, keys, counting, |answer| {
            answers.borrow_mut().push_back(answer);
        });
    });
    let expected: Vec<_> = keys.iter().map(|key| value(*key)).collect();
    let answers = Vec::from(answers.into_inner());
    assert_eq!(answers, expected, "the answers, {AHEAD} ahead");
    assert_eq!(hashed.get(), keys.len(), "how often a key was hashed");
    assert_eq!(table.asked.get(), keys.len(), "how often the table was asked");
    assert_eq!(made.calls, 0, "requests for memory");
}

#[test]
#[cfg_attr(open = "ex10_batch", ignore = "open")]
fn each_key_is_asked_for_ahead() {
    check::<4>(&[5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
}

#[test]
#[cfg_attr(open = "ex10_batch", ignore = "open")]
fn missing_keys_have_answers_too() {
    check::<2>(&[5, 1_000, 7, 2_000, 9]);
}

#[test]
#[cfg_attr(open = "ex10_batch", ignore = "open")]
fn one_ahead_is_the_key_itself() {
    check::<1>(&[1, 2, 3]);
}

#[test]
#[cfg_attr(open = "ex10_batch", ignore = "open")]
fn fewer_keys_than_are_asked_for_ahead() {
    check::<16>(&[]);
    check::<16>(&[1]);
    check::<16>(&[1, 2, 3]);
}

#[test]
#[cfg_attr(open = "ex10_batch", ignore = "open")]
fn as_many_keys_as_are_asked_for_ahead() {
    check::<4>(&[1, 2, 3, 4]);
    check::<4>(&[1, 2, 3, 4, 5]);
}

#[test]
#[cfg_attr(open = "ex10_batch", ignore = "open")]
fn any_keys_in_any_number() {
    property(collection::vec(any::<u16>(), 0..100), |keys| {
        let keys: Vec<u64> = keys.into_iter().map(u64::from).collect();
        check::<1>(&keys);
        check::<3>(&keys);
        check::<16>(&keys);
    });
}
