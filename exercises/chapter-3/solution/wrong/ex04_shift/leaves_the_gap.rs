//! Empties the slot and moves nothing: what lies behind it is lost.

use maps::watch::Watched;
use std::mem;

#[derive(Debug)]
pub struct Entry<K, V> {
    pub hash: u64,
    pub key: K,
    pub value: V,
}

/// Linear probing. All slots from the home of an entry to the entry are full, and at
/// most three quarters of all slots are.
pub struct Table<K, V> {
    pub slots: Watched<Option<Entry<K, V>>>,
    len: usize,
}

impl<K: Eq, V> Table<K, V> {
    /// A table without entries, of 8 slots.
    pub fn new() -> Self {
        Self::with_slots(8)
    }

    fn with_slots(slots: usize) -> Self {
        Table { slots: Watched::new(slots, || None), len: 0 }
    }

    /// The number of entries.
    pub fn len(&self) -> usize {
        self.len
    }

    /// The slot where a search for this hash begins.
    pub fn home(&self, hash: u64) -> usize {
        hash as usize & (self.slots.len() - 1)
    }

    /// The slot after this one.
    fn next(&self, slot: usize) -> usize {
        (slot + 1) & (self.slots.len() - 1)
    }

    /// The slot of the key; if it is not there, the empty slot where the search ends.
    fn find(&self, hash: u64, key: &K) -> usize {
        let mut at = self.home(hash);
        while let Some(entry) = &self.slots[at] {
            if entry.key == *key {
                break;
            }
            at = self.next(at);
        }
        at
    }

    /// The value of the key.
    pub fn get(&self, hash: u64, key: &K) -> Option<&V> {
        let entry = self.slots[self.find(hash, key)].as_ref()?;
        Some(&entry.value)
    }

    /// Puts in an entry and returns the value that the key had before.
    pub fn insert(&mut self, hash: u64, key: K, value: V) -> Option<V> {
        let mut at = self.find(hash, &key);
        if let Some(entry) = &mut self.slots[at] {
            return Some(mem::replace(&mut entry.value, value));
        }
        if self.len == self.slots.len() / 4 * 3 {
            self.grow();
            at = self.find(hash, &key);
        }
        self.slots[at] = Some(Entry { hash, key, value });
        self.len += 1;
        None
    }

    /// Moves all entries into a row of twice as many slots.
    fn grow(&mut self) {
        let new = Self::with_slots(2 * self.slots.len());
        let old = mem::replace(self, new);
        for entry in old.slots.into_iter().flatten() {
            let at = self.find(entry.hash, &entry.key);
            self.slots[at] = Some(entry);
            self.len += 1;
        }
    }

    /// Takes out the key and returns its value. The entries of its run that can be
    /// nearer to their homes move back, so that the table is as if the key had never
    /// been there.
    ///
    /// An entry may move into the hole if the hole is on the way from its home to its
    /// slot. Both distances are measured backwards from the entry, along the ring of
    /// slots: a plain comparison of the numbers would be wrong where a run wraps.
    pub fn remove(&mut self, hash: u64, key: &K) -> Option<V> {
        let at = self.find(hash, key);
        let removed = self.slots[at].take()?;
        self.len -= 1;
        Some(removed.value)
    }
}
