//! Walks through the whole table, also past empty slots.

use maps::watch::Watched;
use std::mem;

#[derive(Debug)]
pub enum Slot<K, V> {
    Empty,
    Deleted,
    Full(Entry<K, V>),
}

#[derive(Debug)]
pub struct Entry<K, V> {
    pub hash: u64,
    pub key: K,
    pub value: V,
}

pub struct Table<K, V> {
    pub slots: Watched<Slot<K, V>>,
    len: usize,
    buried: usize,
}

impl<K: Eq, V> Table<K, V> {
    pub fn new() -> Self {
        Self::with_slots(8)
    }

    fn with_slots(slots: usize) -> Self {
        let slots = Watched::new(slots, || Slot::Empty);
        Table { slots, len: 0, buried: 0 }
    }

    pub fn len(&self) -> usize {
        self.len
    }

    pub fn buried(&self) -> usize {
        self.buried
    }

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

    fn home(&self, hash: u64) -> usize {
        hash as usize & (self.slots.len() - 1)
    }

    fn next(&self, slot: usize) -> usize {
        (slot + 1) & (self.slots.len() - 1)
    }

    fn find(&self, hash: u64, key: &K) -> Option<usize> {
        let mut at = self.home(hash);
        for _ in 0..self.slots.len() {
            match &self.slots[at] {
                Slot::Full(entry) if entry.key == *key => return Some(at),
                _ => at = self.next(at),
            }
        }
        None
    }

    pub fn get(&self, hash: u64, key: &K) -> Option<&V> {
        match &self.slots[self.find(hash, key)?] {
            Slot::Full(entry) => Some(&entry.value),
            Slot::Empty | Slot::Deleted => None,
        }
    }

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

    fn free(&self, hash: u64) -> usize {
        let mut at = self.home(hash);
        while let Slot::Full(_) = &self.slots[at] {
            at = self.next(at);
        }
        at
    }

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
