//! What the exercises of this chapter are tested with: a model that each table must
//! agree with, keys and values that are counted, and a guard for searches without end.
//!
//! - [`Table`] is what a table can do; `table!(Table)` in a suite says that the type
//!   of this name does it.
//! - [`agrees_and`] runs random scripts on a table and on a `BTreeMap`, and compares.
//!   After each operation it checks a statement about the table as well; where there
//!   is none: `agrees_and(|_: &Table<Key, Value>| {})`.
//! - [`comparisons`] counts how often keys are compared, and [`looks`] the slots that a
//!   table looks at. [`bounded`] only makes sure that there is an end of that, and
//!   [`ends`] guards what looks at slots that nobody counts. Each test calls its table
//!   inside of one of them, so that none hangs.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::{panic, thread, time::Duration};
use testkit::{Strategy, any, collection, prop_oneof, property};

/// What the tables of the exercises can do. They are given hashes.
pub trait Table<K: Eq, V> {
    fn new() -> Self;
    fn insert(&mut self, hash: u64, key: K, value: V) -> Option<V>;
    fn get(&self, hash: u64, key: &K) -> Option<&V>;
    fn remove(&mut self, hash: u64, key: &K) -> Option<V>;
    fn len(&self) -> usize;
}

/// Says that the type of this name is a [`Table`] and does all with its own methods.
macro_rules! table {
    ($name:ident) => {
        impl<K: Eq, V> super::model::Table<K, V> for $name<K, V> {
            fn new() -> Self {
                $name::new()
            }

            fn insert(&mut self, hash: u64, key: K, value: V) -> Option<V> {
                $name::insert(self, hash, key, value)
            }

            fn get(&self, hash: u64, key: &K) -> Option<&V> {
                $name::get(self, hash, key)
            }

            fn remove(&mut self, hash: u64, key: &K) -> Option<V> {
                $name::remove(self, hash, key)
            }

            fn len(&self) -> usize {
                $name::len(self)
            }
        }
    };
}
pub(super) use table;

/// More looks, or more comparisons of keys, than any operation of a test needs.
const MANY: usize = 10_000;
/// Longer than any operation of a test takes, in seconds.
const LONG: u64 = 10;
/// The keys of the scripts are below this.
const KEYS: u8 = 32;

thread_local! {
    /// How often keys were compared since the operation began.
    static COMPARED: Cell<usize> = const { Cell::new(0) };
    /// How many values with each number live.
    static LIVE: RefCell<BTreeMap<u32, i32>> = const { RefCell::new(BTreeMap::new()) };
}

/// A key whose comparisons are counted: very many of them are a search without end.
#[derive(Clone, Copy, Debug)]
pub struct Key(pub u8);

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        COMPARED.set(COMPARED.get() + 1);
        let compared = COMPARED.get();
        assert!(compared <= MANY, "{MANY} comparisons and no end of the search");
        self.0 == other.0
    }
}

impl Eq for Key {}

/// A value that is counted while it lives. Each has a number of its own.
#[derive(Debug)]
pub struct Value(pub u32);

impl Value {
    pub fn new(number: u32) -> Self {
        LIVE.with_borrow_mut(|live| *live.entry(number).or_insert(0) += 1);
        Value(number)
    }
}

impl Drop for Value {
    fn drop(&mut self) {
        LIVE.with_borrow_mut(|live| *live.entry(self.0).or_insert(0) -= 1);
    }
}

/// Asserts that of all values of this thread these live, each once: none of them was
/// dropped, and no other was forgotten or dropped twice.
#[track_caller]
pub fn assert_live(expected: impl IntoIterator<Item = u32>) {
    let expected: BTreeMap<_, _> = expected.into_iter().map(|n| (n, 1)).collect();
    LIVE.with_borrow_mut(|live| {
        live.retain(|_, count| *count != 0);
        assert_eq!(*live, expected, "how often each value lives");
    });
}

/// What is asked of a table: an operation as data, so that a script of them can be
/// shortened until the shortest is left that fails.
#[derive(Clone, Copy, Debug)]
pub enum Op {
    Insert(u8),
    Remove(u8),
    Get(u8),
    GetAll,
}

/// Which hashes the keys of a script have.
#[derive(Clone, Copy, Debug)]
pub enum Hashes {
    /// Spread well.
    Spread,
    /// Four homes at the end of every table, so that runs collide and wrap around.
    /// The upper bits differ.
    AtTheEnd,
    /// All the same, and home is the last slot of every table.
    TheSame,
}

impl Hashes {
    pub fn of(self, key: u8) -> u64 {
        let number = u64::from(key) + 1;
        let spread = number.wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(32);
        match self {
            Hashes::Spread => spread,
            Hashes::AtTheEnd => spread << 8 | (255 - u64::from(key % 4)),
            Hashes::TheSame => u64::MAX,
        }
    }
}

fn scripts() -> impl Strategy<Value = (Vec<Op>, Hashes)> {
    // Few keys, so that they meet, are put in again, and are removed often.
    let op = prop_oneof![
        5 => (0..KEYS).prop_map(Op::Insert),
        4 => (0..KEYS).prop_map(Op::Remove),
        2 => (0..KEYS).prop_map(Op::Get),
        1 => any::<()>().prop_map(|()| Op::GetAll),
    ];
    let hashes = prop_oneof![
        1 => any::<()>().prop_map(|()| Hashes::Spread),
        2 => any::<()>().prop_map(|()| Hashes::AtTheEnd),
        1 => any::<()>().prop_map(|()| Hashes::TheSame),
    ];
    (collection::vec(op, 0..120), hashes)
}

/// The table does what a `BTreeMap` does, whatever the script, drops each value once,
/// and every operation ends. `holds` is called after each operation; it panics if the
/// table is not as it should be.
#[track_caller]
pub fn agrees_and<T: Table<Key, Value>>(holds: impl Fn(&T) + Send + 'static) {
    ends(move |step| {
        property(scripts(), |(script, hashes)| {
            LIVE.with_borrow_mut(BTreeMap::clear);
            run(&script, hashes, &holds, step);
            assert_live([]);
        });
    });
}

/// Runs a script on a table and on the model, and compares.
fn run<T: Table<Key, Value>>(
    script: &[Op],
    hashes: Hashes,
    holds: impl Fn(&T),
    step: &dyn Fn(String),
) {
    let (mut table, mut model) = (T::new(), BTreeMap::new());
    for (op, number) in script.iter().zip(0..) {
        COMPARED.set(0);
        step(format!("{op:?} of the script {script:?}, {hashes:?}"));
        match *op {
            Op::Insert(k) => {
                let value = Value::new(number);
                let before = table.insert(hashes.of(k), Key(k), value).map(|v| v.0);
                assert_eq!(before, model.insert(k, number), "what {op:?} returns");
            }
            Op::Remove(k) => {
                let gone = table.remove(hashes.of(k), &Key(k)).map(|v| v.0);
                assert_eq!(gone, model.remove(&k), "what {op:?} returns");
            }
            Op::Get(k) => compare(&table, &model, hashes, k),
            Op::GetAll => (0..KEYS).for_each(|k| compare(&table, &model, hashes, k)),
        }
        assert_eq!(table.len(), model.len(), "the length after {op:?}");
        assert_live(model.values().copied());
        holds(&table);
    }
    step(format!("finding all after the script {script:?}, {hashes:?}"));
    (0..KEYS).for_each(|k| compare(&table, &model, hashes, k));
}

fn compare<T: Table<Key, Value>>(
    table: &T,
    model: &BTreeMap<u8, u32>,
    hashes: Hashes,
    k: u8,
) {
    COMPARED.set(0);
    let found = table.get(hashes.of(k), &Key(k)).map(|v| v.0);
    assert_eq!(found, model.get(&k).copied(), "what `get` finds for key {k}");
}

/// Runs `code` and counts the slots that it looks at, where these are `Watched`. A
/// search without end fails.
#[track_caller]
pub fn looks<R>(code: impl FnOnce() -> R) -> (R, usize) {
    maps::watch::count_probes_at_most(MANY, code)
}

/// Runs `code` and counts how often two [`Key`]s are compared.
pub fn comparisons<R>(code: impl FnOnce() -> R) -> (R, usize) {
    COMPARED.set(0);
    (code(), COMPARED.get())
}

/// Runs `code`, in which tables with `Watched` slots look at few of them. A search
/// without end fails.
#[track_caller]
pub fn bounded(code: impl FnOnce() + Send + 'static) {
    ends(|_| _ = looks(code));
}

/// Runs `code` in a thread of its own, and fails if ten seconds pass without an end
/// or a call of the function that it is given, with what it does next. A search that
/// has no end and compares no keys cannot be stopped otherwise.
#[track_caller]
pub fn ends<R: Send + 'static>(
    code: impl FnOnce(&dyn Fn(String)) -> R + Send + 'static,
) -> R {
    let (tell, told) = mpsc::channel();
    let name = thread::current().name().unwrap_or_default().to_string();
    let started = thread::Builder::new().name(name).spawn(move || {
        code(&|next| {
            // If nobody listens any more, the test has failed already.
            let _ = tell.send(next);
        })
    });
    let running = started.expect("a thread can be started");
    let mut last = String::from("the test");
    loop {
        match told.recv_timeout(Duration::from_secs(LONG)) {
            Ok(next) => last = next,
            Err(RecvTimeoutError::Timeout) => panic!("no end of {last}"),
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    running.join().unwrap_or_else(|payload| panic::resume_unwind(payload))
}
