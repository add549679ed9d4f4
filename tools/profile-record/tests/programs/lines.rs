//! Two loops, one line each, and a call in the middle of a function. It prints which share
//! of the CPU time the first loop takes.

use std::{env, hint::black_box, mem};

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
fn loops(short: u64, long: u64) -> u64 {
    let (mut i, mut own) = (0, 0);
    let start = used();
    while i < short { own = black_box(own ^ i); i += 1; } // the short one
    let middle = used();
    i = 0;
    while i < long { own = black_box(own ^ i); i += 1; } // the long one
    println!("{}", 100. * (middle - start) / (used() - start));
    own
}

/// The CPU time of this thread, in seconds.
fn used() -> f64 {
    // SAFETY: all bytes zero are a time.
    let mut time: libc::timespec = unsafe { mem::zeroed() };
    // SAFETY: `time` may be written to.
    unsafe { libc::clock_gettime(libc::CLOCK_THREAD_CPUTIME_ID, &mut time) };
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}
