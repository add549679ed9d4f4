//! Elements that are booked: each must be dropped exactly once.
//!
//! A value that is dropped twice, or never, need not show: the program may go on as if
//! nothing were wrong. So every `Booked` has a line in a ledger of its thread, and
//! dropping it makes a mark there. A test then reads the ledger.

use std::cell::RefCell;
use std::mem::ManuallyDrop;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// An element with a value. What its value tells it, it does: see `FAILS`.
#[derive(Debug)]
pub struct Booked {
    line: usize,
    value: u64,
    /// Memory of its own, so that a memory checker sees a leak or a second drop too.
    own: ManuallyDrop<Box<u64>>,
}

/// An element with this value panics when it is cloned.
pub const FAILS_TO_CLONE: u64 = 1_000;
/// An element with this value panics when it is dropped, after its mark is made.
pub const FAILS_TO_DROP: u64 = 2_000;

thread_local! {
    /// How often the element of each line was dropped.
    static MARKS: RefCell<Vec<u32>> = const { RefCell::new(Vec::new()) };
    /// How many were dropped that were never made.
    static UNKNOWN: RefCell<u32> = const { RefCell::new(0) };
}

impl Booked {
    pub fn new(value: u64) -> Booked {
        let line = MARKS.with_borrow_mut(|marks| {
            marks.push(0);
            marks.len() - 1
        });
        Booked { line, value, own: ManuallyDrop::new(Box::new(value)) }
    }

    pub fn value(&self) -> u64 {
        self.value
    }
}

impl Clone for Booked {
    fn clone(&self) -> Booked {
        assert!(self.value != FAILS_TO_CLONE, "this clone fails");
        Booked::new(self.value)
    }
}

impl Drop for Booked {
    fn drop(&mut self) {
        let first = MARKS.with_borrow_mut(|marks| match marks.get_mut(self.line) {
            Some(mark) => {
                *mark += 1;
                *mark == 1
            }
            None => false,
        });
        if !first && MARKS.with_borrow(|marks| self.line >= marks.len()) {
            UNKNOWN.with_borrow_mut(|unknown| *unknown += 1);
        }
        // A second drop frees nothing, so that a test can report it. Memory checkers
        // want to see what would happen without this book-keeping.
        if first || std::env::var_os("UNSHIELDED").is_some() {
            // SAFETY: it is the first drop of this element.
            unsafe { ManuallyDrop::drop(&mut self.own) };
        }
        assert!(self.value != FAILS_TO_DROP, "this drop fails");
    }
}

/// The elements for `values`, each booked.
pub fn booked(values: impl IntoIterator<Item = u64>) -> Vec<Booked> {
    values.into_iter().map(Booked::new).collect()
}

/// The values of elements, to compare.
pub fn values(elements: &[Booked]) -> Vec<u64> {
    elements.iter().map(Booked::value).collect()
}

/// Runs `code`, and then reads the ledger: each element made in it must have been
/// dropped once.
#[track_caller]
pub fn every_element_is_dropped_once<R>(code: impl FnOnce() -> R) -> R {
    MARKS.with_borrow_mut(Vec::clear);
    UNKNOWN.with_borrow_mut(|unknown| *unknown = 0);
    let result = code();
    let unknown = UNKNOWN.with_borrow(|unknown| *unknown);
    assert_eq!(unknown, 0, "places were dropped that never held an element");
    MARKS.with_borrow(|marks| {
        let never = marks.iter().filter(|mark| **mark == 0).count();
        let twice = marks.iter().filter(|mark| **mark > 1).count();
        let all = marks.len();
        assert_eq!(twice, 0, "of {all} elements, dropped more than once");
        assert_eq!(never, 0, "of {all} elements, never dropped");
    });
    result
}

/// Runs `code`, which must panic with `message`.
#[track_caller]
pub fn panics_with(message: &str, code: impl FnOnce()) {
    let payload = catch_unwind(AssertUnwindSafe(code)).expect_err("it must panic");
    let said = payload.downcast_ref::<&str>().copied().unwrap_or_default();
    assert_eq!(said, message, "the panic that reaches the caller");
}
