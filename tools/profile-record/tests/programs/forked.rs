//! A process that is forked while it samples: the sampler is the parent's, the child may
//! start its own, and the parent goes on.

use profile_record::cpu;
use std::{hint::black_box, process, time::Instant};

fn main() {
    let sampler = cpu::start().unwrap();
    work();
    // SAFETY: this process has one thread.
    let child = unsafe { libc::fork() };
    assert!(child >= 0);
    if child == 0 {
        let own = cpu::start().unwrap();
        assert_eq!(cpu::start().unwrap_err().what, "a sampler runs already in this process");
        let error = sampler.stop().unwrap_err();
        assert_eq!(error.what, "the sampler was started before this process was forked");
        work();
        let samples = own.stop().unwrap().total(0);
        assert!((9..105).contains(&samples), "the child's samples: {samples}");
        process::exit(0);
    }
    let mut status = -1;
    // SAFETY: `status` may be written to.
    assert_eq!(unsafe { libc::waitpid(child, &mut status, 0) }, child);
    assert_eq!(status, 0, "the child failed");
    work();
    let samples = sampler.stop().unwrap().total(0);
    assert!((18..210).contains(&samples), "the parent's samples: {samples}");
}

/// Takes 0.6 seconds of CPU time.
fn work() {
    // SAFETY: `usage` may be written to, and all bytes zero are valid.
    let time = || unsafe {
        let mut usage: libc::timespec = std::mem::zeroed();
        libc::clock_gettime(libc::CLOCK_PROCESS_CPUTIME_ID, &mut usage);
        usage.tv_sec as f64 + usage.tv_nsec as f64 / 1e9
    };
    let start = time();
    while time() - start < 0.6 {
        black_box(Instant::now());
    }
}
