//! An allocator that counts what one thread asks for.
//!
//! Linking this crate makes it the allocator of the program. It hands every
//! request to the system's allocator. The counters are thread-local cells without a
//! destructor. On targets without thread-locals of their own (windows-gnu, Android)
//! std itself allocates them, and only newer versions of std promise not to ask this
//! allocator for that.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

/// What a piece of code asked the allocator for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Allocations {
    /// Calls of `alloc`, `alloc_zeroed` and `realloc`.
    pub calls: u64,
    /// Bytes asked for in those calls; a `realloc` counts its new size.
    pub bytes: u64,
}

/// Runs `code` and counts the allocations that this thread makes meanwhile.
///
/// # Examples
///
/// ```
/// let (v, made) = lab::count_allocations(|| vec![0_u8; 100]);
/// assert_eq!((v.len(), made.calls, made.bytes), (100, 1, 100));
/// ```
pub fn count_allocations<R>(code: impl FnOnce() -> R) -> (R, Allocations) {
    let before = SO_FAR.get();
    let result = code();
    let after = SO_FAR.get();
    let made = Allocations {
        calls: after.calls.wrapping_sub(before.calls),
        bytes: after.bytes.wrapping_sub(before.bytes),
    };
    (result, made)
}

thread_local! {
    static SO_FAR: Cell<Allocations> =
        const { Cell::new(Allocations { calls: 0, bytes: 0 }) };
}

fn count(bytes: usize) {
    // A thread that is being torn down may still allocate; nobody counts there.
    let _ = SO_FAR.try_with(|so_far| {
        let Allocations { calls, bytes: sum } = so_far.get();
        so_far.set(Allocations {
            // An allocator must not unwind, so nothing here may panic.
            calls: calls.wrapping_add(1),
            bytes: sum.wrapping_add(bytes as u64),
        });
    });
}

struct Counting;

#[global_allocator]
static COUNTING: Counting = Counting;

// SAFETY: every method passes its arguments unchanged to `System`, which upholds
// the contract. Counting touches no memory that is being managed, and it wraps where
// it could overflow, so no method unwinds.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size());
        // SAFETY: the caller's promise about `layout` is passed on.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        count(layout.size());
        // SAFETY: the caller's promise about `layout` is passed on.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn realloc(&self, old: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count(size);
        // SAFETY: the caller's promises are passed on.
        unsafe { System.realloc(old, layout, size) }
    }

    unsafe fn dealloc(&self, old: *mut u8, layout: Layout) {
        // SAFETY: the caller's promises are passed on.
        unsafe { System.dealloc(old, layout) }
    }
}
