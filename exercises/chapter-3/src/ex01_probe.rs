//! Exercise 3.1: a table that probes.

use maps::watch::Watched;

/// A table of a fixed number of slots, a power of two.
///
/// The home of an entry is the slot that the lowest bits of its hash name. An entry is
/// in the first slot from its home on that was free when it came; behind the last slot
/// comes slot 0.
///
/// Look at slots by their number, `self.slots[at]`: that is how the tests count.
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
    /// An empty table. This one is given.
    pub fn with_slots(slots: usize) -> Self {
        assert!(slots.is_power_of_two());
        Table { slots: Watched::new(slots, || None), len: 0 }
    }

    /// The number of entries. This one is given.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Puts in an entry. If the key is there, its value is replaced, and the old one
    /// is returned. If the key is not there and all slots are full, the table stays as
    /// it is, and key and value are given back.
    pub fn insert(
        &mut self,
        hash: u64,
        key: K,
        value: V,
    ) -> Result<Option<V>, (K, V)> {
        let bytes = size_of_val(&key) + size_of_val(&value);
        todo!("3.1: insert {bytes} bytes, hash {hash}, beside {} others", self.len)
    }

    /// The value of the key. A search looks at no slot twice, and at none behind the
    /// first empty one; also in a full table it ends.
    pub fn get(&self, hash: u64, key: &K) -> Option<&V> {
        todo!("3.1: find a key of {} bytes by its hash, {hash}", size_of_val(key))
    }
}
