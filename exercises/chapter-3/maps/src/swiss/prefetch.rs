//! Asking the processor for memory before it is needed.

// ANCHOR: prefetch
/// Asks the processor for the cache line at this address, and does not wait for it.
/// Only a hint: any address will do, and nothing is read.
#[inline]
pub fn prefetch<P>(address: *const P) {
    #[cfg(target_arch = "x86_64")]
    // SAFETY: SSE is part of every x86-64 target, and a prefetch never faults.
    unsafe {
        use std::arch::x86_64::{_MM_HINT_T0, _mm_prefetch};
        _mm_prefetch::<_MM_HINT_T0>(address.cast());
    }
    // There is no stable way to ask on other processors.
    #[cfg(not(target_arch = "x86_64"))]
    let _ = address;
}
// ANCHOR_END: prefetch
