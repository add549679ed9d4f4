//! Goes on with the distance of the new entry when it carries another one.

use maps::watch::Watched;
use std::mem;

pub struct Table<K, V> {
    pub slots: Watched<Option<Entry<K, V>>>,
    len: usize,
}

pub struct Entry<K, V> {
    pub hash: u64,
    pub key: K,
    pub value: V,
}

impl<K: Eq, V> Table<K, V> {
    fn distance(&self, slot: usize, hash: u64) -> usize {
        let mask = self.slots.len() - 1;
        slot.wrapping_sub(hash as usize) & mask
    }

    fn find(&self, hash: u64, key: &K) -> Option<usize> {
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        let mut distance = 0;
        loop {
            let here = self.slots[at].as_ref()?;
            if self.distance(at, here.hash) < distance {
                return None;
            }
            if here.hash == hash && here.key == *key {
                return Some(at);
            }
            distance += 1;
            at = (at + 1) & mask;
        }
    }

    pub fn insert(&mut self, hash: u64, key: K, value: V) -> Option<V> {
        if let Some(slot) = self.find(hash, &key) {
            let entry = self.slots[slot].as_mut()?;
            return Some(mem::replace(&mut entry.value, value));
        }
        self.make_room();
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        let mut far = 0;
        let mut carried = Entry { hash, key, value };
        while let Some(here) = &self.slots[at] {
            // A tie changes nothing: to exchange equals would be work for nothing.
            if self.distance(at, here.hash) < far {
                carried = self.slots[at].replace(carried)?;
            }
            far += 1;
            at = (at + 1) & mask;
        }
        self.slots[at] = Some(carried);
        self.len += 1;
        None
    }

    pub fn get(&self, hash: u64, key: &K) -> Option<&V> {
        let slot = self.find(hash, key)?;
        Some(&self.slots[slot].as_ref()?.value)
    }

    pub fn remove(&mut self, hash: u64, key: &K) -> Option<V> {
        let slot = self.find(hash, key)?;
        let removed = self.slots[slot].take()?;
        self.len -= 1;
        let mask = self.slots.len() - 1;
        let mut hole = slot;
        loop {
            let next = (hole + 1) & mask;
            match &self.slots[next] {
                Some(entry) if self.distance(next, entry.hash) > 0 => {
                    self.slots[hole] = self.slots[next].take();
                }
                Some(_) | None => break,
            }
            hole = next;
        }
        Some(removed.value)
    }

    pub fn new() -> Self {
        Table { slots: Watched::new(8, || None), len: 0 }
    }

    pub fn len(&self) -> usize {
        self.len
    }

    pub fn make_room(&mut self) {
        let slots = self.slots.len();
        if self.len < slots / 8 * 7 {
            return;
        }
        let new = Watched::new(2 * slots, || None);
        let old = mem::replace(&mut self.slots, new);
        self.len = 0;
        for entry in old.into_iter().flatten() {
            self.insert(entry.hash, entry.key, entry.value);
        }
    }
}

impl<K: Eq, V> Default for Table<K, V> {
    fn default() -> Self {
        Table::new()
    }
}
