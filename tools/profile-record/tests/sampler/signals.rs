//! What the sampler does to the rest of the process: nothing.

use crate::{turn, work};
use profile_record::cpu::{self, Options};
use std::{
    io, mem, ptr,
    sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst},
    thread,
    time::Duration,
};

/// What is done at `SIGPROF`.
fn action() -> libc::sigaction {
    // SAFETY: all bytes zero are an action.
    let mut action: libc::sigaction = unsafe { mem::zeroed() };
    // SAFETY: nothing is changed, and `action` may be written to.
    assert_eq!(0, unsafe {
        libc::sigaction(libc::SIGPROF, ptr::null(), &mut action)
    });
    action
}

#[test]
fn a_late_signal_does_not_end_the_process() {
    let _turn = turn();
    cpu::start().unwrap().stop().unwrap();
    // SAFETY: a signal to this thread.
    assert_eq!(0, unsafe { libc::raise(libc::SIGPROF) });
    // Again and again with threads that are interrupted just when it stops.
    let is_over = AtomicBool::new(false);
    thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                while !is_over.load(SeqCst) {
                    std::hint::spin_loop();
                }
            });
        }
        for _ in 0..100 {
            let sampler = Options::new().rate(1000).start().unwrap();
            thread::sleep(Duration::from_millis(9));
            drop(sampler);
        }
        is_over.store(true, SeqCst);
    });
}

static SEEN: AtomicUsize = AtomicUsize::new(0);

extern "C" fn see(_: libc::c_int) {
    SEEN.fetch_add(1, SeqCst);
}

#[test]
fn a_handler_that_was_there_before_gets_its_place_back() {
    let _turn = turn();
    let before = action();
    let ours = see as extern "C" fn(_) as usize;
    // SAFETY: the handler adds to a number.
    unsafe { libc::signal(libc::SIGPROF, ours) };
    let sampler = cpu::start().unwrap();
    assert_ne!(action().sa_sigaction, ours);
    work(Duration::from_millis(100));
    assert!(sampler.stop().unwrap().total(0) > 0);
    assert_eq!((action().sa_sigaction, SEEN.load(SeqCst)), (ours, 0));
    // SAFETY: a signal to this thread, and the action that was there.
    unsafe {
        libc::raise(libc::SIGPROF);
        libc::sigaction(libc::SIGPROF, &before, ptr::null_mut());
    }
    assert_eq!(SEEN.load(SeqCst), 1);
}

#[test]
fn errno_is_as_it_was() {
    let _turn = turn();
    let sampler = Options::new().rate(1000).start().unwrap();
    // Stacks without frame pointers: reading them fails now and then, which sets `errno`.
    for _ in 0..200_000 {
        // SAFETY: there is no file of this number.
        unsafe { libc::close(-1) };
        (0..100).for_each(|i| _ = std::hint::black_box(i));
        assert_eq!(io::Error::last_os_error().raw_os_error(), Some(libc::EBADF));
    }
    assert!(sampler.stop().unwrap().total(0) > 0);
}

#[test]
fn another_profilers_timer_is_left_alone() {
    let _turn = turn();
    let set = |seconds| {
        let time = libc::timeval { tv_sec: seconds, tv_usec: 0 };
        let timer = libc::itimerval { it_interval: time, it_value: time };
        let mut former = timer;
        // SAFETY: both are timers.
        unsafe { libc::setitimer(libc::ITIMER_PROF, &timer, &mut former) };
        former.it_value.tv_sec
    };
    set(1000);
    let error = cpu::start().unwrap_err();
    assert!(error.what.starts_with("another profiler uses the timer"), "{error}");
    assert!(set(0) > 900, "the timer is not as it was");
    cpu::start().unwrap().stop().unwrap();
}
