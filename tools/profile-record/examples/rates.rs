//! Asks for rates, and shows which ones the kernel gives: its tick bounds them.
//!
//! `cargo run --release -p profile-record --example rates`

use profile_record::cpu::Options;
use std::{
    hint::black_box,
    time::{Duration, Instant},
};

fn main() -> Result<(), profile_record::Error> {
    println!("asked for  samples in a busy second");
    for rate in [50, 100, 200, 250, 500, 999] {
        let sampler = Options::new().rate(rate).start()?;
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(1) {
            black_box(start);
        }
        let profile = sampler.stop()?;
        println!("{rate:6} Hz  {:6}", profile.total(0));
    }
    Ok(())
}
