//! What the benches of chapter 3 ask of a map: the maps of the ladder, hashbrown's and
//! std's behind one interface, with the same hasher.

use maps::dense::Dense;
use maps::group::{Simd, Swar};
use maps::robin_hood::RobinHood;
use maps::shift::Shift;
use maps::swiss::Swiss;
use maps::swiss_safe::SwissSafe;
use maps::tombstones::Tombstones;
use maps::{Map, Table};
use std::hash::Hash;

/// A hasher that spreads well and gives the same on every run.
pub type Hasher = foldhash::fast::FixedState;

/// A map to be measured, from `K` to `u64`.
pub trait Subject<K>: Sized {
    fn with_room(entries: usize, hasher: Hasher) -> Self;
    fn insert(&mut self, key: K, value: u64);
    fn get(&self, key: &K) -> Option<u64>;
    fn remove(&mut self, key: &K) -> Option<u64>;
    /// The sum of all values, if the map has a walk over all entries.
    fn sum(&self) -> Option<u64>;
    /// Sums the values of all keys; missing ones count 0.
    fn sum_of(&self, keys: &[K]) -> u64 {
        keys.iter().filter_map(|key| self.get(key)).fold(0, u64::wrapping_add)
    }
    /// The same, in the way that is fastest for many keys.
    fn sum_of_many(&self, keys: &[K]) -> u64 {
        self.sum_of(keys)
    }
}

impl<K: Hash + Eq, T: Table<(K, u64)>> Subject<K> for Map<K, u64, T, Hasher> {
    #[inline]
    fn with_room(entries: usize, hasher: Hasher) -> Self {
        Map::with_capacity_and_hasher(entries, hasher)
    }

    #[inline]
    fn insert(&mut self, key: K, value: u64) {
        Map::insert(self, key, value);
    }

    #[inline]
    fn get(&self, key: &K) -> Option<u64> {
        Map::get(self, key).copied()
    }

    #[inline]
    fn remove(&mut self, key: &K) -> Option<u64> {
        Map::remove(self, key)
    }

    #[inline]
    fn sum(&self) -> Option<u64> {
        Some(self.iter().fold(0, |sum, (_, value)| sum.wrapping_add(*value)))
    }

    #[inline]
    fn sum_of_many(&self, keys: &[K]) -> u64 {
        let mut sum = 0_u64;
        self.get_many(keys, |value| {
            sum = sum.wrapping_add(value.copied().unwrap_or(0))
        });
        sum
    }
}

impl<K: Hash + Eq> Subject<K> for hashbrown::HashMap<K, u64, Hasher> {
    #[inline]
    fn with_room(entries: usize, hasher: Hasher) -> Self {
        Self::with_capacity_and_hasher(entries, hasher)
    }

    #[inline]
    fn insert(&mut self, key: K, value: u64) {
        self.insert(key, value);
    }

    #[inline]
    fn get(&self, key: &K) -> Option<u64> {
        self.get(key).copied()
    }

    #[inline]
    fn remove(&mut self, key: &K) -> Option<u64> {
        self.remove(key)
    }

    #[inline]
    fn sum(&self) -> Option<u64> {
        Some(self.values().fold(0, |sum, value| sum.wrapping_add(*value)))
    }
}

impl<K: Hash + Eq> Subject<K> for std::collections::HashMap<K, u64, Hasher> {
    #[inline]
    fn with_room(entries: usize, hasher: Hasher) -> Self {
        Self::with_capacity_and_hasher(entries, hasher)
    }

    #[inline]
    fn insert(&mut self, key: K, value: u64) {
        self.insert(key, value);
    }

    #[inline]
    fn get(&self, key: &K) -> Option<u64> {
        self.get(key).copied()
    }

    #[inline]
    fn remove(&mut self, key: &K) -> Option<u64> {
        self.remove(key)
    }

    #[inline]
    fn sum(&self) -> Option<u64> {
        Some(self.values().fold(0, |sum, value| sum.wrapping_add(*value)))
    }
}

/// What is done with each of the maps.
pub trait Visit<K> {
    fn visit<M: Subject<K>>(&mut self, name: &'static str);
}

/// hashbrown's map, which is the measure; std's, which is the same; and the ladder.
pub fn ladder<K: Hash + Eq>(visitor: &mut impl Visit<K>) {
    type Of<K, T> = Map<K, u64, T, Hasher>;
    visitor.visit::<hashbrown::HashMap<K, u64, Hasher>>("hashbrown");
    visitor.visit::<std::collections::HashMap<K, u64, Hasher>>("std");
    visitor.visit::<Of<K, Tombstones<(K, u64)>>>("tombstones");
    visitor.visit::<Of<K, Shift<(K, u64)>>>("shift");
    visitor.visit::<Of<K, Shift<(K, u64), 50>>>("shift, half full");
    visitor.visit::<Of<K, RobinHood<(K, u64)>>>("Robin Hood");
    visitor.visit::<Of<K, Dense<(K, u64)>>>("dense");
    visitor.visit::<Of<K, SwissSafe<(K, u64)>>>("Swiss, safe");
    visitor.visit::<Of<K, Swiss<(K, u64), Swar>>>("Swiss, 8");
    visitor.visit::<Of<K, Swiss<(K, u64), Simd>>>("Swiss, 16");
    visitor.visit::<Of<K, Swiss<(K, u64), Simd, true>>>("ahead");
}

/// Numbers that look random, and are the same on every run: splitmix64.
pub fn numbers(seed: u64) -> impl Iterator<Item = u64> {
    let mut state = seed;
    std::iter::repeat_with(move || {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut x = state;
        x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        x ^ (x >> 31)
    })
}
