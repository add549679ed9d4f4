//! A million pushes into the array of exercise 2.7, for a tool that counts the
//! instructions of `work_push`: see `benches/budgets`.

use chapter_2_solution::ex07_raw_array::Array;
use std::hint::black_box;

#[inline(never)]
fn work_push() -> Array<u64> {
    let mut array = Array::new();
    for x in 0..1_000_000_u64 {
        array.push(black_box(x));
    }
    array
}

fn main() {
    assert_eq!(black_box(work_push()).len(), 1_000_000);
}
