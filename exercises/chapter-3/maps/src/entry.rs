//! The place of one key: see [`Map::entry`].

use crate::{Map, Table};
use std::hash::{BuildHasher, Hash};

/// The place of a key in a map, which was searched once.
pub enum Entry<'a, K, V, T: Table<(K, V)>, S> {
    /// The key is there; this is its value.
    Occupied(&'a mut V),
    /// The key is not there.
    Vacant { map: &'a mut Map<K, V, T, S>, hash: u64, key: K },
}

impl<'a, K: Hash + Eq, V, T: Table<(K, V)>, S: BuildHasher> Entry<'a, K, V, T, S> {
    /// The value of the key; if there is none, `default` is put in.
    pub fn or_insert(self, default: V) -> &'a mut V {
        self.or_insert_with(|| default)
    }

    /// The value of the key; if there is none, what `default` returns is put in.
    pub fn or_insert_with(self, default: impl FnOnce() -> V) -> &'a mut V {
        match self {
            Entry::Occupied(value) => value,
            Entry::Vacant { map, hash, key } => {
                let slot = map.insert_unique(hash, key, default());
                &mut map.table.at_mut(slot).1
            }
        }
    }

    /// The value of the key; if there is none, `V::default()` is put in.
    pub fn or_default(self) -> &'a mut V
    where
        V: Default,
    {
        self.or_insert_with(V::default)
    }

    /// Changes the value if there is one.
    pub fn and_modify(mut self, change: impl FnOnce(&mut V)) -> Self {
        if let Entry::Occupied(value) = &mut self {
            change(value);
        }
        self
    }
}
