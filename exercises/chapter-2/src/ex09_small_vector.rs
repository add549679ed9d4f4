//! Exercise 2.9: a small vector by hand.

use std::mem::{ManuallyDrop, MaybeUninit};
use std::ops::{Deref, DerefMut};
use std::slice;

/// A vector that keeps up to `N` elements in itself, and more of them on the heap.
///
/// Once it has spilled it stays on the heap, however short it becomes. Elements of
/// no size never need memory. Every element is dropped once, also if one of them
/// panics while it is dropped.
///
/// Yours are `push`, `pop`, `truncate` and `drop`. The rest is done. You may change
/// anything in this file but what is public.
pub struct SmallVector<T, const N: usize> {
    /// 0 to `N`: the length. `N` + 1 or more: a mark; the `Vec` has the length.
    len: usize,
    data: Data<T, N>,
}

#[repr(C)]
union Data<T, const N: usize> {
    inline: ManuallyDrop<[MaybeUninit<T>; N]>,
    heap: ManuallyDrop<Vec<T>>,
}

impl<T, const N: usize> SmallVector<T, N> {
    /// Adds `x` at the end. The first `N` elements need no allocation, the next one
    /// needs one, and after that a full buffer grows by a factor.
    pub fn push(&mut self, x: T) {
        todo!("2.9: push {} bytes to {} elements", size_of_val(&x), self.len())
    }

    /// Takes the last element out.
    pub fn pop(&mut self) -> Option<T> {
        todo!("2.9: pop, with {} elements", self.len())
    }

    /// Drops all elements from `len` on, and moves none of the others. Does nothing
    /// if there are only `len` or fewer.
    pub fn truncate(&mut self, len: usize) {
        todo!("2.9: truncate to {len}, with {} elements", self.len())
    }

    /// A vector without elements. It allocates nothing.
    pub const fn new() -> SmallVector<T, N> {
        let inline = ManuallyDrop::new([const { MaybeUninit::uninit() }; N]);
        SmallVector { len: 0, data: Data { inline } }
    }

    /// Says whether the elements are on the heap.
    pub fn spilled(&self) -> bool {
        self.len > N
    }

    /// Where the inline part begins: where the whole union does.
    fn inline_mut(&mut self) -> *mut T {
        (&raw mut self.data).cast()
    }

    /// The `Vec` on the heap.
    ///
    /// # Safety
    ///
    /// The elements must be on the heap.
    unsafe fn heap_mut(&mut self) -> &mut Vec<T> {
        // SAFETY: they are, says the caller, so `heap` is in use.
        unsafe { &mut self.data.heap }
    }
}

impl<T, const N: usize> Drop for SmallVector<T, N> {
    fn drop(&mut self) {
        // 2.9: nothing is dropped yet.
    }
}

impl<T, const N: usize> Deref for SmallVector<T, N> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        if self.spilled() {
            // SAFETY: the elements are on the heap, so `heap` is in use.
            return unsafe { &self.data.heap };
        }
        let inline = (&raw const self.data).cast();
        // SAFETY: `len` elements are inline, and they are borrowed while `self` is.
        unsafe { slice::from_raw_parts(inline, self.len) }
    }
}

impl<T, const N: usize> DerefMut for SmallVector<T, N> {
    fn deref_mut(&mut self) -> &mut [T] {
        if self.spilled() {
            // SAFETY: the elements are on the heap.
            return unsafe { self.heap_mut() };
        }
        // SAFETY: as in `deref`, and nobody else can borrow them.
        unsafe { slice::from_raw_parts_mut(self.inline_mut(), self.len) }
    }
}

impl<T, const N: usize> Default for SmallVector<T, N> {
    fn default() -> Self {
        SmallVector::new()
    }
}
