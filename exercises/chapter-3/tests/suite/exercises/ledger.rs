//! Values that are booked: each must be dropped exactly once.
//!
//! A value that is dropped twice, or never, need not show: the program may go on as
//! if nothing were wrong. So every `Booked` has a line in a ledger of its thread,
//! and dropping it makes a mark there. A test then reads the ledger.

use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// A value with a number.
#[derive(Debug)]
pub struct Booked {
    line: usize,
    number: u64,
    /// A box of its own, so that a memory checker sees a leak or a second drop too.
    own: *mut u64,
}

/// A value with this number panics when it is dropped for the first time.
pub const FAILS_TO_DROP: u64 = 2_000;

/// What the ledger knows of one value: its box, and how often it was dropped.
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
    pub fn new(number: u64) -> Booked {
        let own = Box::into_raw(Box::new(number));
        LINES.with_borrow_mut(|lines| {
            lines.push(Line { own, marks: 0 });
            Booked { line: lines.len() - 1, number, own }
        })
    }

    pub fn number(&self) -> u64 {
        self.number
    }

    /// Makes the mark, and says how many there are now; `None` if there never was
    /// such a value.
    fn mark(&self) -> Option<u32> {
        LINES.with_borrow_mut(|lines| {
            let line = lines.get_mut(self.line).filter(|it| it.own == self.own)?;
            line.marks += 1;
            Some(line.marks)
        })
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
            // SAFETY: the box was made for this value, and is freed once.
            drop(unsafe { Box::from_raw(self.own) });
        }
        let fails = marks == Some(1) && self.number == FAILS_TO_DROP;
        // A second panic would end the program before a test could say anything.
        assert!(!fails || std::thread::panicking(), "this drop fails");
    }
}

/// Runs `code`, and then reads the ledger: each value made in it must have been
/// dropped once.
#[track_caller]
pub fn every_value_is_dropped_once<R>(code: impl FnOnce() -> R) -> R {
    LINES.with_borrow_mut(Vec::clear);
    UNKNOWN.set(0);
    let result = code();
    assert_eq!(UNKNOWN.get(), 0, "slots were dropped that never held a value");
    LINES.with_borrow(|lines| {
        let twice = lines.iter().filter(|line| line.marks > 1).count();
        let never = lines.iter().filter(|line| line.marks == 0).count();
        let all = lines.len();
        assert_eq!(twice, 0, "of {all} values, dropped more than once");
        assert_eq!(never, 0, "of {all} values, never dropped");
    });
    result
}

/// Runs `code`, and says whether it panicked.
pub fn panics(code: impl FnOnce()) -> bool {
    catch_unwind(AssertUnwindSafe(code)).is_err()
}
