//! Exercise 2.6: a growable array in a box.

use std::mem::MaybeUninit;
use std::ops::{Deref, DerefMut};

/// Elements one behind the other, in a box that is replaced when it is full.
///
/// The first `len` places hold elements, the rest hold nothing. Every method has to
/// leave that true.
pub struct Array<T> {
    places: Box<[MaybeUninit<T>]>,
    len: usize,
}

impl<T> Array<T> {
    /// An array without elements. It does not allocate.
    pub fn new() -> Self {
        todo!("2.6: an array without elements")
    }

    /// How many elements fit into the box. This one is given.
    pub fn capacity(&self) -> usize {
        self.places.len()
    }

    /// Puts `x` behind the last element. If the box is full, all elements first move
    /// into a new box: 4 places, or twice as many as before.
    pub fn push(&mut self, x: T) {
        todo!("2.6: push {} bytes behind {} elements", size_of_val(&x), self.len)
    }

    /// Takes the last element out; `None` if there is none. The capacity stays.
    pub fn pop(&mut self) -> Option<T> {
        todo!("2.6: take the last of {} elements", self.len)
    }
}

impl<T> Deref for Array<T> {
    type Target = [T];

    /// The elements. This is what makes `array.len()`, `array[0]` and `array.iter()`
    /// work: they are methods of slices.
    fn deref(&self) -> &[T] {
        todo!("2.6: a slice of the {} elements", self.len)
    }
}

impl<T> DerefMut for Array<T> {
    /// The elements, for writing.
    fn deref_mut(&mut self) -> &mut [T] {
        todo!("2.6: a slice of the {} elements, for writing", self.len)
    }
}

impl<T> Drop for Array<T> {
    /// Drops the elements. The box then frees the memory by itself.
    fn drop(&mut self) {
        todo!("2.6: drop {} elements", self.len)
    }
}
