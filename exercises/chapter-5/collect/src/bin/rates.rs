//! Asks for rates, and counts what comes in a second of CPU time: `cargo collect rates`.

use profile_record::{Result, cpu::Options};
use std::{
    hint::black_box,
    time::{Duration, Instant},
};

// ANCHOR: main
fn main() -> Result<()> {
    for rate in [50, 100, 200, 250, 500, 999] {
        let sampler = Options::new().rate(rate).start()?;
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(1) {
            black_box(start);
        }
        let samples = sampler.stop()?.total(0);
        println!("asked for {rate:3} Hz: {samples:3} samples");
    }
    Ok(())
}
// ANCHOR_END: main
