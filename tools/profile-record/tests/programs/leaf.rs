//! A function that calls a leaf function of std, one that calls no other: std is built with
//! frame pointers, but leaf functions take none.

use std::{env, hint::black_box, str};

fn main() -> Result<(), profile_record::Error> {
    let text = "ä".repeat(20_000);
    let sampler = profile_record::cpu::Options::new().rate(250).start()?;
    black_box(above(text.as_bytes()));
    sampler.stop()?.save(env::args().nth(1).expect("a path"))
}

#[inline(never)]
fn above(text: &[u8]) -> usize {
    black_box(calls(text)) + 1
}

#[inline(never)]
fn calls(text: &[u8]) -> usize {
    let mut sum = 0;
    for _ in 0..20_000 {
        sum += str::from_utf8(black_box(text)).map_or(0, str::len);
    }
    black_box(sum)
}
