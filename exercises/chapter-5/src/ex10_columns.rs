//! Exercise 5.10: orders in columns.

use crate::column::Column;
use crate::order::Order;

/// Orders, kept in columns. Which columns, and of what, is yours to say.
pub struct Orders {
    // For example `cents: Column<u32>`; this one has to go.
    rows: Column<Order>,
}

impl Orders {
    pub fn new() -> Self {
        Orders { rows: Column::new() }
    }

    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn push(&mut self, order: Order) {
        todo!("5.10: append {order:?}")
    }

    /// The order at `i`: 6 lines at most.
    pub fn get(&self, i: usize) -> Order {
        todo!("5.10: the order at {i}")
    }

    /// Closes the order at `i`: 1 line.
    pub fn close(&mut self, i: usize) {
        todo!("5.10: close the order at {i}")
    }

    /// Takes the order at `i` out, and puts the last one in its place: 12 lines at most.
    pub fn swap_remove(&mut self, i: usize) -> Order {
        todo!("5.10: take out the order at {i}")
    }

    /// The sum of `cents` times `amount` of all orders: 6 bytes an order.
    pub fn total(&self) -> u64 {
        todo!("5.10: the total of {} orders", self.len())
    }

    /// Where the order with the most `cents` is, the first of several: 4 bytes an order.
    pub fn dearest(&self) -> Option<usize> {
        todo!("5.10: the dearest of {} orders", self.len())
    }

    /// How many orders of this customer are open: 1 byte an order, and 1 line for each
    /// order that is open.
    pub fn open_of(&self, customer: u64) -> usize {
        todo!("5.10: the open orders of {customer}")
    }
}
