//! Asks for rates, and shows which ones the kernel gives: its tick bounds them.
//!
//! `cargo run --release -p profile-record --example rates`

use profile_record::cpu::Options;
use std::{hint::black_box, time::Duration};

fn main() -> Result<(), profile_record::Error> {
    println!("asked for  samples in a second of CPU time");
    for rate in [50, 100, 200, 250, 500, 999] {
        let sampler = Options::new().rate(rate).start()?;
        let start = used();
        while used() - start < Duration::from_secs(1) {
            (0..10_000).for_each(|i| _ = black_box(i));
        }
        let profile = sampler.stop()?;
        println!("{rate:6} Hz  {:6}", profile.total(0));
    }
    Ok(())
}

/// The CPU time of this thread.
#[cfg(target_os = "linux")]
fn used() -> Duration {
    // SAFETY: all bytes zero are a time.
    let mut time: libc::timespec = unsafe { std::mem::zeroed() };
    // SAFETY: `time` may be written to.
    unsafe { libc::clock_gettime(libc::CLOCK_THREAD_CPUTIME_ID, &mut time) };
    Duration::new(time.tv_sec as u64, time.tv_nsec as u32)
}

/// There is no sampler.
#[cfg(not(target_os = "linux"))]
fn used() -> Duration {
    Duration::ZERO
}
