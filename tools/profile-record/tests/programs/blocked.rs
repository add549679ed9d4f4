//! A thread that works while it blocks all signals, and another one that waits. It prints
//! how often the wait was interrupted: first in `poll`, which no signal lets go on, then in
//! `read`, which goes on.

use std::{
    env,
    hint::black_box,
    io::PipeWriter,
    mem,
    os::fd::AsRawFd, ptr, thread,
    time::{Duration, Instant},
};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sampler = profile_record::cpu::start()?;
    let (from, to) = std::io::pipe()?;
    let worker = thread::spawn(|| works_with_signals_blocked(to));
    let polls = waits();
    // SAFETY: there is room for one byte.
    let read = unsafe { libc::read(from.as_raw_fd(), [0_u8].as_mut_ptr().cast(), 1) };
    println!("{polls} {}", u32::from(read < 0));
    worker.join().unwrap();
    sampler.stop()?.save(env::args().nth(1).expect("a path"))?;
    Ok(())
}

const TIME: Duration = Duration::from_millis(1500);

#[inline(never)]
fn works_with_signals_blocked(to: PipeWriter) {
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
    // The end of the pipe.
    drop(to);
}

/// Waits while the other thread works, and returns how often it was interrupted.
#[inline(never)]
fn waits() -> u32 {
    let (start, mut interrupted) = (Instant::now(), 0);
    while start.elapsed() < TIME / 2 {
        // SAFETY: no file is asked about.
        interrupted += u32::from(unsafe { libc::poll(ptr::null_mut(), 0, 200) } < 0);
    }
    interrupted
}
