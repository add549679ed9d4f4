//! Exercise 3.1: a table that probes.

use maps::watch::Watched;
use std::mem;

/// A table of a fixed number of slots, a power of two.
///
/// A search begins at the home of a hash and goes from slot to slot, past the end back
/// to slot 0. An entry is in the first slot that was free when it came. So all slots
/// between its home and its own are full, and an empty slot ends every search.
// ANCHOR: struct
pub struct Table<K, V> {
    pub slots: Watched<Option<Entry<K, V>>>,
    len: usize,
}

pub struct Entry<K, V> {
    pub hash: u64,
    pub key: K,
    pub value: V,
}
// ANCHOR_END: struct

/// What a search comes to.
enum Found {
    /// The slot of the key.
    Key(usize),
    /// The empty slot where the search ended: the key belongs here.
    Free(usize),
    /// All slots are full, of other keys.
    Nothing,
}

impl<K: Eq, V> Table<K, V> {
    pub fn with_slots(slots: usize) -> Self {
        assert!(slots.is_power_of_two());
        Table { slots: Watched::new(slots, || None), len: 0 }
    }

    pub fn len(&self) -> usize {
        self.len
    }

    /// One search answers both questions: is the key there, and where is room? The
    /// length changes where an empty slot is filled, and nowhere else.
    pub fn insert(
        &mut self,
        hash: u64,
        key: K,
        value: V,
    ) -> Result<Option<V>, (K, V)> {
        match self.find(hash, &key) {
            Found::Key(at) => {
                let entry = self.slots[at].as_mut().expect("it holds the key");
                Ok(Some(mem::replace(&mut entry.value, value)))
            }
            Found::Free(at) => {
                self.slots[at] = Some(Entry { hash, key, value });
                self.len += 1;
                Ok(None)
            }
            Found::Nothing => Err((key, value)),
        }
    }

    pub fn get(&self, hash: u64, key: &K) -> Option<&V> {
        match self.find(hash, key) {
            Found::Key(at) => self.slots[at].as_ref().map(|entry| &entry.value),
            Found::Free(_) | Found::Nothing => None,
        }
    }

    /// Looks at every slot once at most. A loop that waits for an empty slot would
    /// have no end in a full table.
    // ANCHOR: find
    fn find(&self, hash: u64, key: &K) -> Found {
        let mask = self.slots.len() - 1;
        for step in 0..self.slots.len() {
            let at = (hash as usize).wrapping_add(step) & mask;
            match &self.slots[at] {
                None => return Found::Free(at),
                Some(it) if it.hash == hash && it.key == *key => {
                    return Found::Key(at);
                }
                Some(_) => {}
            }
        }
        Found::Nothing
    }
    // ANCHOR_END: find
}
