//! A column of values that counts the lines of memory that are fetched for it.

use std::cell::{Cell, RefCell};

// ANCHOR: meter
/// The bytes that a processor fetches from memory together.
pub const LINE: u64 = 64;
/// The lines in the cache of the model. It drops the one that was used longest ago.
const CACHE: usize = 32;

thread_local! {
    static CACHED: RefCell<Vec<u64>> = const { RefCell::new(Vec::new()) };
    static FETCHED: Cell<u64> = const { Cell::new(0) };
}

/// Runs `code`, with nothing in the cache at first, and counts the lines that are
/// fetched for reading and writing columns.
pub fn count_lines<R>(code: impl FnOnce() -> R) -> (R, u64) {
    CACHED.with_borrow_mut(Vec::clear);
    let before = FETCHED.get();
    (code(), FETCHED.get() - before)
}

/// Uses `bytes` bytes at an address: a line that is not in the cache is fetched.
fn touch(address: u64, bytes: usize) {
    if bytes == 0 {
        return;
    }
    let last = address + bytes as u64 - 1;
    CACHED.with_borrow_mut(|cached| {
        for line in address / LINE..=last / LINE {
            match cached.iter().rposition(|known| *known == line) {
                Some(at) => drop(cached.remove(at)),
                None => FETCHED.set(FETCHED.get() + 1),
            }
            if cached.len() == CACHE {
                cached.remove(0);
            }
            cached.push(line);
        }
    });
}
// ANCHOR_END: meter

// ANCHOR: column
/// Values that lie in memory one after the other, beginning with a line. The
/// addresses are the model's own, so that the counts are the same on every machine.
#[derive(Clone, Debug)]
pub struct Column<T> {
    begin: u64,
    values: Vec<T>,
}

impl<T: Copy> Column<T> {
    pub fn new() -> Self {
        thread_local! {
            static NEXT: Cell<u64> = const { Cell::new(0) };
        }
        // Far from all others, however long they grow.
        NEXT.set(NEXT.get() + (1 << 40));
        Column { begin: NEXT.get(), values: Vec::new() }
    }

    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// The value at `i`. All of its bytes are read.
    pub fn get(&self, i: usize) -> T {
        touch(self.address(i), size_of::<T>());
        self.values[i]
    }

    /// A part of the value at `i`: `field(i, |order| &order.cents)`. No other of its
    /// bytes are read.
    pub fn field<F: Copy>(&self, i: usize, field: impl Fn(&T) -> &F) -> F {
        let value = &self.values[i];
        let part = field(value);
        let offset = (&raw const *part).addr() - (&raw const *value).addr();
        touch(self.address(i) + offset as u64, size_of::<F>());
        *part
    }

    pub fn set(&mut self, i: usize, value: T) {
        touch(self.address(i), size_of::<T>());
        self.values[i] = value;
    }

    pub fn push(&mut self, value: T) {
        touch(self.address(self.len()), size_of::<T>());
        self.values.push(value);
    }

    /// Takes the value at `i` out, and moves the last one to its place.
    pub fn swap_remove(&mut self, i: usize) -> T {
        let last = self.get(self.len() - 1);
        let value = self.get(i);
        self.set(i, last);
        self.values.pop();
        value
    }
    // ANCHOR_END: column

    fn address(&self, i: usize) -> u64 {
        self.begin + (i * size_of::<T>()) as u64
    }
}
