use std::cell::Cell;
use std::panic::AssertUnwindSafe;

// ANCHOR: main
struct Memory<'a> {
    freed: &'a Cell<u32>,
}

impl Drop for Memory<'_> {
    fn drop(&mut self) {
        self.freed.set(self.freed.get() + 1);
    }
}

struct Notes<'a> {
    _memory: Memory<'a>,
}

impl Drop for Notes<'_> {
    fn drop(&mut self) {
        panic!("a note makes trouble");
    }
}

pub fn main() {
    let freed = Cell::new(0);
    let notes = Notes { _memory: Memory { freed: &freed } };
    let end = AssertUnwindSafe(|| drop(notes));
    println!("panicked: {}", lab::panics(end));
    println!("freed: {}", freed.get());
}
// ANCHOR_END: main
