//! 250 times the report of exercise 5.9, profiled: `cargo collect hunt`.

use chapter_5::ex09_hunt::{report, text};
use profile_record::{Result, cpu};
use std::hint::black_box;

// ANCHOR: main
fn main() -> Result<()> {
    let path = std::env::args().nth(1).unwrap_or("hunt.pb.gz".into());
    let log = log(6_000);
    let sampler = cpu::start()?;
    let letters: usize =
        (0..250).map(|_| text(&report(black_box(&log))).len()).sum();
    sampler.stop()?.save(&path)?;
    println!("{path}: 250 reports, {letters} letters");
    Ok(())
}
// ANCHOR_END: main

/// The same log in every run.
fn log(lines: usize) -> String {
    let mut state = 42_u64;
    let mut next = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (state >> 33) % below
    };
    let mut log = String::new();
    for _ in 0..lines {
        let section = ["maps", "search", "photos", "news", "mail"][next(5) as usize];
        let scale = 1 << next(16);
        let micros = scale + next(scale);
        let (user, x, y) = (next(5_000), next(100), next(100));
        let page = format!("/{section}/v1/europe/alps/west/tiles/{x}/{y}/small/png");
        log += &format!("{user} {page} {micros}\n");
    }
    log
}
