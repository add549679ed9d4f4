//! Leaves three places free, so that a few pushes later it grows again.

#[derive(Debug)]
pub struct Stack<T> {
    items: Vec<T>,
}

pub const MIN: usize = 16;

impl<T: std::fmt::Debug> Stack<T> {
    fn give_back(&mut self) {
        let len = self.items.len();
        if self.items.capacity() >= 2 * len + 6 {
            self.items.shrink_to((len + 3).max(MIN));
        }
    }

    pub fn pop(&mut self) -> Option<T> {
        let last = self.items.pop();
        self.give_back();
        last
    }

    pub fn truncate(&mut self, len: usize) {
        self.items.truncate(len);
        self.give_back();
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
