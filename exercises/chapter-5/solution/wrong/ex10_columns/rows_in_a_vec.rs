//! Keeps rows in a `Vec`, where nobody counts.

use crate::order::Order;

pub struct Orders {
    rows: Vec<Order>,
}

impl Orders {
    pub fn new() -> Self {
        Orders { rows: Vec::new() }
    }
    pub fn len(&self) -> usize {
        self.rows.len()
    }
    pub fn push(&mut self, order: Order) {
        self.rows.push(order);
    }
    pub fn get(&self, i: usize) -> Order {
        self.rows[i]
    }
    pub fn close(&mut self, i: usize) {
        self.rows[i].is_open = false;
    }
    pub fn swap_remove(&mut self, i: usize) -> Order {
        self.rows.swap_remove(i)
    }
    pub fn total(&self) -> u64 {
        self.rows.iter().map(|it| u64::from(it.cents) * u64::from(it.amount)).sum()
    }
    pub fn dearest(&self) -> Option<usize> {
        let most = self.rows.iter().map(|it| it.cents).max()?;
        self.rows.iter().position(|it| it.cents == most)
    }
    pub fn open_of(&self, customer: u64) -> usize {
        self.rows.iter().filter(|it| it.is_open && it.customer == customer).count()
    }
}
