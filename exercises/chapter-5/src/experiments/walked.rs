//! One column, each value read once, in several orders.

use chapter_5::column::{Column, count_lines};

// ANCHOR: main
pub fn main() {
    let mut column = Column::new();
    for value in 0..4_096_u32 {
        column.push(value);
    }
    let walk = |name, place: fn(usize) -> usize| {
        let sum = || (0..4_096).map(|i| column.get(place(i))).sum::<u32>();
        let (sum, lines) = count_lines(sum);
        println!("{name}: sum {sum}, {lines} lines");
    };
    walk("forwards", |i| i);
    walk("backwards", |i| 4_095 - i);
    walk("every 16th, 16 times", |i| i % 256 * 16 + i / 256);
    // 1,365 and 4,096 have no common divisor, so this comes to all places, too.
    walk("every 1,365th", |i| i * 1_365 % 4_096);
}
// ANCHOR_END: main
