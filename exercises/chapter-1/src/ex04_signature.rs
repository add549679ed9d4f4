//! Exercise 1.4: choose the signature.

/// How many of `words` have at least `min` bytes.
///
/// Here `words` is borrowed from anything, so the function can do nothing with it.
/// Remove `<W: ?Sized>`, and in place of `&W` write a type that accepts a `Vec` of
/// `String`s, a part of one, and an array of any length, and that leaves the caller
/// what is the caller's. Then write the body.
pub fn count_long<W: ?Sized>(words: &W, min: usize) -> usize {
    todo!("1.4: at least {min} bytes, in {} bytes of words", size_of_val(words))
}
