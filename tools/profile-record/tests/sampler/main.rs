//! The sampler. All of it is one process with one timer: each test waits for its turn.
//!
//! They are not where the other tests are, because a process that waits for its turn has
//! to use no CPU time.

#![cfg(all(
    target_os = "linux",
    any(target_arch = "x86_64", target_arch = "aarch64")
))]

mod programs;
mod signals;
mod timer;

use profile_record::{Profile, cpu::Options};
use std::{
    hint::black_box,
    mem,
    ops::Range,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

fn turn() -> MutexGuard<'static, ()> {
    static TURN: Mutex<()> = Mutex::new(());
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Works until this thread has used so much CPU time.
#[inline(never)]
fn work(time: Duration) {
    let start = used();
    while used() - start < time {
        (0..1000).for_each(|i| _ = black_box(i));
    }
}

/// Takes profiles until the number of samples is one that is expected.
///
/// The kernel's clock for this timer counts whole ticks, to whoever runs when one ends: on
/// a busy machine there are more samples, or fewer: a sixth of them in a second of work was
/// seen, and none in a tenth of one. So the bounds are wide, and there are five tries.
fn take(expected: Range<i128>, options: Options, work: impl Fn()) -> Profile {
    let mut seen = vec![];
    while seen.len() < 5 {
        let sampler = options.clone().start().unwrap();
        work();
        let profile = sampler.stop().unwrap();
        let samples = profile.total(0);
        if expected.contains(&samples) {
            return profile;
        }
        seen.push(samples);
    }
    panic!("{seen:?} samples; {expected:?} were expected");
}

/// The CPU time of this thread.
fn used() -> Duration {
    // SAFETY: all bytes zero are a time.
    let mut time: libc::timespec = unsafe { mem::zeroed() };
    // SAFETY: `time` may be written to.
    unsafe { libc::clock_gettime(libc::CLOCK_THREAD_CPUTIME_ID, &mut time) };
    Duration::new(time.tv_sec as u64, time.tv_nsec as u32)
}
