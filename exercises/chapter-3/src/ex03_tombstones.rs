//! Exercise 3.3: a table that leaves tombstones.

use maps::watch::Watched;
use std::mem;

/// What a slot holds.
#[derive(Debug)]
pub enum Slot<K, V> {
    Empty,
    /// A tombstone: there was an entry.
    Deleted,
    Full(Entry<K, V>),
}

#[derive(Debug)]
pub struct Entry<K, V> {
    pub hash: u64,
    pub key: K,
    pub value: V,
}

/// Linear probing. At most three quarters of the slots are full or deleted: so every
/// search comes to an empty slot.
pub struct Table<K, V> {
    pub slots: Watched<Slot<K, V>>,
    /// How many slots are full.
    len: usize,
    /// How many slots are deleted.
    buried: usize,
}

impl<K: Eq, V> Table<K, V> {
    /// A table without entries, of 8 slots.
    pub fn new() -> Self {
        Self::with_slots(8)
    }

    fn with_slots(slots: usize) -> Self {
        let slots = Watched::new(slots, || Slot::Empty);
        Table { slots, len: 0, buried: 0 }
    }

    /// The number of entries.
    pub fn len(&self) -> usize {
        self.len
    }

    /// The number of tombstones.
    pub fn buried(&self) -> usize {
        self.buried
    }

    /// Moves all entries into a new row of so many slots, a power of two, in which
    /// they and one more have room. The tombstones stay behind.
    pub fn rebuild(&mut self, slots: usize) {
        let old = mem::replace(self, Self::with_slots(slots));
        for slot in old.slots {
            if let Slot::Full(entry) = slot {
                let mut at = self.home(entry.hash);
                while let Slot::Full(_) = &self.slots[at] {
                    at = self.next(at);
                }
                self.slots[at] = Slot::Full(entry);
                self.len += 1;
            }
        }
    }

    /// The slot where a search for this hash begins.
    fn home(&self, hash: u64) -> usize {
        hash as usize & (self.slots.len() - 1)
    }

    /// The slot after this one.
    fn next(&self, slot: usize) -> usize {
        (slot + 1) & (self.slots.len() - 1)
    }

    /// The value of the key. The search ends at the first empty slot.
    pub fn get(&self, hash: u64, key: &K) -> Option<&V> {
        let _ = key;
        todo!("3.3: find a key, begin at slot {}", self.home(hash))
    }

    /// Puts in an entry and returns the value that the key had before. A new key gets
    /// the first slot from its home on that is not full.
    ///
    /// If that would make more than three quarters of the slots full or deleted, the
    /// table is rebuilt first: with as many slots as it has if less than three eighths
    /// of them are full, and else with twice as many.
    pub fn insert(&mut self, hash: u64, key: K, value: V) -> Option<V> {
        let _ = (key, value);
        todo!("3.3: put in an entry, begin at slot {}", self.home(hash))
    }

    /// Takes out the key and returns its value. Its slot becomes a tombstone; if the
    /// next slot is empty, you may make this one empty as well.
    pub fn remove(&mut self, hash: u64, key: &K) -> Option<V> {
        let _ = key;
        todo!("3.3: take out a key, begin at slot {}", self.home(hash))
    }
}
