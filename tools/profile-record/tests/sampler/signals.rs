//! What the sampler does to the rest of the process: nothing.

use crate::{take, turn, work};
use profile_record::cpu::{self, Options};
use std::{
    io, mem, ptr,
    sync::atomic::{AtomicBool, Ordering::SeqCst},
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

extern "C" fn nothing(_: libc::c_int) {}

/// It does not count the handler's calls, as the program `late` does: valgrind decides what
/// to call long after a signal came, and may call it for the timer's last one.
#[test]
fn a_handler_that_was_there_before_gets_its_place_back() {
    let _turn = turn();
    let before = action();
    let theirs = nothing as extern "C" fn(_) as usize;
    // SAFETY: the handler does nothing.
    unsafe { libc::signal(libc::SIGPROF, theirs) };
    take(1..200, Options::new(), || {
        assert_ne!(action().sa_sigaction, theirs);
        work(Duration::from_secs(1));
    });
    assert_eq!(action().sa_sigaction, theirs);
    // SAFETY: the action that was there.
    unsafe { libc::sigaction(libc::SIGPROF, &before, ptr::null_mut()) };
}

/// Works on a stack of its own, with a frame pointer that leads to memory that cannot be
/// read: that makes a system call of the handler fail, which sets `errno`.
#[cfg(target_arch = "x86_64")]
fn work_without_frames(rounds: u64) {
    use std::arch::asm;

    const SIZE: usize = 64 << 10;
    // SAFETY: memory that nobody else has. The loop changes the registers that it names, and
    // gives the two of the stack back.
    unsafe {
        let (read, write) = (libc::PROT_READ, libc::PROT_WRITE);
        let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS;
        let memory =
            libc::mmap(ptr::null_mut(), 2 * SIZE, read | write, flags, -1, 0);
        assert_ne!(memory, libc::MAP_FAILED);
        let top = memory as usize + SIZE;
        assert_eq!(0, libc::mprotect(top as *mut _, SIZE, libc::PROT_NONE));
        asm!(
            "mov {own}, rsp",
            "mov {frame}, rbp",
            "mov rsp, {top}",
            "lea rbp, [{top} + 64]",
            "2:",
            "sub {rounds}, 1",
            "jnz 2b",
            "mov rbp, {frame}",
            "mov rsp, {own}",
            own = out(reg) _,
            frame = out(reg) _,
            top = in(reg) top,
            rounds = inout(reg) rounds => _,
        );
        libc::munmap(memory, 2 * SIZE);
    }
}

#[cfg(target_arch = "x86_64")]
#[test]
fn errno_is_as_it_was() {
    let _turn = turn();
    let work = || {
        let start = crate::used();
        while crate::used() - start < Duration::from_millis(400) {
            // SAFETY: there is no file of this number.
            unsafe { libc::close(-1) };
            let set = io::Error::last_os_error().raw_os_error();
            // `munmap` leaves it alone when it succeeds, and so do the others.
            work_without_frames(10_000_000);
            let kept = io::Error::last_os_error().raw_os_error();
            assert_eq!((set, kept), (Some(libc::EBADF), Some(libc::EBADF)));
        }
    };
    take(11..1000, Options::new().rate(1000), work);
}

#[test]
fn a_signal_that_no_timer_sent_is_no_sample() {
    let _turn = turn();
    let sampler = Options::new().rate(1).start().unwrap();
    for _ in 0..1000 {
        // SAFETY: a signal to this thread.
        assert_eq!(0, unsafe { libc::raise(libc::SIGPROF) });
    }
    assert!(sampler.stop().unwrap().total(0) < 10);
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
