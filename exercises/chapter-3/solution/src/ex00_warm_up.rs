//! Exercise 3.0, solved: this is what a finished exercise looks like.

/// The slot where a search for `hash` begins, in a table of so many slots: a power of
/// two, so that the lowest bits of the hash are the number of a slot.
pub fn home(hash: u64, slots: usize) -> usize {
    hash as usize & (slots - 1)
}
