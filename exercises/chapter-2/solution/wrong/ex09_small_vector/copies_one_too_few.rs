//! Off by one: the spill moves all inline elements but the last.

use std::mem::{ManuallyDrop, MaybeUninit};
use std::ops::{Deref, DerefMut};
use std::{ptr, slice};

pub struct SmallVector<T, const N: usize> {
    len: usize,
    data: Data<T, N>,
}

#[repr(C)]
union Data<T, const N: usize> {
    inline: ManuallyDrop<[MaybeUninit<T>; N]>,
    heap: ManuallyDrop<Vec<T>>,
}

impl<T, const N: usize> SmallVector<T, N> {
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
        let heap = unsafe { &mut self.data.heap };
        heap.push(x);
    }

    pub fn pop(&mut self) -> Option<T> {
        if self.spilled() {
            // SAFETY: the elements are on the heap.
            let heap = unsafe { &mut self.data.heap };
            return heap.pop();
        }
        self.len = self.len.checked_sub(1)?;
        // SAFETY: it was the last element, and the vector no longer counts it.
        Some(unsafe { self.inline_mut().add(self.len).read() })
    }

    pub fn truncate(&mut self, len: usize) {
        if self.spilled() {
            // SAFETY: the elements are on the heap.
            let heap = unsafe { &mut self.data.heap };
            return heap.truncate(len);
        }
        let gone = self.len.saturating_sub(len);
        self.len -= gone;
        // SAFETY: these were the last `gone` elements; the vector forgot them above.
        unsafe {
            let first = self.inline_mut().add(self.len);
            ptr::slice_from_raw_parts_mut(first, gone).drop_in_place();
        }
    }

    #[cold]
    fn spill(&mut self) {
        let mut heap = Vec::with_capacity(N.saturating_mul(2).max(4));
        // SAFETY: fewer than `N` elements are read, and the buffer has room for them.
        unsafe {
            let n = N.saturating_sub(1);
            self.inline_mut().copy_to_nonoverlapping(heap.as_mut_ptr(), n);
            heap.set_len(n);
        }
        self.len = usize::MAX;
        self.data.heap = ManuallyDrop::new(heap);
    }

    pub const fn new() -> SmallVector<T, N> {
        let inline = ManuallyDrop::new([const { MaybeUninit::uninit() }; N]);
        SmallVector { len: 0, data: Data { inline } }
    }

    pub fn spilled(&self) -> bool {
        self.len > N
    }

    fn inline_mut(&mut self) -> *mut T {
        (&raw mut self.data).cast()
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
            // SAFETY: as in `deref`.
            return unsafe { &mut self.data.heap };
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
