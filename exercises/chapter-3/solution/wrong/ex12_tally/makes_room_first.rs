//! Uses `entry`, which makes room before it searches.

use hashbrown::HashTable;
use std::hash::BuildHasher;
pub struct Tally<S> {
    pub hasher: S,
    pub table: HashTable<Counted>,
}
pub struct Counted {
    pub hash: u64,
    pub word: String,
    pub count: u64,
}

impl<S: BuildHasher> Tally<S> {
    pub fn new(hasher: S) -> Self {
        Tally { hasher, table: HashTable::new() }
    }
    pub fn words(&self) -> usize {
        self.table.len()
    }
    pub fn add(&mut self, word: &str) {
        let hash = self.hasher.hash_one(word);
        let same = |it: &Counted| it.word == word;
        let entry = self.table.entry(hash, same, |it| it.hash);
        let new = || Counted { hash, word: word.to_string(), count: 0 };
        entry.or_insert_with(new).into_mut().count += 1;
    }
    pub fn count(&self, word: &str) -> u64 {
        let hash = self.hasher.hash_one(word);
        self.table.find(hash, |it| it.word == word).map_or(0, |it| it.count)
    }
}
