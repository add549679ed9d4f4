//! Exercise 3.12: words counted with one hash each.

use hashbrown::HashTable;
use std::hash::BuildHasher;

/// How often each word was added.
pub struct Tally<S> {
    pub hasher: S,
    pub table: HashTable<Counted>,
}

/// What the table holds: a word, how often it was added, and its hash.
pub struct Counted {
    pub hash: u64,
    pub word: String,
    pub count: u64,
}

impl<S: BuildHasher> Tally<S> {
    pub fn new(hasher: S) -> Self {
        Tally { hasher, table: HashTable::new() }
    }

    /// The number of different words.
    pub fn words(&self) -> usize {
        self.table.len()
    }

    /// Adds 1 to the count of `word`.
    ///
    /// The hasher is asked once, also if the table grows. If the word is known,
    /// nothing is allocated. A search looks only where the hash leads.
    pub fn add(&mut self, word: &str) {
        todo!("3.12: add {word:?}")
    }

    /// How often `word` was added. The hasher is asked once, and nothing is allocated.
    /// Of the words in the table, only those are looked at to which the hash leads.
    pub fn count(&self, word: &str) -> u64 {
        todo!("3.12: the count of {word:?}")
    }
}
