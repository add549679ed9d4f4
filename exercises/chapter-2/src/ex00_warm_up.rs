//! Exercise 2.0, solved: this is what a finished exercise looks like.

/// How many elements can still be pushed to `v` before it has to ask for memory.
pub fn room(v: &Vec<i64>) -> usize {
    v.capacity() - v.len()
}
