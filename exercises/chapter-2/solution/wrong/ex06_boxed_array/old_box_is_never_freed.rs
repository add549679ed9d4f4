//! Leaks the old box: the elements move, and its memory is never given back.

use std::mem::MaybeUninit;
use std::ops::{Deref, DerefMut};
use std::slice;

pub struct Array<T> {
    places: Box<[MaybeUninit<T>]>,
    len: usize,
}

impl<T> Array<T> {
    pub fn new() -> Self {
        Array { places: Box::new([]), len: 0 }
    }

    pub fn capacity(&self) -> usize {
        self.places.len()
    }

    pub fn push(&mut self, x: T) {
        if self.len == self.capacity() {
            self.grow();
        }
        self.places[self.len].write(x);
        self.len += 1;
    }

    fn grow(&mut self) {
        let mut larger = Box::new_uninit_slice((2 * self.capacity()).max(4));
        let old = Box::leak(std::mem::take(&mut self.places));
        for (to, from) in larger.iter_mut().zip(old) {
            std::mem::swap(to, from);
        }
        self.places = larger;
    }

    pub fn pop(&mut self) -> Option<T> {
        self.len = self.len.checked_sub(1)?;
        // SAFETY: the place held an element, and is past the length now, so the
        // element is not read a second time.
        Some(unsafe { self.places[self.len].assume_init_read() })
    }
}

impl<T> Deref for Array<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        // SAFETY: the first `len` places hold elements, and a `MaybeUninit<T>` has
        // the layout of a `T`. The result borrows `self`.
        unsafe { slice::from_raw_parts(self.places.as_ptr().cast(), self.len) }
    }
}

impl<T> DerefMut for Array<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        // SAFETY: as in `deref`, and `self` is borrowed for writing.
        unsafe {
            slice::from_raw_parts_mut(self.places.as_mut_ptr().cast(), self.len)
        }
    }
}

impl<T> Drop for Array<T> {
    fn drop(&mut self) {
        for place in &mut self.places[..self.len] {
            // SAFETY: the place holds an element, and nobody uses it after this.
            unsafe { place.assume_init_drop() };
        }
    }
}
