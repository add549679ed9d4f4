//! Looks for a key among the entries, one after the other, and never in the index.

use maps::watch::Watched;
use std::mem;

pub struct Table<K, V> {
    pub index: Watched<Option<u32>>,
    pub entries: Vec<Entry<K, V>>,
}

pub struct Entry<K, V> {
    pub hash: u64,
    pub key: K,
    pub value: V,
}

impl<K: Eq, V> Table<K, V> {
    fn find(&self, hash: u64, key: &K) -> Option<(usize, usize)> {
        let place = self.entries.iter().position(|it| it.hash == hash && it.key == *key)?;
        let at = self.index.iter().position(|it| *it == Some(place as u32))?;
        Some((at, place))
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
        let entry = self.entries.iter().find(|it| it.hash == hash && it.key == *key)?;
        Some(&entry.value)
    }

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

    fn slot_of(&self, place: usize) -> usize {
        let mask = self.index.len() - 1;
        let mut at = self.entries[place].hash as usize & mask;
        while self.index[at] != Some(place as u32) {
            at = (at + 1) & mask;
        }
        at
    }

    pub fn new() -> Self {
        Table { index: Watched::new(8, || None), entries: Vec::new() }
    }

    pub fn len(&self) -> usize {
        self.entries.len()
    }

    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.entries.iter().map(|entry| (&entry.key, &entry.value))
    }

    pub fn free_slot(&self, hash: u64) -> usize {
        let mask = self.index.len() - 1;
        let mut at = hash as usize & mask;
        while self.index[at].is_some() {
            at = (at + 1) & mask;
        }
        at
    }

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
}

impl<K: Eq, V> Default for Table<K, V> {
    fn default() -> Self {
        Table::new()
    }
}
