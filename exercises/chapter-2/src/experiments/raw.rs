use std::alloc::{Layout, alloc, dealloc, realloc};
use std::{ptr::NonNull, slice};

pub fn main() {
    let (sum, tape) = lab::tape(two_then_four);
    print!("{tape}");
    println!("the sum: {sum}");
}

// ANCHOR: main
fn two_then_four() -> u64 {
    let two = Layout::array::<u64>(2).expect("16 bytes");
    let four = Layout::array::<u64>(4).expect("32 bytes");
    // SAFETY: no layout is empty, each is that of the memory, and what is read has
    // been written.
    unsafe {
        let start = NonNull::new(alloc(two)).expect("memory").cast::<u64>();
        start.write(7);
        start.add(1).write(8);
        let larger = realloc(start.as_ptr().cast(), two, four.size());
        let start = NonNull::new(larger).expect("memory").cast::<u64>();
        let sum = slice::from_raw_parts(start.as_ptr(), 2).iter().sum();
        dealloc(start.as_ptr().cast(), four);
        sum
    }
}
// ANCHOR_END: main
