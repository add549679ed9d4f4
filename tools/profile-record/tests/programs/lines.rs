//! Two loops, one line each, and a call in the middle of a function.

use std::{env, hint::black_box};

fn main() -> Result<(), profile_record::Error> {
    let sampler = profile_record::cpu::Options::new().rate(250).start()?;
    caller();
    sampler.stop()?.save(env::args().nth(1).expect("a path"))
}

#[inline(never)]
#[rustfmt::skip]
fn caller() -> u64 {
    let before = black_box(1);
    let result = loops(400_000_000, 1_200_000_000); // the call
    before + black_box(result)
}

#[inline(never)]
#[rustfmt::skip]
fn loops(one: u64, three: u64) -> u64 {
    let (mut i, mut own) = (0, 0);
    while i < one { own = black_box(own ^ i); i += 1; } // one quarter
    i = 0;
    while i < three { own = black_box(own ^ i); i += 1; } // three quarters
    own
}
