//! One column, each value read once, in several orders.

use chapter_5::column::{Column, count_lines};

// ANCHOR: main
pub fn main() {
    let mut column = Column::new();
    for value in 0..4_096_u32 {
        column.push(value);
    }
    // Each walk comes to all places; 1,365 and 4,096 have no common divisor.
    let places: [(&str, fn(usize) -> usize); 4] = [
        ("forwards", |i| i),
        ("backwards", |i| 4_095 - i),
        ("every 16th, 16 times", |i| i % 256 * 16 + i / 256),
        ("every 1,365th", |i| i * 1_365 % 4_096),
    ];
    for (walk, place) in places {
        let sum = || (0..4_096).map(|i| column.get(place(i))).sum::<u32>();
        let (sum, lines) = count_lines(sum);
        println!("{walk}: sum {sum}, {lines} lines");
    }
}
// ANCHOR_END: main
