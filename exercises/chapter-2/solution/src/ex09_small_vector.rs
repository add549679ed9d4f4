//! Exercise 2.9: a small vector by hand.

use std::mem::{ManuallyDrop, MaybeUninit};
use std::ops::{Deref, DerefMut};
use std::{ptr, slice};

/// A vector that keeps up to `N` elements in itself, and more of them on the heap.
///
/// `len` says which field of the union is in use, so no word is needed for that. On
/// the heap it is a `Vec`, which knows how to grow, how to drop its elements, and
/// what to do with elements of no size. Only the inline part is work.
// ANCHOR: layout
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
// ANCHOR_END: layout

impl<T, const N: usize> SmallVector<T, N> {
    /// Adds `x` at the end. The inline case comes first: it is the one that pays.
    pub fn push(&mut self, x: T) {
        if self.len < N {
            // SAFETY: the place at `len` is inline and holds no element yet.
            unsafe { self.inline_mut().add(self.len).write(x) };
            self.len += 1;
            return;
        }
        if self.len == N {
            self.spill();
        }
        // SAFETY: the elements are on the heap: they were, or `spill` moved them.
        unsafe { self.heap_mut() }.push(x);
    }

    /// Takes the last element out.
    pub fn pop(&mut self) -> Option<T> {
        if self.spilled() {
            // SAFETY: the elements are on the heap.
            return unsafe { self.heap_mut() }.pop();
        }
        self.len = self.len.checked_sub(1)?;
        // SAFETY: it was the last element, and the vector no longer counts it.
        Some(unsafe { self.inline_mut().add(self.len).read() })
    }

    /// Drops all elements from `len` on, and moves none of the others.
    ///
    /// The length comes first: if an element panics while it is dropped, the vector
    /// no longer counts any of those that were to go, and nobody drops them twice.
    pub fn truncate(&mut self, len: usize) {
        if self.spilled() {
            // SAFETY: the elements are on the heap.
            return unsafe { self.heap_mut() }.truncate(len);
        }
        let gone = self.len.saturating_sub(len);
        self.len -= gone;
        // SAFETY: these were the last `gone` elements; the vector forgot them above.
        unsafe {
            let first = self.inline_mut().add(self.len);
            ptr::slice_from_raw_parts_mut(first, gone).drop_in_place();
        }
    }

    /// Moves the `N` inline elements to the heap, with room for more.
    ///
    /// The allocation comes first: if it panics, nothing has changed yet. The
    /// elements are copied as bytes, and from then on the `Vec` alone owns them.
    #[cold]
    fn spill(&mut self) {
        let mut heap = Vec::with_capacity(N.saturating_mul(2).max(4));
        // SAFETY: `N` elements are inline, and the buffer has room for them.
        unsafe {
            self.inline_mut().copy_to_nonoverlapping(heap.as_mut_ptr(), N);
            heap.set_len(N);
        }
        self.len = usize::MAX;
        self.data.heap = ManuallyDrop::new(heap);
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
        if self.spilled() {
            // SAFETY: the elements are on the heap, and nobody uses `self` again.
            unsafe { ManuallyDrop::drop(&mut self.data.heap) };
        } else {
            self.truncate(0);
        }
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
