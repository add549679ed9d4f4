//! Elements that are booked: each must be dropped exactly once.
//!
//! A value that is dropped twice, or never, need not show: the program may go on as
//! if nothing were wrong. So every `Booked` has a line in a ledger of its thread,
//! and dropping it makes a mark there. A test then reads the ledger.

use std::cell::{Cell, RefCell};
use std::fmt::Debug;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// An element with a value. What its value tells it, it does: see `FAILS`.
#[derive(Debug)]
pub struct Booked {
    line: usize,
    value: u64,
    /// A box of its own, so that a memory checker sees a leak or a second drop too.
    own: *mut u64,
}

/// An element with this value panics when it is cloned.
pub const FAILS_TO_CLONE: u64 = 1_000;
/// An element with this value panics when it is dropped for the first time.
pub const FAILS_TO_DROP: u64 = 2_000;

/// What the ledger knows of one element: its box, and how often it was dropped.
struct Line {
    own: *mut u64,
    marks: u32,
}

thread_local! {
    static LINES: RefCell<Vec<Line>> = const { RefCell::new(Vec::new()) };
    /// How many were dropped that were never made.
    static UNKNOWN: Cell<u32> = const { Cell::new(0) };
}

impl Booked {
    pub fn new(value: u64) -> Booked {
        let own = Box::into_raw(Box::new(value));
        LINES.with_borrow_mut(|lines| {
            lines.push(Line { own, marks: 0 });
            Booked { line: lines.len() - 1, value, own }
        })
    }

    pub fn value(&self) -> u64 {
        self.value
    }

    /// Makes the mark, and says how many there are now; `None` if there never was
    /// such an element.
    fn mark(&self) -> Option<u32> {
        LINES.with_borrow_mut(|lines| {
            let line = lines.get_mut(self.line).filter(|it| it.own == self.own)?;
            line.marks += 1;
            Some(line.marks)
        })
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
        let marks = self.mark();
        if marks.is_none() {
            UNKNOWN.set(UNKNOWN.get() + 1);
        }
        // Only the first drop frees the box, so that a test can report the second. A
        // memory checker is to see what would happen without this care.
        if marks == Some(1) || std::env::var_os("CARELESS").is_some() {
            // SAFETY: the box was made for this element, and is freed once.
            drop(unsafe { Box::from_raw(self.own) });
        }
        let fails = marks == Some(1) && self.value == FAILS_TO_DROP;
        assert!(!fails, "this drop fails");
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

/// Replaces an element, in the array and in the model, if there is one at `i`.
pub fn replace(elements: &mut [Booked], model: &mut [u64], i: usize, x: u64) {
    if let Some(place) = model.get_mut(i) {
        *place = x;
        elements[i] = Booked::new(x);
    }
}

/// Compares the elements with those of the model, after the operation `op`.
#[track_caller]
pub fn agrees(elements: &[Booked], capacity: usize, model: &[u64], op: &impl Debug) {
    assert_eq!(elements.len(), model.len(), "the length after {op:?}");
    assert!(capacity >= elements.len(), "the capacity {capacity} after {op:?}");
    assert_eq!(values(elements), model, "the elements after {op:?}");
}

/// Runs `code`, and then reads the ledger: each element made in it must have been
/// dropped once.
#[track_caller]
pub fn every_element_is_dropped_once<R>(code: impl FnOnce() -> R) -> R {
    LINES.with_borrow_mut(Vec::clear);
    UNKNOWN.set(0);
    let result = code();
    assert_eq!(UNKNOWN.get(), 0, "places were dropped that never held an element");
    LINES.with_borrow(|lines| {
        let twice = lines.iter().filter(|line| line.marks > 1).count();
        let never = lines.iter().filter(|line| line.marks == 0).count();
        let all = lines.len();
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
