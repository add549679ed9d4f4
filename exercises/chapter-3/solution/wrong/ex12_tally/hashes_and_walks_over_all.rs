//! Hashes a word, and then compares it with all words of the table.

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
        let mut all = self.table.iter_mut();
        if let Some(known) = all.find(|it| it.hash == hash && it.word == word) {
            known.count += 1;
            return;
        }
        let new = Counted { hash, word: word.to_string(), count: 1 };
        self.table.insert_unique(hash, new, |it| it.hash);
    }

    pub fn count(&self, word: &str) -> u64 {
        let hash = self.hasher.hash_one(word);
        let mut all = self.table.iter();
        all.find(|it| it.hash == hash && it.word == word).map_or(0, |it| it.count)
    }
}
