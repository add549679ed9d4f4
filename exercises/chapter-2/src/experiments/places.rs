use std::mem::MaybeUninit;

// ANCHOR: note
struct Note(u32);

impl Drop for Note {
    fn drop(&mut self) {
        println!("note {} freed", self.0);
    }
}
// ANCHOR_END: note

// ANCHOR: main
pub fn main() {
    let mut places: Box<[MaybeUninit<Note>]> = Box::new_uninit_slice(4);
    places[0].write(Note(0));
    places[1].write(Note(1));
    drop(places);
    println!("the box is gone");
    sizes();
}
// ANCHOR_END: main

// ANCHOR: sizes
fn sizes() {
    println!("u64: {} bytes", size_of::<u64>());
    println!("Option<u64>: {} bytes", size_of::<Option<u64>>());
    println!("MaybeUninit<u64>: {} bytes", size_of::<MaybeUninit<u64>>());
}
// ANCHOR_END: sizes
