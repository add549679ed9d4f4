use std::cell::Cell;
use std::mem::ManuallyDrop;

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
        let mut _notes = [Note, Note];
        _notes[0] = Note;
    }
    println!("Note: {} of 3 dropped", FREED.take());

    {
        let mut _notes = [Note, Note].map(ManuallyDrop::new);
        _notes[0] = ManuallyDrop::new(Note);
    }
    println!("ManuallyDrop<Note>: {} of 3 dropped", FREED.take());
}
// ANCHOR_END: main
