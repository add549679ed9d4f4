//! Exercise 2.7: a growable array on the raw allocator.
//!
//! `Buffer` owns memory and never looks at an element. `Array` knows which places
//! hold elements.

use std::ops::{Deref, DerefMut};
use std::ptr::NonNull;

/// Elements one behind the other in a buffer that grows.
pub struct Array<T> {
    buffer: Buffer<T>,
    /// The first `len` places hold elements, the rest hold nothing.
    len: usize,
}

impl<T> Array<T> {
    /// An array without elements. It does not allocate.
    pub fn new() -> Self {
        Array { buffer: Buffer::new(), len: 0 }
    }

    /// How many elements fit without a growth. This one is given.
    pub fn capacity(&self) -> usize {
        self.buffer.cap
    }

    /// Makes room for `more` elements behind the last one. Allocates nothing if there
    /// is room, and at least doubles the capacity if there is not.
    ///
    /// # Panics
    ///
    /// If that many elements cannot exist, with the words `capacity overflow`.
    pub fn reserve(&mut self, more: usize) {
        todo!("2.7: room for {more} behind {}", self.len)
    }

    /// Puts `x` behind the last element.
    pub fn push(&mut self, x: T) {
        todo!("2.7: push {} bytes behind {} elements", size_of_val(&x), self.len)
    }

    /// Takes the last element out; `None` if there is none. The capacity stays.
    pub fn pop(&mut self) -> Option<T> {
        todo!("2.7: take the last of {} elements", self.len)
    }

    /// Drops all elements from the place `len` on. Nothing to do if there are none.
    pub fn truncate(&mut self, len: usize) {
        todo!("2.7: keep {len} of {} elements", self.len)
    }

    /// Puts clones of `xs` behind the last element. If a clone panics, the clones
    /// before it stay.
    pub fn extend_from_slice(&mut self, xs: &[T])
    where
        T: Clone,
    {
        todo!("2.7: clone {} elements behind {}", xs.len(), self.len)
    }
}

impl<T> Deref for Array<T> {
    type Target = [T];

    /// The elements.
    fn deref(&self) -> &[T] {
        todo!("2.7: a slice of the {} elements", self.len)
    }
}

impl<T> DerefMut for Array<T> {
    /// The elements, for writing.
    fn deref_mut(&mut self) -> &mut [T] {
        todo!("2.7: a slice of the {} elements, for writing", self.len)
    }
}

impl<T: Clone> Clone for Array<T> {
    /// An array of its own, with a clone of each element.
    fn clone(&self) -> Self {
        todo!("2.7: clone {} elements", self.len)
    }
}

impl<T> Drop for Array<T> {
    /// Drops the elements. The compiler then drops the field `buffer`, also when an
    /// element's `drop` panics.
    fn drop(&mut self) {
        todo!("2.7: drop {} elements", self.len)
    }
}

/// Memory for `cap` elements. It does not know which places hold one.
struct Buffer<T> {
    /// Where the first place is; dangling while there is no memory.
    start: NonNull<T>,
    /// For elements of no size, every capacity fits into no memory.
    cap: usize,
}

impl<T> Buffer<T> {
    /// No memory: the capacity is 0, or `usize::MAX` for elements of no size.
    fn new() -> Self {
        todo!("2.7: a dangling pointer, and the capacity")
    }

    // Here is the place for a method that grows: `alloc` the first time, then
    // `realloc`, with `Layout::array`.
}

impl<T> Drop for Buffer<T> {
    /// Frees the memory, if there is any.
    fn drop(&mut self) {
        todo!("2.7: free {} places at {:?}", self.cap, self.start)
    }
}

// SAFETY: an array owns its elements, as a `Box` does; no other thread sees them.
unsafe impl<T: Send> Send for Array<T> {}
// SAFETY: through a shared array there is only shared access to the elements.
unsafe impl<T: Sync> Sync for Array<T> {}
