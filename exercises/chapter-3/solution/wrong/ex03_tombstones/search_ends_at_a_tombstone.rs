//! Lets a search end at a tombstone, as at an empty slot.

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

    /// The slot of the key. A tombstone is passed like another key: what was there
    /// before may have been in the way of this key.
    fn find(&self, hash: u64, key: &K) -> Option<usize> {
        let mut at = self.home(hash);
        loop {
            match &self.slots[at] {
                Slot::Empty | Slot::Deleted => return None,
                Slot::Full(entry) if entry.key == *key => return Some(at),
                Slot::Full(_) => at = self.next(at),
            }
        }
    }

    /// The value of the key.
    pub fn get(&self, hash: u64, key: &K) -> Option<&V> {
        match &self.slots[self.find(hash, key)?] {
            Slot::Full(entry) => Some(&entry.value),
            Slot::Empty | Slot::Deleted => None,
        }
    }

    /// Puts in an entry and returns the value that the key had before.
    ///
    /// The whole run is searched first: the key may be behind a tombstone, and would
    /// be there twice if the tombstone were taken at once.
    pub fn insert(&mut self, hash: u64, key: K, value: V) -> Option<V> {
        if let Some(at) = self.find(hash, &key)
            && let Slot::Full(entry) = &mut self.slots[at]
        {
            return Some(mem::replace(&mut entry.value, value));
        }
        let mut at = self.free(hash);
        if let Slot::Deleted = &self.slots[at] {
            // As many slots are full or deleted afterwards as before.
            self.buried -= 1;
        } else if self.make_room() {
            at = self.free(hash);
        }
        self.slots[at] = Slot::Full(Entry { hash, key, value });
        self.len += 1;
        None
    }

    /// The first slot from home on that is not full.
    fn free(&self, hash: u64) -> usize {
        let mut at = self.home(hash);
        while let Slot::Full(_) = &self.slots[at] {
            at = self.next(at);
        }
        at
    }

    /// Rebuilds the table if no empty slot may be used up any more; says whether it
    /// did. If most of what fills it is tombstones, the same size will do.
    fn make_room(&mut self) -> bool {
        let slots = self.slots.len();
        let limit = slots / 4 * 3;
        if self.len + self.buried < limit {
            return false;
        }
        let larger = self.len >= limit / 2;
        self.rebuild(if larger { 2 * slots } else { slots });
        true
    }

    /// Takes out the key and returns its value. The slot becomes a tombstone: behind
    /// it there may be keys that are searched for from before it.
    pub fn remove(&mut self, hash: u64, key: &K) -> Option<V> {
        let at = self.find(hash, key)?;
        let Slot::Full(entry) = mem::replace(&mut self.slots[at], Slot::Deleted)
        else {
            return None;
        };
        self.len -= 1;
        self.buried += 1;
        Some(entry.value)
    }
}
