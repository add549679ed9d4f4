//! What columns cost: one whole order.

use chapter_5::column::{Column, count_lines};
use chapter_5::order::Order;

// ANCHOR: main
pub fn main() {
    let order = Order {
        id: 7,
        customer: 1,
        cents: 250,
        amount: 2,
        is_open: true,
        note: [b'.'; 41],
    };
    let (mut rows, mut ids, mut customers) =
        (Column::new(), Column::new(), Column::new());
    let (mut cents, mut amounts, mut is_open, mut notes) =
        (Column::new(), Column::new(), Column::new(), Column::new());
    for _ in 0..100 {
        rows.push(order);
        ids.push(order.id);
        customers.push(order.customer);
        cents.push(order.cents);
        amounts.push(order.amount);
        is_open.push(order.is_open);
        notes.push(order.note);
    }
    let i = 70;
    let (from_rows, lines) = count_lines(|| rows.get(i));
    println!("one order from rows: {lines} lines");
    let from_columns = || Order {
        id: ids.get(i),
        customer: customers.get(i),
        cents: cents.get(i),
        amount: amounts.get(i),
        is_open: is_open.get(i),
        note: notes.get(i),
    };
    let (from_columns, lines) = count_lines(from_columns);
    println!("from six columns: {lines} lines");
    println!("the same order: {}", from_rows == from_columns);
}
// ANCHOR_END: main
