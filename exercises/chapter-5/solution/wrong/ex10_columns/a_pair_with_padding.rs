//! Keeps cents and amount as a pair, which is padded to 8 bytes.

use crate::column::Column;
use crate::order::Order;

pub struct Orders {
    prices: Column<(u32, u16)>,
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
        Orders { prices: Column::new(), is_open: Column::new(), rest: Column::new() }
    }

    pub fn len(&self) -> usize {
        self.prices.len()
    }

    pub fn push(&mut self, order: Order) {
        let Order { id, customer, cents, amount, is_open, note } = order;
        self.prices.push((cents, amount));
        self.is_open.push(is_open);
        self.rest.push(Rest { id, customer, note });
    }

    pub fn get(&self, i: usize) -> Order {
        let Rest { id, customer, note } = self.rest.get(i);
        let (cents, amount) = self.prices.get(i);
        Order { id, customer, cents, amount, is_open: self.is_open.get(i), note }
    }

    pub fn close(&mut self, i: usize) {
        self.is_open.set(i, false);
    }

    pub fn swap_remove(&mut self, i: usize) -> Order {
        let Rest { id, customer, note } = self.rest.swap_remove(i);
        let (cents, amount) = self.prices.swap_remove(i);
        Order {
            id,
            customer,
            cents,
            amount,
            is_open: self.is_open.swap_remove(i),
            note,
        }
    }

    pub fn total(&self) -> u64 {
        let of = |(cents, amount): (u32, u16)| u64::from(cents) * u64::from(amount);
        (0..self.len()).map(|i| of(self.prices.get(i))).sum()
    }

    pub fn dearest(&self) -> Option<usize> {
        let mut dearest: Option<(u32, usize)> = None;
        for i in 0..self.len() {
            let cents = self.prices.field(i, |it| &it.0);
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
