use lab::count_allocations;
use std::mem;

// ANCHOR: main
fn hundred_rounds(end: impl Fn(&mut Vec<u64>)) -> u64 {
    let mut v = Vec::with_capacity(8);
    let ((), made) = count_allocations(|| {
        for _ in 0..100 {
            v.extend([1, 2, 3, 4, 5, 6, 7, 8]);
            end(&mut v);
        }
    });
    made.calls
}

pub fn main() {
    let mut v = vec![1, 2, 3];
    let buffer = v.as_ptr();
    let taken = mem::take(&mut v);
    println!("v: length {}, capacity {}", v.len(), v.capacity());
    println!("taken: {taken:?}, same buffer: {}", taken.as_ptr() == buffer);

    let cleared = hundred_rounds(|v| v.clear());
    println!("100 rounds with clear: allocations {cleared}");
    let taken = hundred_rounds(|v| drop(mem::take(v)));
    println!("100 rounds with take: allocations {taken}");
}
// ANCHOR_END: main
