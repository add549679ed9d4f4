//! Takes an order out of all columns but that of `is_open`, which only loses its last value.

use crate::column::Column;
use crate::order::Order;

pub struct Orders {
    cents: Column<u32>,
    amounts: Column<u16>,
    is_open: Column<bool>,
    rest: Column<Rest>,
}

#[derive(Clone, Copy)]
struct Rest {
    id: u64,
    customer: u64,
    note: [u8; 41],
}

impl Orders {
    pub fn new() -> Self {
        Orders {
            cents: Column::new(),
            amounts: Column::new(),
            is_open: Column::new(),
            rest: Column::new(),
        }
    }

    pub fn len(&self) -> usize {
        self.cents.len()
    }

    pub fn push(&mut self, order: Order) {
        let Order { id, customer, cents, amount, is_open, note } = order;
        self.cents.push(cents);
        self.amounts.push(amount);
        self.is_open.push(is_open);
        self.rest.push(Rest { id, customer, note });
    }

    pub fn get(&self, i: usize) -> Order {
        let Rest { id, customer, note } = self.rest.get(i);
        let (cents, amount) = (self.cents.get(i), self.amounts.get(i));
        Order { id, customer, cents, amount, is_open: self.is_open.get(i), note }
    }

    pub fn close(&mut self, i: usize) {
        self.is_open.set(i, false);
    }

    pub fn swap_remove(&mut self, i: usize) -> Order {
        let Rest { id, customer, note } = self.rest.swap_remove(i);
        Order {
            id,
            customer,
            cents: self.cents.swap_remove(i),
            amount: self.amounts.swap_remove(i),
            is_open: self.is_open.swap_remove(self.is_open.len() - 1),
            note,
        }
    }

    pub fn total(&self) -> u64 {
        let of = |i| u64::from(self.cents.get(i)) * u64::from(self.amounts.get(i));
        (0..self.len()).map(of).sum()
    }

    pub fn dearest(&self) -> Option<usize> {
        let mut dearest: Option<(u32, usize)> = None;
        for i in 0..self.len() {
            let cents = self.cents.get(i);
            if dearest.is_none_or(|(most, _)| cents > most) {
                dearest = Some((cents, i));
            }
        }
        dearest.map(|(_, i)| i)
    }

    pub fn open_of(&self, customer: u64) -> usize {
        let is_theirs = |i: &usize| {
            self.is_open.get(*i)
                && self.rest.field(*i, |rest| &rest.customer) == customer
        };
        (0..self.len()).filter(is_theirs).count()
    }
}
