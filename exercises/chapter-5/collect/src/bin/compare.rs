//! Adds up orders and takes a profile of that: `cargo collect compare FILE WAY ORDERS`.
//! WAY is how an article is found: `linear`, or `binary`, which is the fix.

use std::env;

struct Article {
    id: u32,
    price: u32,
}

fn main() -> Result<(), profile_record::Error> {
    let mut words = env::args().skip(1);
    let file = words.next().unwrap_or("compare.pb.gz".into());
    let find =
        if words.next().as_deref() == Some("binary") { binary } else { linear };
    let orders = words.next().map_or(30_000, |it| it.parse().expect("a number"));

    let list: Vec<_> =
        (0..8_000).map(|i| Article { id: 7 * i, price: i % 90 + 10 }).collect();
    let sampler = profile_record::cpu::start()?;
    let mut sum = 0;
    for number in 0..orders {
        sum ^= order(&list, number, find);
    }
    sampler.stop()?.save(&file)?;
    println!("{orders} orders, sealed {sum:x}");
    Ok(())
}

#[inline(never)]
fn order(list: &[Article], number: u32, find: fn(&[Article], u32) -> u32) -> u64 {
    let mut sum = 0;
    for line in 0..50 {
        sum += find(list, (number + 211 * line) % 8_000 * 7);
    }
    let receipt = seal(u64::from(sum));
    let copy = seal(u64::from(number));
    receipt ^ copy
}

#[inline(never)]
fn linear(list: &[Article], id: u32) -> u32 {
    let mut at = 0;
    while at < list.len() {
        if list[at].id == id {
            return list[at].price;
        }
        at += 1;
    }
    0
}

#[inline(never)]
fn binary(list: &[Article], id: u32) -> u32 {
    let (mut from, mut to) = (0, list.len());
    while from < to {
        let middle = (from + to) / 2;
        match list.get(middle) {
            Some(article) if article.id == id => return article.price,
            Some(article) if article.id < id => from = middle + 1,
            _ => to = middle,
        }
    }
    0
}

/// A check sum. The fix has nothing to do with it.
#[inline(never)]
fn seal(paper: u64) -> u64 {
    let mut seal = paper;
    for round in 0..3_000 {
        seal = (seal << 5 ^ seal >> 59 ^ round) * 3 % 0xffff_ffff_ffc5;
    }
    seal
}
