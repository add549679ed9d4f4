//! Exercise 3.5: who is further from home gets the slot.

use maps::watch::Watched;
use std::mem;

/// An open-addressing table whose entries give way to those further from home.
///
/// The home of an entry is `hash as usize & (slots - 1)`. An entry that is put in
/// goes from its home on, slot by slot, and after the last slot comes the first. If
/// it meets an entry that is nearer to its home than itself, it takes that slot, and
/// the other one goes on in its place. A tie changes nothing.
pub struct Table<K, V> {
    /// A power of two of them, at most seven eighths full.
    pub slots: Watched<Option<Entry<K, V>>>,
    len: usize,
}

pub struct Entry<K, V> {
    pub hash: u64,
    pub key: K,
    pub value: V,
}

impl<K: Eq, V> Table<K, V> {
    /// Puts in an entry. If the key is there already, it replaces the value, moves
    /// nothing, and returns the old value. If not, it calls `make_room` first.
    pub fn insert(&mut self, hash: u64, key: K, value: V) -> Option<V> {
        let bytes = size_of_val(&key) + size_of_val(&value);
        todo!("3.5: insert hash {hash}, {bytes} bytes, beside {} entries", self.len)
    }

    /// The value of the key. A search ends as soon as it is clear that the key would
    /// have taken the slot it looks at.
    pub fn get(&self, hash: u64, key: &K) -> Option<&V> {
        let bytes = size_of_val(key);
        todo!("3.5: get hash {hash}, a key of {bytes} bytes")
    }

    /// Takes out an entry and returns its value. No mark stays behind: afterwards
    /// the table is as if the entry had never been put in, but for ties. Only the run
    /// behind the entry is looked at.
    pub fn remove(&mut self, hash: u64, key: &K) -> Option<V> {
        let bytes = size_of_val(key);
        todo!("3.5: remove hash {hash}, a key of {bytes} bytes")
    }

    /// A table of eight slots. This and the rest is given.
    pub fn new() -> Self {
        Table { slots: Watched::new(8, || None), len: 0 }
    }

    /// The number of entries. `insert` and `remove` keep it right.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Doubles the slots if seven eighths of them are full.
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
