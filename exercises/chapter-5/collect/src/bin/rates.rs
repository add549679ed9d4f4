//! Asks for rates, and counts what comes in a second of CPU time: `cargo collect rates`.

use profile_record::{Result, cpu::Options};
use std::fs;

// ANCHOR: main
fn main() -> Result<()> {
    for rate in [50, 100, 200, 250, 500, 999] {
        let sampler = Options::new().rate(rate).start()?;
        let end = cpu_time() + 1_000_000_000;
        while cpu_time() < end {}
        let samples = sampler.stop()?.total(0);
        println!("asked for {rate:3} Hz: {samples:3} samples");
    }
    Ok(())
}

/// The nanoseconds for which this program had a CPU. Linux writes it into this file.
fn cpu_time() -> u64 {
    let text = fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    let first = text.split(' ').next().unwrap_or_default();
    first.parse().expect("Linux says how long a program ran")
}
// ANCHOR_END: main
