//! The allocator of every program that links this crate: the system's, with a counter
//! and a tape recorder in front of it.

use crate::counting::count;
use crate::tape::{Event, record};
use std::alloc::{GlobalAlloc, Layout, System};

struct Watched;

#[global_allocator]
static WATCHED: Watched = Watched;

// SAFETY: every method passes its arguments unchanged to `System`, which upholds the
// contract, and gives back what `System` gave. Neither counting nor recording
// allocates, panics, or touches memory that is being managed.
unsafe impl GlobalAlloc for Watched {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size());
        // SAFETY: the caller's promise about `layout` is passed on.
        let new = unsafe { System.alloc(layout) };
        if !new.is_null() {
            record(Event::Alloc { bytes: layout.size() }, false);
        }
        new
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        count(layout.size());
        // SAFETY: the caller's promise about `layout` is passed on.
        let new = unsafe { System.alloc_zeroed(layout) };
        if !new.is_null() {
            record(Event::Alloc { bytes: layout.size() }, false);
        }
        new
    }

    unsafe fn realloc(&self, old: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count(size);
        let before = old.addr(); // afterwards `old` may be freed
        // SAFETY: the caller's promises are passed on.
        let new = unsafe { System.realloc(old, layout, size) };
        if !new.is_null() {
            let event = Event::Realloc { from: layout.size(), to: size };
            record(event, new.addr() != before);
        }
        new
    }

    unsafe fn dealloc(&self, old: *mut u8, layout: Layout) {
        record(Event::Free { bytes: layout.size() }, false);
        // SAFETY: the caller's promises are passed on.
        unsafe { System.dealloc(old, layout) }
    }
}
