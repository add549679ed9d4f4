//! Threads that panic, allocate and take backtraces while they are sampled as fast as the
//! kernel can: what kills samplers that unwind in their signal handler.
//!
//! `cargo run --release -p profile-record --example stress -- 60`, which are seconds.

use profile_record::cpu::Options;
use std::{
    backtrace::Backtrace,
    collections::BTreeMap,
    env,
    hint::black_box,
    panic, thread,
    time::{Duration, Instant},
};

fn main() -> Result<(), profile_record::Error> {
    let seconds = env::args().nth(1).map_or(Ok(3), |argument| argument.parse());
    let time = Duration::from_secs(seconds.expect("a number of seconds"));
    panic::set_hook(Box::new(|panic| {
        if panic.payload().downcast_ref() != Some(&CAUGHT) {
            eprintln!("{panic}");
        }
    }));
    let sampler = Options::new().rate(999).start()?;
    let start = Instant::now();
    let work =
        [panic_and_catch, panic_and_catch, allocate, take_backtrace, short_life];
    let threads = work.map(|work| {
        thread::spawn(move || {
            let mut rounds = 0_u64;
            while start.elapsed() < time {
                work();
                rounds += 1;
            }
            rounds
        })
    });
    let rounds = threads.map(|thread| thread.join().expect("no panic gets here"));
    let lost = sampler.lost();
    let profile = sampler.stop()?;
    let samples = profile.total(0);
    println!("survived: {samples} samples, {lost} lost, rounds {rounds:?}");
    if let Some(path) = env::args().nth(2) {
        profile.save(path)?;
    }
    Ok(())
}

/// What the panics say that are part of the work.
const CAUGHT: &str = "caught";

fn panic_and_catch() {
    let caught = panic::catch_unwind(|| {
        let guard = vec![String::from("dropped while unwinding")];
        if black_box(true) {
            panic::panic_any(CAUGHT);
        }
        guard
    });
    assert!(caught.is_err());
}

fn allocate() {
    let texts: BTreeMap<String, Vec<u8>> = (0..100)
        .map(|i| (format!("{i:?} {:?}", Instant::now()), vec![0; i]))
        .collect();
    black_box(texts);
}

fn take_backtrace() {
    black_box(Backtrace::force_capture().to_string());
}

/// A thread may end while a signal is on its way to it.
fn short_life() {
    thread::spawn(allocate).join().expect("no panic");
}
