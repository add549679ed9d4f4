//! Exercise 3.2: a table that grows.

use maps::watch::Watched;

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

/// The smallest number of slots of which `entries` are at most three quarters. It is a
/// power of two, and at least 4; for no entries it is 0.
pub fn slots_for(entries: usize) -> usize {
    todo!("3.2: the slots for {entries} entries")
}

impl<K: Eq, V> Table<K, V> {
    /// A table that holds nothing and asks for no memory. This one is given.
    pub fn new() -> Self {
        Self::with_capacity(0)
    }

    /// A table that holds so many entries before it grows. This one is given.
    pub fn with_capacity(entries: usize) -> Self {
        Table { slots: Watched::new(slots_for(entries), || None), len: 0 }
    }

    /// The number of entries. This one is given.
    pub fn len(&self) -> usize {
        self.len
    }

    /// The number of entries that fit before the table grows.
    pub fn capacity(&self) -> usize {
        todo!("3.2: the capacity of {} slots", self.slots.len())
    }

    /// Puts in an entry. If the key is there, its value is replaced, and the old one
    /// is returned. If a new entry does not fit, all entries move to twice as many
    /// slots first; from 0 slots to 4.
    pub fn insert(&mut self, hash: u64, key: K, value: V) -> Option<V> {
        let bytes = size_of_val(&key) + size_of_val(&value);
        todo!("3.2: insert {bytes} bytes, hash {hash}, beside {} others", self.len)
    }

    /// The value of the key. This one is given.
    pub fn get(&self, hash: u64, key: &K) -> Option<&V> {
        let entry = self.slots[self.find(hash, key)?].as_ref();
        entry.map(|entry| &entry.value)
    }

    /// The slot of the key. This one is given. Without an empty slot it has no end.
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

    /// Puts an entry into the first free slot from its home on. This one is given. It
    /// needs a free slot, and does not count the entry.
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
