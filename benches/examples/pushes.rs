//! A million pushes into the array of exercise 2.7, for a tool that counts
//! instructions: `.ci/run` holds their number to a budget.

use chapter_2_solution::ex07_raw_array::Array;
use std::hint::black_box;

fn main() {
    let mut array = Array::new();
    for x in 0..1_000_000_u64 {
        array.push(black_box(x));
    }
    assert_eq!(black_box(&array).len(), 1_000_000);
}
