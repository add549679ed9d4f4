//! Exercise 2.6: a growable array in a box.

use std::mem::MaybeUninit;
use std::ops::{Deref, DerefMut};
use std::slice;

/// Elements one behind the other, in a box that is replaced when it is full.
///
/// The first `len` places hold elements, the rest hold nothing. The box frees its
/// memory, the type `MaybeUninit` knows nothing, and so `len` is all that says which
/// places may be read and which must be dropped. Every method leaves it true.
// ANCHOR: struct
pub struct Array<T> {
    places: Box<[MaybeUninit<T>]>,
    len: usize,
}
// ANCHOR_END: struct

impl<T> Array<T> {
    /// An empty boxed slice has no memory, so nothing is allocated.
    pub fn new() -> Self {
        Array { places: Box::new([]), len: 0 }
    }

    /// How many elements fit into the box.
    pub fn capacity(&self) -> usize {
        self.places.len()
    }

    /// Puts `x` behind the last element. `write` does not drop what was there
    /// before: there was nothing.
    pub fn push(&mut self, x: T) {
        if self.len == self.capacity() {
            self.grow();
        }
        self.places[self.len].write(x);
        self.len += 1;
    }

    /// Moves all elements into a box of twice the size. `MaybeUninit` is moved
    /// without a question about what is inside, so this needs no `unsafe`; and the
    /// old box frees its memory but drops no element, because it knows of none.
    fn grow(&mut self) {
        let mut larger = Box::new_uninit_slice((2 * self.capacity()).max(4));
        let old = std::mem::take(&mut self.places);
        for (to, from) in larger.iter_mut().zip(old) {
            *to = from;
        }
        self.places = larger;
    }

    /// Takes the last element out. The length is lowered first: from then on the
    /// place counts as empty, and the element has one owner, the caller.
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
    /// Drops the elements. The box then frees the memory by itself.
    fn drop(&mut self) {
        for place in &mut self.places[..self.len] {
            // SAFETY: the place holds an element, and nobody uses it after this.
            unsafe { place.assume_init_drop() };
        }
    }
}
