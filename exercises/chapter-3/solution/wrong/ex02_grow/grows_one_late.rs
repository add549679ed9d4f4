//! Grows when there is one entry more than fits, and not before it comes.

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
pub fn slots_for(entries: usize) -> usize {
    if entries == 0 {
        return 0;
    }
    let needed = entries + entries.div_ceil(3);
    needed.next_power_of_two().max(4)
}

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
    pub fn capacity(&self) -> usize {
        self.slots.len() / 4 * 3
    }
    pub fn insert(&mut self, hash: u64, key: K, value: V) -> Option<V> {
        if let Some(at) = self.find(hash, &key) {
            let entry = self.slots[at].as_mut().expect("it holds the key");
            return Some(mem::replace(&mut entry.value, value));
        }
        if self.len > self.capacity() {
            self.grow();
        }
        self.put(Entry { hash, key, value });
        self.len += 1;
        None
    }
    fn grow(&mut self) {
        let new = Watched::new(slots_for(self.len + 1), || None);
        let old = mem::replace(&mut self.slots, new);
        for entry in old.into_iter().flatten() {
            self.put(entry);
        }
    }

    pub fn get(&self, hash: u64, key: &K) -> Option<&V> {
        let entry = self.slots[self.find(hash, key)?].as_ref();
        entry.map(|entry| &entry.value)
    }
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
    pub fn put(&mut self, entry: Entry<K, V>) {
        let mask = self.slots.len().checked_sub(1).expect("without slots, grow first");
        let mut at = entry.hash as usize & mask;
        while self.slots[at].is_some() {
            at = (at + 1) & mask;
        }
        self.slots[at] = Some(entry);
    }
}
