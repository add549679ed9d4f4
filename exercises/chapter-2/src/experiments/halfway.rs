use std::panic::AssertUnwindSafe;

// ANCHOR: note
struct Note(u32);

impl Drop for Note {
    fn drop(&mut self) {
        println!("note {} freed", self.0);
        assert!(self.0 != 2, "note {} makes trouble", self.0);
    }
}
// ANCHOR_END: note

// ANCHOR: main
pub fn main() {
    let mut notes = vec![Note(0), Note(1), Note(2), Note(3)];
    let cut = AssertUnwindSafe(|| notes.truncate(1));
    println!("panicked: {}", lab::panics(cut));
    println!("length: {}", notes.len());
}
// ANCHOR_END: main
