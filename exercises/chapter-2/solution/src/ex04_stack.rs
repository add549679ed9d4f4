//! Exercise 2.4: a stack that gives memory back.

/// A stack whose capacity follows its length: up as a `Vec` does it, and down again.
#[derive(Debug)]
pub struct Stack<T> {
    items: Vec<T>,
}

/// The capacity that a stack never goes below.
pub const MIN: usize = 16;

impl<T: std::fmt::Debug> Stack<T> {
    /// Gives memory back if no more than a quarter of the buffer is in use.
    ///
    /// The two numbers are apart on purpose: it shrinks *at* a quarter, and *to*
    /// twice the length, half of which is free. From there the length must double
    /// before the buffer grows, or halve before it shrinks again, so each request
    /// to the allocator is paid for by many calls that made none. Shrinking at a
    /// half to a half would leave a full buffer, and the next `push` would grow it.
    ///
    /// At `MIN`, `shrink_to` does nothing, because the capacity is not above it.
    fn give_back(&mut self) {
        let len = self.items.len();
        if len <= self.items.capacity() / 4 {
            self.items.shrink_to((2 * len).max(MIN));
        }
    }

    /// Removes the last element, then looks at the length that is left.
    pub fn pop(&mut self) -> Option<T> {
        let last = self.items.pop();
        self.give_back();
        last
    }

    /// Keeps the first `len` elements. `give_back` goes by the new length and not by
    /// halves, so one step is enough, however many elements are gone.
    pub fn truncate(&mut self, len: usize) {
        self.items.truncate(len);
        self.give_back();
    }

    /// An empty stack with the capacity `MIN`.
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
