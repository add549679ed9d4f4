//! Keys and values that are counted while they live, and may panic on demand.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::hash::{BuildHasher, Hash, Hasher};

thread_local! {
    /// How many values with this number live.
    static LIVE: RefCell<BTreeMap<u32, i32>> = const { RefCell::new(BTreeMap::new()) };
    /// After how many calls of `Hash`, `Eq` or `Drop` one of them panics.
    static FUSE: Cell<Option<u32>> = const { Cell::new(None) };
}

/// Burns one step of the fuse, and panics at its end.
fn burn() {
    let Some(left) = FUSE.get() else { return };
    FUSE.set(left.checked_sub(1));
    assert!(left != 0, "the fuse is burnt");
}

/// Runs `code`, of which the call number `calls` panics; says whether it did.
pub fn with_fuse(calls: u32, code: impl FnOnce()) -> bool {
    FUSE.set(Some(calls));
    let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(code));
    FUSE.set(None);
    outcome.is_err()
}

/// Asserts that of all values exactly these live, each once.
#[track_caller]
pub fn assert_live(expected: impl IntoIterator<Item = u32>) {
    let mut count = BTreeMap::new();
    for number in expected {
        *count.entry(number).or_insert(0) += 1;
    }
    LIVE.with_borrow(|live| assert_eq!(*live, count, "values that live, how often"));
}

/// A value that is counted while it lives. Its drop may panic.
#[derive(Debug, PartialEq, Eq)]
pub struct Value(pub u32);

impl Value {
    pub fn new(number: u32) -> Self {
        LIVE.with_borrow_mut(|live| *live.entry(number).or_insert(0) += 1);
        Value(number)
    }
}

impl Drop for Value {
    fn drop(&mut self) {
        LIVE.with_borrow_mut(|live| {
            let count = live.entry(self.0).or_insert(0);
            *count -= 1;
            if *count == 0 {
                live.remove(&self.0);
            }
        });
        if !std::thread::panicking() {
            burn();
        }
    }
}

/// A key whose `Hash` and `Eq` may panic.
#[derive(Clone, Copy, Debug, PartialOrd, Ord)]
pub struct Key(pub u8);

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        burn();
        self.0 == other.0
    }
}

impl Eq for Key {}

impl Hash for Key {
    fn hash<H: Hasher>(&self, state: &mut H) {
        burn();
        self.0.hash(state);
    }
}

/// Hashes a key well, or so that many meet.
#[derive(Clone, Copy, Debug)]
pub enum Spread {
    /// Into all bits.
    Well,
    /// Into four homes at the end of any table, so that runs wrap around.
    ToTheEnd,
    /// All keys have one hash.
    ToOne,
}

impl BuildHasher for Spread {
    type Hasher = SpreadHasher;

    fn build_hasher(&self) -> SpreadHasher {
        SpreadHasher(*self, 0)
    }
}

pub struct SpreadHasher(Spread, u64);

impl Hasher for SpreadHasher {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.1 = self.1 << 8 | u64::from(*byte);
        }
    }

    fn finish(&self) -> u64 {
        match self.0 {
            Spread::Well => {
                self.1.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15)
            }
            Spread::ToTheEnd => !(self.1 & 3),
            Spread::ToOne => 7,
        }
    }
}
