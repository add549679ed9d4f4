//! Panics, formats and takes backtraces under the crate `pprof`, ten times without its
//! blocklist and ten times with it: `cargo collect storm`.

use pprof::ProfilerGuardBuilder;
use std::{
    backtrace::Backtrace,
    env,
    hint::black_box,
    panic,
    process::{Command, Output},
    thread,
    time::{Duration, Instant},
};

const RUNS: usize = 10;

fn main() {
    match env::args().nth(1).as_deref() {
        Some("without") => storm(&[]),
        Some("with") => storm(&["libc", "libgcc", "pthread", "vdso"]),
        _ => ["without", "with"].into_iter().for_each(report),
    }
}

/// Runs this program again, with this word, and says how it ended.
fn report(word: &str) {
    let program = env::current_exe().expect("a program that runs has a path");
    let run = |_| Command::new(&program).arg(word).output().expect("it starts");
    let runs: Vec<Output> = (0..RUNS).map(run).collect();
    let ended = runs.iter().filter(|run| run.status.success()).count();
    println!("{word} a blocklist: {ended} of {RUNS} runs came to their end");
    if let Some(run) = runs.iter().find(|run| !run.status.success()) {
        println!("  the first of the others: {}", run.status);
    }
}

// ANCHOR: storm
fn storm(blocked: &[&str]) {
    panic::set_hook(Box::new(|_| {}));
    let sampler = ProfilerGuardBuilder::default().frequency(999).blocklist(blocked);
    let sampler = sampler.build().expect("no other one runs");
    let end = Instant::now() + Duration::from_secs(10);
    let repeat = |work: fn()| {
        while Instant::now() < end {
            work();
        }
    };
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| repeat(|| _ = panic::catch_unwind(|| panic!("caught"))));
        }
        scope.spawn(|| repeat(|| _ = black_box(format!("{:?}", Instant::now()))));
        scope.spawn(|| repeat(|| _ = black_box(Backtrace::force_capture())));
    });
    black_box(sampler.report().build().expect("there are samples"));
}
// ANCHOR_END: storm
