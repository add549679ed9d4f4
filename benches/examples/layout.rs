//! Orders in rows or columns, for a tool that counts instructions and cache misses:
//! `layout LAYOUT WORKLOAD`. What is counted are the functions named `work_…`, with
//! 100,000 orders.

use chapter_5::order::Order;
use std::env;
use std::hint::black_box;
use std::process::ExitCode;

const ORDERS: u32 = 100_000;

// ANCHOR: rows
#[inline(never)]
fn work_rows(rows: &[Order]) -> u64 {
    rows.iter().map(|it| u64::from(it.cents) * u64::from(it.amount)).sum()
}
// ANCHOR_END: rows

// ANCHOR: columns
#[inline(never)]
fn work_columns(cents: &[u32], amounts: &[u16]) -> u64 {
    let each = cents.iter().zip(amounts);
    each.map(|(cents, amount)| u64::from(*cents) * u64::from(*amount)).sum()
}
// ANCHOR_END: columns

// ANCHOR: places
#[inline(never)]
fn work_places(cents: &[u32], places: &[u32]) -> u64 {
    places.iter().map(|place| u64::from(cents[*place as usize])).sum()
}
// ANCHOR_END: places

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [layout, workload] = &arguments[..] else {
        eprintln!("Usage: layout LAYOUT WORKLOAD");
        return ExitCode::from(2);
    };
    let order = |id: u32| Order {
        id: id.into(),
        customer: u64::from(id % 100),
        cents: id % 10_007,
        amount: (id % 9) as u16,
        is_open: id % 32 == 5,
        note: [b'.'; 41],
    };
    let rows: Vec<Order> = black_box((0..ORDERS).map(order).collect());
    let cents: Vec<u32> = rows.iter().map(|it| it.cents).collect();
    let amounts: Vec<u16> = rows.iter().map(|it| it.amount).collect();
    // 38,197 and 100,000 have no common divisor: each place comes once.
    let far = |i: u32| (u64::from(i) * 38_197 % u64::from(ORDERS)) as u32;
    let sum = match (layout.as_str(), workload.as_str()) {
        ("rows", "total") => work_rows(&rows),
        ("columns", "total") => work_columns(&cents, &amounts),
        ("columns", "in turn") => {
            work_places(&cents, &(0..ORDERS).collect::<Vec<_>>())
        }
        ("columns", "far apart") => {
            work_places(&cents, &(0..ORDERS).map(far).collect::<Vec<_>>())
        }
        _ => {
            eprintln!("{layout} {workload}: no such layout or workload");
            return ExitCode::from(2);
        }
    };
    println!("{sum}");
    ExitCode::SUCCESS
}
