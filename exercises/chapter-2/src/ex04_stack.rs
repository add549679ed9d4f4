//! Exercise 2.4: a stack that gives memory back.

/// A stack whose capacity follows its length: up as a `Vec` does it, and down again.
#[derive(Debug)]
pub struct Stack<T> {
    items: Vec<T>,
}

/// The capacity that a stack never goes below.
pub const MIN: usize = 16;

impl<T: std::fmt::Debug> Stack<T> {
    /// Removes the last element. If the capacity is then more than four times the
    /// length, gives memory back, by the rule at `truncate`.
    pub fn pop(&mut self) -> Option<T> {
        todo!("2.4: pop from {self:?}")
    }

    /// Keeps the first `len` elements; if there are no more, changes nothing.
    ///
    /// After `pop` and `truncate` the capacity is at most four times the length, or
    /// it is `MIN`. It is never below `MIN`, and is given back in one step: at most
    /// one request to the allocator.
    ///
    /// From any length, one step up and one step down, however often, make at most
    /// one request in all; an eighth of the length up and down, at most two. For each
    /// element that was ever pushed, at most 12 places are asked for.
    pub fn truncate(&mut self, len: usize) {
        todo!("2.4: keep {len} of {self:?}")
    }

    /// An empty stack with the capacity `MIN`. This and the rest is given.
    pub fn new() -> Stack<T> {
        Stack { items: Vec::with_capacity(MIN) }
    }

    /// Adds an element behind the last one.
    pub fn push(&mut self, x: T) {
        self.items.push(x);
    }

    /// The elements, from the first that was pushed.
    pub fn as_slice(&self) -> &[T] {
        &self.items
    }

    /// How many elements the buffer has room for.
    pub fn capacity(&self) -> usize {
        self.items.capacity()
    }
}

impl<T: std::fmt::Debug> Default for Stack<T> {
    fn default() -> Stack<T> {
        Stack::new()
    }
}
