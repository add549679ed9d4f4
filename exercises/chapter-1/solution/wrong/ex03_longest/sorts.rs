//! Sorts to find one: `sort_by_key` takes a buffer of its own for a long list.

use std::cmp::Reverse;

pub fn longest(mut words: Vec<String>) -> Option<String> {
    words.sort_by_key(|word| Reverse(word.len()));
    words.into_iter().next()
}
