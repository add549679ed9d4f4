//! Exercise 3.6: indices beside a Vec.

use maps::watch::Watched;
use std::mem;

// ANCHOR: struct
/// A table whose entries stand in a `Vec`, without gaps, in the order in which they
/// were put in. What is probed is an index beside it.
pub struct Table<K, V> {
    /// A power of two of slots. Each names the place of an entry, or nothing.
    pub index: Watched<Option<u32>>,
    pub entries: Vec<Entry<K, V>>,
}

pub struct Entry<K, V> {
    pub hash: u64,
    pub key: K,
    pub value: V,
}
// ANCHOR_END: struct

impl<K: Eq, V> Table<K, V> {
    /// The slot of the index that names this entry, and the entry's place. Linear
    /// probing as ever, but each look at a slot leads to a look at the `Vec`.
    fn find(&self, hash: u64, key: &K) -> Option<(usize, usize)> {
        let mask = self.index.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            let place = self.index[at]? as usize;
            let entry = &self.entries[place];
            if entry.hash == hash && entry.key == *key {
                return Some((at, place));
            }
            at = (at + 1) & mask;
        }
    }

    pub fn insert(&mut self, hash: u64, key: K, value: V) -> Option<V> {
        if let Some((_, place)) = self.find(hash, &key) {
            return Some(mem::replace(&mut self.entries[place].value, value));
        }
        self.make_room();
        let at = self.free_slot(hash);
        self.index[at] = Some(self.entries.len() as u32);
        self.entries.push(Entry { hash, key, value });
        None
    }

    pub fn get(&self, hash: u64, key: &K) -> Option<&V> {
        let (_, place) = self.find(hash, key)?;
        Some(&self.entries[place].value)
    }

    /// Three steps, in an order that works. `vacate` asks the entries for their
    /// homes, so it comes first, while every slot names the right one. It moves what
    /// slots name, so the slot that names the last entry is searched after it.
    ///
    /// The other order that works: first the entry goes to its new place, then its
    /// slot says so, then `vacate`. That slot is then found by the old place.
    pub fn remove(&mut self, hash: u64, key: &K) -> Option<V> {
        let (at, place) = self.find(hash, key)?;
        self.vacate(at);
        let last = self.entries.len() - 1;
        if place != last {
            let at = self.slot_of(last);
            self.index[at] = Some(place as u32);
        }
        Some(self.entries.swap_remove(place).value)
    }

    /// The slot that names this place. No key is compared: a place is named once.
    fn slot_of(&self, place: usize) -> usize {
        let mask = self.index.len() - 1;
        let mut at = self.entries[place].hash as usize & mask;
        while self.index[at] != Some(place as u32) {
            at = (at + 1) & mask;
        }
        at
    }

    // ANCHOR: given
    /// A table without entries and with eight slots.
    pub fn new() -> Self {
        Table { index: Watched::new(8, || None), entries: Vec::new() }
    }

    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// All entries, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.entries.iter().map(|entry| (&entry.key, &entry.value))
    }

    /// The first empty slot of the index from the home of `hash` on.
    pub fn free_slot(&self, hash: u64) -> usize {
        let mask = self.index.len() - 1;
        let mut at = hash as usize & mask;
        while self.index[at].is_some() {
            at = (at + 1) & mask;
        }
        at
    }

    /// Doubles the index if three quarters of it are full. The entries stay.
    pub fn make_room(&mut self) {
        let slots = self.index.len();
        if self.entries.len() < slots / 4 * 3 {
            return;
        }
        self.index = Watched::new(2 * slots, || None);
        for place in 0..self.entries.len() {
            let at = self.free_slot(self.entries[place].hash);
            self.index[at] = Some(place as u32);
        }
    }

    /// Empties a slot of the index. What follows moves back, as in exercise 3.4, if
    /// its home allows. For the homes it asks the entries that the slots name.
    pub fn vacate(&mut self, at: usize) {
        let mask = self.index.len() - 1;
        let mut hole = at;
        let mut next = (hole + 1) & mask;
        while let Some(place) = self.index[next] {
            let home = self.entries[place as usize].hash as usize;
            let from_home = next.wrapping_sub(home) & mask;
            if from_home >= next.wrapping_sub(hole) & mask {
                self.index[hole] = Some(place);
                hole = next;
            }
            next = (next + 1) & mask;
        }
        self.index[hole] = None;
    }
    // ANCHOR_END: given
}

impl<K: Eq, V> Default for Table<K, V> {
    fn default() -> Self {
        Table::new()
    }
}
