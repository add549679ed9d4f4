//! Exercise 3.12: words counted with one hash each.

use hashbrown::HashTable;
use std::hash::BuildHasher;

// ANCHOR: struct
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
// ANCHOR_END: struct

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
    /// A `HashTable` knows neither keys nor hashers. It is told a hash, and asks two
    /// closures: is this entry the one, and which hash has it? The first compares a
    /// `String` with a `&str`, so no `String` has to exist for a search. The second is
    /// asked when the table grows; the entry has kept its hash, so nobody hashes.
    ///
    /// `entry` would search once and remember the place. But it makes room before it
    /// searches, so a full table would grow for a word that it knows. A second search
    /// costs a new word little, as its hash is known.
    pub fn add(&mut self, word: &str) {
        let hash = self.hasher.hash_one(word);
        if let Some(known) = self.table.find_mut(hash, |it| it.word == word) {
            known.count += 1;
            return;
        }
        let new = Counted { hash, word: word.to_string(), count: 1 };
        self.table.insert_unique(hash, new, |it| it.hash);
    }

    /// How often `word` was added. It must be hashed just as `add` hashes it: as a
    /// `str`, and not as its bytes.
    pub fn count(&self, word: &str) -> u64 {
        let hash = self.hasher.hash_one(word);
        self.table.find(hash, |it| it.word == word).map_or(0, |it| it.count)
    }
}
