//! `dealloc` is told half of the size of the memory.

use std::alloc::{Layout, alloc, dealloc, handle_alloc_error, realloc};
use std::ops::{Deref, DerefMut};
use std::{ptr, ptr::NonNull, slice};

pub struct Array<T> {
    buffer: Buffer<T>,
    len: usize,
}

impl<T> Array<T> {
    pub fn new() -> Self {
        Array { buffer: Buffer::new(), len: 0 }
    }

    pub fn capacity(&self) -> usize {
        self.buffer.cap
    }

    pub fn reserve(&mut self, more: usize) {
        if more > self.buffer.cap - self.len {
            self.buffer.grow(self.len, more);
        }
    }

    pub fn push(&mut self, x: T) {
        self.reserve(1);
        // SAFETY: `reserve` made room, so the place lies in the buffer.
        unsafe { self.buffer.start.add(self.len).write(x) };
        self.len += 1;
    }

    pub fn pop(&mut self) -> Option<T> {
        self.len = self.len.checked_sub(1)?;
        // SAFETY: it held an element, which the array no longer counts.
        Some(unsafe { self.buffer.start.add(self.len).read() })
    }

    pub fn truncate(&mut self, len: usize) {
        if len < self.len {
            let tail: *mut [T] = &raw mut self[len..];
            self.len = len;
            // SAFETY: the tail held elements, which the array no longer counts.
            unsafe { ptr::drop_in_place(tail) };
        }
    }

    pub fn extend_from_slice(&mut self, xs: &[T])
    where
        T: Clone,
    {
        self.reserve(xs.len());
        for x in xs {
            // SAFETY: `reserve` made room for all of `xs`.
            unsafe { self.buffer.start.add(self.len).write(x.clone()) };
            self.len += 1;
        }
    }
}

impl<T> Deref for Array<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        // SAFETY: the first `len` places hold elements, and `self` is borrowed.
        unsafe { slice::from_raw_parts(self.buffer.start.as_ptr(), self.len) }
    }
}

impl<T> DerefMut for Array<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        // SAFETY: as in `deref`, and `self` is borrowed for writing.
        unsafe { slice::from_raw_parts_mut(self.buffer.start.as_ptr(), self.len) }
    }
}

impl<T: Clone> Clone for Array<T> {
    fn clone(&self) -> Self {
        let mut copy = Array::new();
        copy.extend_from_slice(self);
        copy
    }
}

impl<T> Drop for Array<T> {
    fn drop(&mut self) {
        self.truncate(0); // `buffer` is dropped after this, also if it panics
    }
}

struct Buffer<T> {
    start: NonNull<T>,
    cap: usize,
}

impl<T> Buffer<T> {
    fn new() -> Self {
        let cap = if size_of::<T>() == 0 { usize::MAX } else { 0 };
        Buffer { start: NonNull::dangling(), cap }
    }

    fn layout(&self) -> Option<Layout> {
        Layout::array::<T>(self.cap).ok().filter(|it| it.size() > 0)
    }

    #[cold]
    fn grow(&mut self, len: usize, more: usize) {
        // Elements of no size get no further: for them only this sum can overflow.
        let needed = len.checked_add(more).expect("capacity overflow");
        let cap = needed.max(2 * self.cap).max(4);
        let new = Layout::array::<T>(cap).expect("capacity overflow");
        let memory = self.start.as_ptr().cast();
        let start = match self.layout() {
            // SAFETY: `new` is not empty: 4 elements or more, of 1 byte or more.
            None => unsafe { alloc(new) },
            // SAFETY: `memory` has the layout `old`; `new` is not empty, not too large.
            Some(old) => unsafe { realloc(memory, old, new.size()) },
        };
        let Some(start) = NonNull::new(start) else { handle_alloc_error(new) };
        self.start = start.cast();
        self.cap = cap;
    }
}

impl<T> Drop for Buffer<T> {
    fn drop(&mut self) {
        if let Some(layout) = self.layout() {
            // SAFETY: the memory came from `grow` with this layout.
            let half = Layout::from_size_align(layout.size() / 2, layout.align());
            unsafe { dealloc(self.start.as_ptr().cast(), half.unwrap_or(layout)) };
        }
    }
}

// SAFETY: an array owns its elements, as a `Box` does; no other thread sees them.
unsafe impl<T: Send> Send for Array<T> {}
// SAFETY: through a shared array there is only shared access to the elements.
unsafe impl<T: Sync> Sync for Array<T> {}
