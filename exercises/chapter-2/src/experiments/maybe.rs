use std::cell::Cell;
use std::mem::MaybeUninit;

thread_local! { static FREED: Cell<u32> = const { Cell::new(0) } }

// ANCHOR: main
struct Note;

impl Drop for Note {
    fn drop(&mut self) {
        FREED.set(FREED.get() + 1);
    }
}

pub fn main() {
    {
        let _notes = [Note, Note];
    }
    println!("[Note; 2]: {} of 2 dropped", FREED.take());

    {
        let _notes = [MaybeUninit::new(Note), MaybeUninit::new(Note)];
    }
    println!("[MaybeUninit<Note>; 2]: {} of 2 dropped", FREED.take());
}
// ANCHOR_END: main
