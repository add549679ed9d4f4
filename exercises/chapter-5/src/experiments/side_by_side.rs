//! The same orders in rows and in columns, and how many lines each question fetches.

use chapter_5::column::{Column, count_lines};
use chapter_5::order::Order;

// ANCHOR: main
pub fn main() {
    let mut rows = Column::new();
    let (mut cents, mut amounts) = (Column::new(), Column::new());
    for id in 0..1_024 {
        let order = order(id);
        rows.push(order);
        cents.push(order.cents);
        amounts.push(order.amount);
    }
    let rows_total = || -> u64 {
        let cents = |i| u64::from(rows.field(i, |order| &order.cents));
        let amount = |i| u64::from(rows.field(i, |order| &order.amount));
        (0..rows.len()).map(|i| cents(i) * amount(i)).sum()
    };
    let columns_total = || -> u64 {
        let of = |i| u64::from(cents.get(i)) * u64::from(amounts.get(i));
        (0..cents.len()).map(of).sum()
    };
    let (total, lines) = count_lines(rows_total);
    println!("rows:    total {total}, {lines} lines");
    let (total, lines) = count_lines(columns_total);
    println!("columns: total {total}, {lines} lines");
}

fn order(id: u64) -> Order {
    let (cents, amount) = (id as u32 * 10, 2);
    Order { id, customer: 1, cents, amount, is_open: false, note: [0; 41] }
}
// ANCHOR_END: main
