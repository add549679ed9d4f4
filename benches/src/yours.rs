//! The learner's own tables of chapter 3 as maps that can be measured beside the
//! ladder. They may be open, or wrong.

use crate::subject::{Hasher, Subject, Visit};
use std::collections::HashMap;
use std::hash::BuildHasher;

/// A table of the exercises, which is given hashes.
pub trait Table {
    fn new() -> Self;
    fn insert(&mut self, hash: u64, key: u64, value: u64) -> Option<u64>;
    fn get(&self, hash: u64, key: &u64) -> Option<&u64>;
    fn remove(&mut self, hash: u64, key: &u64) -> Option<u64>;
}

/// Says that the type does all with its own methods. A function cannot say that.
macro_rules! table {
    ($name:ty) => {
        impl Table for $name {
            fn new() -> Self {
                <$name>::new()
            }

            #[inline]
            fn insert(&mut self, hash: u64, key: u64, value: u64) -> Option<u64> {
                <$name>::insert(self, hash, key, value)
            }

            #[inline]
            fn get(&self, hash: u64, key: &u64) -> Option<&u64> {
                <$name>::get(self, hash, key)
            }

            #[inline]
            fn remove(&mut self, hash: u64, key: &u64) -> Option<u64> {
                <$name>::remove(self, hash, key)
            }
        }
    };
}

table!(chapter_3::ex03_tombstones::Table<u64, u64>);
table!(chapter_3::ex04_shift::Table<u64, u64>);
table!(chapter_3::ex05_robin_hood::Table<u64, u64>);
table!(chapter_3::ex06_dense::Table<u64, u64>);
table!(chapter_3::ex08_groups::Table<u64, u64>);

/// A table and the hasher that it is given hashes of.
pub struct Hashed<T> {
    table: T,
    hasher: Hasher,
}

impl<T: Table> Subject<u64> for Hashed<T> {
    /// The tables of the exercises make no room beforehand.
    fn with_room(_entries: usize, hasher: Hasher) -> Self {
        Hashed { table: T::new(), hasher }
    }

    #[inline]
    fn insert(&mut self, key: u64, value: u64) {
        self.table.insert(self.hasher.hash_one(key), key, value);
    }

    #[inline]
    fn get(&self, key: &u64) -> Option<u64> {
        self.table.get(self.hasher.hash_one(key), key).copied()
    }

    #[inline]
    fn remove(&mut self, key: &u64) -> Option<u64> {
        self.table.remove(self.hasher.hash_one(key), key)
    }

    /// They have no walk either.
    fn sum(&self) -> Option<u64> {
        None
    }
}

/// Visits those of the learner's tables that are solved. Of the others it is said
/// that they are left out.
pub fn yours(visitor: &mut impl Visit<u64>) {
    use chapter_3::{
        ex03_tombstones, ex04_shift, ex05_robin_hood, ex06_dense, ex08_groups,
    };
    one::<ex03_tombstones::Table<u64, u64>>(visitor, "3.3", "your 3.3");
    one::<ex04_shift::Table<u64, u64>>(visitor, "3.4", "your 3.4");
    one::<ex05_robin_hood::Table<u64, u64>>(visitor, "3.5", "your 3.5");
    one::<ex06_dense::Table<u64, u64>>(visitor, "3.6", "your 3.6");
    one::<ex08_groups::Table<u64, u64>>(visitor, "3.8", "your 3.8");
}

fn one<T: Table>(visitor: &mut impl Visit<u64>, exercise: &str, name: &'static str) {
    let expected = script::<HashMap<u64, u64, Hasher>>();
    if crate::is_solved(exercise, script::<Hashed<T>>, &expected) {
        visitor.visit::<Hashed<T>>(name);
    }
}

/// What a map answers after a few thousand changes.
fn script<M: Subject<u64>>() -> Vec<Option<u64>> {
    let mut map = M::with_room(0, Hasher::with_seed(7));
    let mut answers = Vec::new();
    for i in 0..4_000 {
        map.insert(i * i % 1_009, i);
        answers.push(map.remove(&(i * 31 % 1_009)));
        answers.push(map.get(&(i * 17 % 1_009)));
    }
    answers
}
