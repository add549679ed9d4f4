//! Exercise 3.6: indices beside a Vec.

use maps::watch::Watched;

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

impl<K: Eq, V> Table<K, V> {
    /// Puts in an entry, behind all others. If the key is there already, it replaces
    /// the value, moves nothing, and returns the old value. If not, it calls
    /// `make_room` first.
    pub fn insert(&mut self, hash: u64, key: K, value: V) -> Option<V> {
        let bytes = size_of_val(&key) + size_of_val(&value);
        todo!(
            "3.6: insert hash {hash}, {bytes} bytes, beside {} entries",
            self.len()
        )
    }

    /// The value of the key. A search begins at the home of the hash in the index, and
    /// ends at an empty slot.
    pub fn get(&self, hash: u64, key: &K) -> Option<&V> {
        let bytes = size_of_val(key);
        todo!("3.6: get hash {hash}, a key of {bytes} bytes")
    }

    /// Takes out an entry and returns its value. The last entry takes its place; no
    /// other entry moves. The slot that names it is searched from its home on too.
    pub fn remove(&mut self, hash: u64, key: &K) -> Option<V> {
        let bytes = size_of_val(key);
        todo!("3.6: remove hash {hash}, a key of {bytes} bytes")
    }

    /// A table without entries and with eight slots. This and the rest is given.
    pub fn new() -> Self {
        Table { index: Watched::new(8, || None), entries: Vec::new() }
    }

    /// The number of entries.
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
}

impl<K: Eq, V> Default for Table<K, V> {
    fn default() -> Self {
        Table::new()
    }
}
