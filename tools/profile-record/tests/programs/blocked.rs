//! A thread that works while it blocks all signals, and another one that waits. It prints
//! how often the wait was interrupted.

use std::{
    env,
    hint::black_box,
    mem, ptr, thread,
    time::{Duration, Instant},
};

fn main() -> Result<(), profile_record::Error> {
    let sampler = profile_record::cpu::start()?;
    let worker = thread::spawn(works_with_signals_blocked);
    println!("{}", waits());
    worker.join().unwrap();
    sampler.stop()?.save(env::args().nth(1).expect("a path"))
}

const TIME: Duration = Duration::from_millis(1500);

#[inline(never)]
fn works_with_signals_blocked() {
    // SAFETY: all bytes zero are a set, which is filled; the former one is not asked for.
    unsafe {
        let mut all: libc::sigset_t = mem::zeroed();
        libc::sigfillset(&mut all);
        libc::pthread_sigmask(libc::SIG_BLOCK, &all, ptr::null_mut());
    }
    let start = Instant::now();
    while start.elapsed() < TIME {
        (0..1000).for_each(|i| _ = black_box(i));
    }
}

/// Waits for longer than the other thread works, and returns how often it was interrupted.
#[inline(never)]
fn waits() -> u32 {
    let (start, mut interrupted) = (Instant::now(), 0);
    while start.elapsed() < TIME + Duration::from_millis(100) {
        // SAFETY: no file is asked about.
        interrupted += u32::from(unsafe { libc::poll(ptr::null_mut(), 0, 200) } < 0);
    }
    interrupted
}
