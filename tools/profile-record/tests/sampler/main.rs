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

use std::{
    hint::black_box,
    mem,
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

/// The CPU time of this thread.
fn used() -> Duration {
    // SAFETY: all bytes zero are a time.
    let mut time: libc::timespec = unsafe { mem::zeroed() };
    // SAFETY: `time` may be written to.
    unsafe { libc::clock_gettime(libc::CLOCK_THREAD_CPUTIME_ID, &mut time) };
    Duration::new(time.tv_sec as u64, time.tv_nsec as u32)
}
