//! A child that drops the sampler of its parent, and then gets the signal.

fn main() {
    let sampler = profile_record::cpu::start().unwrap();
    // SAFETY: this process has one thread.
    let child = unsafe { libc::fork() };
    assert!(child >= 0);
    if child == 0 {
        drop(sampler);
        // SAFETY: a signal to this thread.
        assert_eq!(0, unsafe { libc::raise(libc::SIGPROF) });
        std::process::exit(0);
    }
    let mut status = -1;
    // SAFETY: `status` may be written to.
    assert_eq!(unsafe { libc::waitpid(child, &mut status, 0) }, child);
    assert_eq!(status, 0, "the child failed");
}
