//! A child that drops the sampler of its parent, and then has the timer of another profiler.

use std::{
    process, ptr,
    time::{Duration, Instant},
};

fn main() {
    let sampler = profile_record::cpu::start().unwrap();
    // SAFETY: this process has one thread.
    let child = unsafe { libc::fork() };
    assert!(child >= 0);
    if child == 0 {
        drop(sampler);
        let time = libc::timeval { tv_sec: 0, tv_usec: 1000 };
        let timer = libc::itimerval { it_interval: time, it_value: time };
        // SAFETY: the timer is valid, and the former one is not asked for.
        let set =
            unsafe { libc::setitimer(libc::ITIMER_PROF, &timer, ptr::null_mut()) };
        assert_eq!(set, 0);
        let start = Instant::now();
        while start.elapsed() < Duration::from_millis(200) {}
        process::exit(0);
    }
    let mut status = -1;
    // SAFETY: `status` may be written to.
    assert_eq!(unsafe { libc::waitpid(child, &mut status, 0) }, child);
    assert_eq!(status, 0, "the child failed");
}
