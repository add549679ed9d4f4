//! Exercise 3.2: a table that grows.

use maps::watch::Watched;
use std::mem;

/// A table of which three quarters of the slots are full at most.
pub struct Table<K, V> {
    pub slots: Watched<Option<Entry<K, V>>>,
    len: usize,
}

pub struct Entry<K, V> {
    pub hash: u64,
    pub key: K,
    pub value: V,
}

/// The smallest number of slots, a power of two, of which `entries` are at most three
/// quarters. Four thirds of the entries are rounded up: a slot more does no harm, and
/// a slot less breaks the promise. No table has 1 or 2 slots: of those, three quarters
/// is no whole number.
// ANCHOR: slots_for
pub fn slots_for(entries: usize) -> usize {
    if entries == 0 {
        return 0;
    }
    let needed = entries + entries.div_ceil(3);
    needed.next_power_of_two().max(4)
}
// ANCHOR_END: slots_for

impl<K: Eq, V> Table<K, V> {
    pub fn new() -> Self {
        Self::with_capacity(0)
    }

    pub fn with_capacity(entries: usize) -> Self {
        Table { slots: Watched::new(slots_for(entries), || None), len: 0 }
    }

    pub fn len(&self) -> usize {
        self.len
    }

    /// Three quarters of the slots. Their number is 0 or a multiple of four.
    pub fn capacity(&self) -> usize {
        self.slots.len() / 4 * 3
    }

    /// Asks for the key first: a key that is there needs no new slot, however full
    /// the table is.
    // ANCHOR: insert
    pub fn insert(&mut self, hash: u64, key: K, value: V) -> Option<V> {
        if let Some(at) = self.find(hash, &key) {
            let entry = self.slots[at].as_mut().expect("it holds the key");
            return Some(mem::replace(&mut entry.value, value));
        }
        if self.len == self.capacity() {
            self.grow();
        }
        self.put(Entry { hash, key, value });
        self.len += 1;
        None
    }
    // ANCHOR_END: insert

    /// Makes room for one entry more, and puts each entry where it belongs among the
    /// new slots. Which slot it had before says nothing about that. The entries move,
    /// and their number stays.
    // ANCHOR: grow
    fn grow(&mut self) {
        let new = Watched::new(slots_for(self.len + 1), || None);
        let old = mem::replace(&mut self.slots, new);
        for entry in old.into_iter().flatten() {
            self.put(entry);
        }
    }
    // ANCHOR_END: grow

    pub fn get(&self, hash: u64, key: &K) -> Option<&V> {
        let entry = self.slots[self.find(hash, key)?].as_ref();
        entry.map(|entry| &entry.value)
    }

    /// The slot of the key.
    fn find(&self, hash: u64, key: &K) -> Option<usize> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut at = hash as usize & mask;
        while let Some(entry) = &self.slots[at] {
            if entry.hash == hash && entry.key == *key {
                return Some(at);
            }
            at = (at + 1) & mask;
        }
        None
    }

    /// Puts an entry into the first free slot from its home on.
    pub fn put(&mut self, entry: Entry<K, V>) {
        let mask =
            self.slots.len().checked_sub(1).expect("without slots, grow first");
        let mut at = entry.hash as usize & mask;
        while self.slots[at].is_some() {
            at = (at + 1) & mask;
        }
        self.slots[at] = Some(entry);
    }
}
