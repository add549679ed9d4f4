//! A program with a handler of its own, whose only thread blocks the timer's signal until
//! the sampler has stopped. What the timer sent is not for that handler.

use profile_record::cpu;
use std::{
    mem, ptr,
    sync::atomic::{AtomicUsize, Ordering::SeqCst},
    time::{Duration, Instant},
};

static SEEN: AtomicUsize = AtomicUsize::new(0);

extern "C" fn see(_: libc::c_int) {
    SEEN.fetch_add(1, SeqCst);
}

fn main() {
    // SAFETY: the handler adds to a number.
    unsafe { libc::signal(libc::SIGPROF, see as extern "C" fn(_) as usize) };
    mask(libc::SIG_BLOCK);
    let sampler = cpu::start().unwrap();
    let start = Instant::now();
    while !is_pending() {
        assert!(start.elapsed() < Duration::from_secs(10), "the timer sends nothing");
    }
    sampler.stop().unwrap();
    mask(libc::SIG_UNBLOCK);
    assert_eq!(SEEN.load(SeqCst), 0);
    // SAFETY: a signal to this thread.
    unsafe { libc::raise(libc::SIGPROF) };
    assert_eq!(SEEN.load(SeqCst), 1);
}

fn mask(how: libc::c_int) {
    // SAFETY: all bytes zero are a set, to which the signal is added; the former one is
    // not asked for.
    unsafe {
        let mut set: libc::sigset_t = mem::zeroed();
        libc::sigaddset(&mut set, libc::SIGPROF);
        libc::pthread_sigmask(how, &set, ptr::null_mut());
    }
}

fn is_pending() -> bool {
    // SAFETY: all bytes zero are a set, which is filled and then asked.
    unsafe {
        let mut set: libc::sigset_t = mem::zeroed();
        libc::sigpending(&mut set);
        libc::sigismember(&set, libc::SIGPROF) == 1
    }
}
