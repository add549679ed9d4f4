//! Expects `pop` and `truncate` of `Vec` to give memory back.

#[derive(Debug)]
pub struct Stack<T> {
    items: Vec<T>,
}

pub const MIN: usize = 16;

impl<T: std::fmt::Debug> Stack<T> {
    pub fn pop(&mut self) -> Option<T> {
        self.items.pop()
    }

    pub fn truncate(&mut self, len: usize) {
        self.items.truncate(len);
    }

    pub fn new() -> Stack<T> {
        Stack { items: Vec::with_capacity(MIN) }
    }

    pub fn push(&mut self, x: T) {
        self.items.push(x);
    }

    pub fn as_slice(&self) -> &[T] {
        &self.items
    }

    pub fn capacity(&self) -> usize {
        self.items.capacity()
    }
}

impl<T: std::fmt::Debug> Default for Stack<T> {
    fn default() -> Stack<T> {
        Stack::new()
    }
}
