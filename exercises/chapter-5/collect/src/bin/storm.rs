//! Panics, allocates and takes backtraces under the crate `pprof`, again and again:
//! `cargo collect storm`.

use pprof::ProfilerGuardBuilder;
use std::{
    backtrace::Backtrace,
    env,
    hint::black_box,
    panic,
    process::{Command, ExitStatus},
    thread,
    time::{Duration, Instant},
};

const RUNS: usize = 10;
const BLOCKED: [&str; 4] = ["libc", "libgcc", "pthread", "vdso"];

fn main() {
    match env::args().nth(1).as_deref() {
        Some("without") => storm(&[]),
        Some("with") => storm(&BLOCKED),
        _ => ["without", "with"].into_iter().for_each(report),
    }
}

/// Runs this program again, with this word, and says how it ended.
fn report(word: &str) {
    let program = env::current_exe().expect("a program that runs has a path");
    let run = |_| Command::new(&program).arg(word).status().expect("it starts");
    let ends: Vec<ExitStatus> = (0..RUNS).map(run).collect();
    let lived = ends.iter().filter(|end| end.success()).count();
    println!("{word} a blocklist: {lived} of {RUNS} runs came to their end");
    if let Some(end) = ends.iter().find(|end| !end.success()) {
        println!("  the first of the others: {end}");
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
    drop(sampler);
}
// ANCHOR_END: storm
