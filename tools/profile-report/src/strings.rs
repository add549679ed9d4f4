//! The texts of a profile, each held once.

use crate::{Error, error::Result};
use foldhash::fast::RandomState;
use hashbrown::HashTable;
use std::{hash::BuildHasher, ops::Range};

/// A text of a profile. Two of one profile are equal exactly if their texts are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Sym(u32);

impl Sym {
    /// The empty text.
    pub const EMPTY: Sym = Sym(0);

    /// Whether this is the empty text.
    pub fn is_empty(self) -> bool {
        self == Self::EMPTY
    }
}

/// All texts of a profile.
///
/// They lie one after the other in a single `String`: a profile has tens of thousands
/// of them, and an allocation each would be most of their memory.
#[derive(Clone, Debug)]
pub struct Strings {
    text: String,
    spans: Vec<Range<u32>>,
    index: HashTable<u32>,
    hasher: RandomState,
}

impl Strings {
    /// No text but the empty one.
    pub fn new() -> Self {
        let mut strings = Self {
            text: String::new(),
            spans: Vec::from([Range { start: 0, end: 0 }]),
            index: HashTable::new(),
            hasher: RandomState::default(),
        };
        let hash = strings.hasher.hash_one("");
        strings.index.insert_unique(hash, 0, |_| hash);
        strings
    }

    /// The text of `sym`.
    pub fn get(&self, sym: Sym) -> &str {
        let span = &self.spans[sym.0 as usize];
        &self.text[span.start as usize..span.end as usize]
    }

    /// Takes in a text, unless it is there already.
    ///
    /// # Errors
    ///
    /// If all texts together pass 4 GB.
    pub fn intern(&mut self, text: &str) -> Result<Sym> {
        let Self { text: all, spans, index, hasher } = self;
        let of = |at: &u32| {
            let span = &spans[*at as usize];
            &all[span.start as usize..span.end as usize]
        };
        let hash = hasher.hash_one(text);
        if let Some(at) = index.find(hash, |at| of(at) == text) {
            return Ok(Sym(*at));
        }
        let ends = u32::try_from(all.len() + text.len());
        let (Ok(end), Ok(at)) = (ends, u32::try_from(spans.len())) else {
            return Err(Error::new(
                "the profile holds more than 4 GB of text",
                "Report on fewer profiles at once.",
            ));
        };
        index.insert_unique(hash, at, |at| hasher.hash_one(of(at)));
        let start = end - text.len() as u32;
        all.push_str(text);
        spans.push(start..end);
        Ok(Sym(at))
    }
}

impl Default for Strings {
    fn default() -> Self {
        Self::new()
    }
}
