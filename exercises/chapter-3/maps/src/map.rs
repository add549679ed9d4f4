//! What all maps of the chapter do, whatever table they stand on.

use crate::{Drain, Entry, Iter, IterMut, Table};
use std::borrow::Borrow;
use std::hash::{BuildHasher, Hash, RandomState};
use std::mem;

/// A hash map from `K` to `V` on the table `T`, which hashes with `S`.
///
/// It does what `std::collections::HashMap` does, as far as the methods are there.
/// Costs are expected ones, for a hash that spreads keys evenly: a search is O(1),
/// an insertion amortised O(1).
pub struct Map<K, V, T: Table<(K, V)>, S = RandomState> {
    pub(crate) table: T,
    hasher: S,
    entries: std::marker::PhantomData<(K, V)>,
}

impl<K, V, T: Table<(K, V)>, S: Default> Map<K, V, T, S> {
    /// An empty map. It allocates nothing.
    pub fn new() -> Self {
        Self::with_hasher(S::default())
    }
}

impl<K, V, T: Table<(K, V)>, S> Map<K, V, T, S> {
    /// An empty map that hashes with `hasher`. It allocates nothing.
    pub fn with_hasher(hasher: S) -> Self {
        Map { table: T::default(), hasher, entries: std::marker::PhantomData }
    }

    pub fn len(&self) -> usize {
        self.table.len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many entries fit before the map grows.
    pub fn capacity(&self) -> usize {
        self.table.capacity()
    }

    /// The table that the map stands on.
    pub fn table(&self) -> &T {
        &self.table
    }

    pub fn hasher(&self) -> &S {
        &self.hasher
    }

    /// All entries, in the order of the table, which is no promise.
    pub fn iter(&self) -> Iter<T::Iter<'_>> {
        Iter { entries: self.table.iter(), left: self.len() }
    }

    /// All entries; the values may be changed.
    pub fn iter_mut(&mut self) -> IterMut<T::IterMut<'_>> {
        IterMut { left: self.len(), entries: self.table.iter_mut() }
    }

    /// Takes out all entries and keeps the memory. What the iterator has not given
    /// when it is dropped is dropped. If it is forgotten, the map is empty and has no
    /// memory, and what was not given is never dropped.
    pub fn drain(&mut self) -> Drain<'_, (K, V), T> {
        Drain::new(&mut self.table)
    }

    /// Drops all entries and keeps the memory.
    pub fn clear(&mut self) {
        drop(self.drain());
    }
}

impl<K: Hash + Eq, V, T: Table<(K, V)>, S: BuildHasher> Map<K, V, T, S> {
    /// An empty map that holds `capacity` entries before it grows.
    pub fn with_capacity_and_hasher(capacity: usize, hasher: S) -> Self {
        let mut map = Self::with_hasher(hasher);
        map.reserve(capacity);
        map
    }

    #[inline]
    pub fn get<Q>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
        Q: Hash + Eq + ?Sized,
    {
        let entry = self.table.get(self.hash(key), |(k, _)| k.borrow() == key)?;
        Some(&entry.1)
    }

    #[inline]
    pub fn get_mut<Q>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
        Q: Hash + Eq + ?Sized,
    {
        let slot = self.find(key)?;
        Some(&mut self.table.at_mut(slot).1)
    }

    #[inline]
    pub fn contains_key<Q>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
        Q: Hash + Eq + ?Sized,
    {
        self.get(key).is_some()
    }

    // ANCHOR: get_many
    /// Looks up all `keys` and gives each answer to `each`, in their order.
    ///
    /// A search waits for memory. This one asks for what the search for a key needs
    /// while it still works on the keys before, so that it waits for many at once.
    #[inline]
    pub fn get_many<'a>(&'a self, keys: &[K], mut each: impl FnMut(Option<&'a V>)) {
        /// How many keys ahead; measured: 8 to 32 are much the same.
        const AHEAD: usize = 16;
        let mut hashes = [0; AHEAD];
        for i in 0..keys.len() + AHEAD {
            if let Some(key) = i.checked_sub(AHEAD).and_then(|i| keys.get(i)) {
                let found = self.table.get(hashes[i % AHEAD], |(k, _)| k == key);
                each(found.map(|(_, value)| value));
            }
            if let Some(key) = keys.get(i) {
                let hash = self.hash(key);
                self.table.ask(hash);
                hashes[i % AHEAD] = hash;
            }
        }
    }
    // ANCHOR_END: get_many

    /// Puts in an entry and returns the value that the key had before. The key that
    /// was there stays.
    #[inline]
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        let hash = self.hash(&key);
        if let Some(slot) = self.table.find(hash, |(k, _)| *k == key) {
            return Some(mem::replace(&mut self.table.at_mut(slot).1, value));
        }
        self.insert_unique(hash, key, value);
        None
    }

    #[inline]
    pub fn remove<Q>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
        Q: Hash + Eq + ?Sized,
    {
        let slot = self.find(key)?;
        let hasher = &self.hasher;
        let (_, value) = self.table.remove(slot, |(k, _)| hasher.hash_one(k));
        Some(value)
    }

    /// The place of `key`, full or vacant; it is hashed and searched once.
    pub fn entry(&mut self, key: K) -> Entry<'_, K, V, T, S> {
        let hash = self.hash(&key);
        match self.table.find(hash, |(k, _)| *k == key) {
            Some(slot) => Entry::Occupied(&mut self.table.at_mut(slot).1),
            None => Entry::Vacant { map: self, hash, key },
        }
    }

    /// Keeps the entries that `keep` says, which sees each once.
    pub fn retain(&mut self, mut keep: impl FnMut(&K, &mut V) -> bool) {
        let (first, slots) = (self.table.first(), self.table.slots());
        for step in 0..slots {
            let slot = (first + step) % slots;
            // Where removing moves another entry to the same slot, that is the next.
            while self.table.is_full(slot) {
                let (key, value) = self.table.at_mut(slot);
                if keep(key, value) {
                    break;
                }
                let hasher = &self.hasher;
                drop(self.table.remove(slot, |(k, _)| hasher.hash_one(k)));
            }
        }
    }

    /// Makes room for so many more entries.
    ///
    /// # Panics
    ///
    /// If the number of slots that it takes is too large for `usize`.
    pub fn reserve(&mut self, additional: usize) {
        let needed = self.len().checked_add(additional).expect("capacity overflow");
        if needed > self.capacity() {
            let hasher = &self.hasher;
            self.table.make_room(needed, |(k, _)| hasher.hash_one(k));
        }
    }

    /// Gives back the memory that the entries do not need.
    pub fn shrink_to_fit(&mut self) {
        let hasher = &self.hasher;
        self.table.resize(self.table.len(), |(k, _)| hasher.hash_one(k));
    }

    pub(crate) fn insert_unique(&mut self, hash: u64, key: K, value: V) -> usize {
        let hasher = &self.hasher;
        self.table.insert_unique(hash, (key, value), |(k, _)| hasher.hash_one(k))
    }

    #[inline]
    fn find<Q>(&self, key: &Q) -> Option<usize>
    where
        K: Borrow<Q>,
        Q: Hash + Eq + ?Sized,
    {
        self.table.find(self.hash(key), |(k, _)| k.borrow() == key)
    }

    #[inline]
    fn hash<Q: Hash + ?Sized>(&self, key: &Q) -> u64 {
        self.hasher.hash_one(key)
    }
}
