//! Keeps rows, and reads only the field that it needs of each: that still fetches a line a row.

use crate::column::Column;
use crate::order::Order;

pub struct Orders {
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
        self.rows.push(order);
    }
    pub fn get(&self, i: usize) -> Order {
        self.rows.get(i)
    }
    pub fn close(&mut self, i: usize) {
        let order = self.rows.get(i);
        self.rows.set(i, Order { is_open: false, ..order });
    }
    pub fn swap_remove(&mut self, i: usize) -> Order {
        self.rows.swap_remove(i)
    }
    pub fn total(&self) -> u64 {
        let cents = |i| u64::from(self.rows.field(i, |it| &it.cents));
        let amount = |i| u64::from(self.rows.field(i, |it| &it.amount));
        (0..self.len()).map(|i| cents(i) * amount(i)).sum()
    }
    pub fn dearest(&self) -> Option<usize> {
        let mut dearest: Option<(u32, usize)> = None;
        for i in 0..self.len() {
            let cents = self.rows.field(i, |it| &it.cents);
            if dearest.is_none_or(|(most, _)| cents > most) {
                dearest = Some((cents, i));
            }
        }
        dearest.map(|(_, i)| i)
    }
    pub fn open_of(&self, customer: u64) -> usize {
        let is_open = |i| self.rows.field(i, |it| &it.is_open);
        let of = |i| self.rows.field(i, |it| &it.customer);
        (0..self.len()).filter(|i| is_open(*i) && of(*i) == customer).count()
    }
}
