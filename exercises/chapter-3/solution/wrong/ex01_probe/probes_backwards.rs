//! Goes to the slot before, and not to the next.

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
    pub fn with_slots(slots: usize) -> Self {
        assert!(slots.is_power_of_two());
        Table { slots: Watched::new(slots, || None), len: 0 }
    }

    pub fn len(&self) -> usize {
        self.len
    }

    pub fn insert(&mut self, hash: u64, key: K, value: V) -> Result<Option<V>, (K, V)> {
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        for _ in 0..self.slots.len() {
            match &mut self.slots[at] {
                Some(it) if it.key == key => {
                    return Ok(Some(mem::replace(&mut it.value, value)));
                }
                Some(_) => at = at.wrapping_sub(1) & mask,
                None => {
                    self.slots[at] = Some(Entry { hash, key, value });
                    self.len += 1;
                    return Ok(None);
                }
            }
        }
        Err((key, value))
    }

    pub fn get(&self, hash: u64, key: &K) -> Option<&V> {
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        for _ in 0..self.slots.len() {
            match &self.slots[at] {
                None => return None,
                Some(it) if it.key == *key => return Some(&it.value),
                Some(_) => at = at.wrapping_sub(1) & mask,
            }
        }
        None
    }
}
