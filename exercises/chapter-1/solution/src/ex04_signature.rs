//! Exercise 1.4: choose the signature.

/// How many of `words` have at least `min` bytes.
///
/// The function only looks, so it borrows without `mut`. It needs the elements and
/// their number, and nothing of what else a `Vec` has, so it asks for a slice. Every
/// caller who has `String`s in a row can make one without a copy: `&vec` and
/// `&array` turn into `&[String]` at the call, and `&vec[1..]` is one already.
pub fn count_long(words: &[String], min: usize) -> usize {
    words.iter().filter(|word| word.len() >= min).count()
}
