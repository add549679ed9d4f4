//! Cooks for 27 guests, and takes a profile of that: `cargo collect kitchen`.

use profile_record::{Result, cpu};

// ANCHOR: main
fn main() -> Result<()> {
    let path = std::env::args().nth(1).unwrap_or("kitchen.pb.gz".into());
    let sampler = cpu::start()?;
    let mut served = 0;
    for guest in 1..=27 {
        served ^= dinner(guest);
    }
    sampler.stop()?.save(&path)?;
    println!("{path}: served {served:x}");
    Ok(())
}
// ANCHOR_END: main

// ANCHOR: cooks
#[inline(never)]
fn dinner(guest: u64) -> u64 {
    candle(guest) ^ soup(guest) ^ salad(guest) ^ knead(guest, 3)
}
fn candle(guest: u64) -> u64 {
    guest % 2
}
#[inline(never)]
fn soup(guest: u64) -> u64 {
    let mut pot = chop(guest, 30_000_000);
    let mut stirs = 15_000_000;
    while stirs > 0 {
        pot = pot << 1 ^ pot >> 9 ^ stirs;
        stirs -= 1;
    }
    pot
}
#[inline(never)]
fn salad(guest: u64) -> u64 {
    chop(guest, 10_000_000)
}
#[inline(never)]
fn chop(mut board: u64, mut pieces: u64) -> u64 {
    while pieces > 0 {
        board = cut(board);
        pieces -= 1;
    }
    board
}
#[inline(always)]
fn cut(piece: u64) -> u64 {
    piece << 13 ^ piece >> 7 ^ piece << 17 ^ piece
}
#[inline(never)]
fn knead(mut dough: u64, folds: u64) -> u64 {
    let mut left = folds;
    loop {
        let mut turns = 1_200_000;
        while turns > 0 {
            dough = dough << 3 ^ dough >> 5 ^ turns;
            turns -= 1;
        }
        if left == 0 {
            return dough;
        }
        dough = knead(dough, folds - 1);
        left -= 1;
    }
}
// ANCHOR_END: cooks
