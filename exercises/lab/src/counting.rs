//! Counts what one thread asks the allocator for.
//!
//! The counters are thread-local cells without a destructor. On targets without
//! thread-locals of their own (windows-gnu, Android) std itself allocates them, and
//! only newer versions of std promise not to ask this allocator for that.

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

/// Called by the allocator for each request.
pub(crate) fn count(bytes: usize) {
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
