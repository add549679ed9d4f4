//! Works on a stack of 4 KB, as a coroutine may have one, with nothing below it: there is no
//! room for what the kernel puts there before it calls a handler.

#[cfg(target_arch = "x86_64")]
fn main() {
    use std::{arch::asm, ptr};

    const PAGE: usize = 4096;
    let sampler = profile_record::cpu::Options::new().rate(250).start().unwrap();
    // SAFETY: memory that nobody else has. The loop changes no register but its own, and
    // the one that leads to the stack, which is as before when it ends.
    unsafe {
        let (read, write) = (libc::PROT_READ, libc::PROT_WRITE);
        let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS;
        let pages = libc::mmap(ptr::null_mut(), 2 * PAGE, read | write, flags, -1, 0);
        assert_ne!(pages, libc::MAP_FAILED);
        assert_eq!(0, libc::mprotect(pages, PAGE, libc::PROT_NONE));
        let top = pages as usize + 2 * PAGE;
        asm!(
            "mov {own}, rsp",
            "mov rsp, {top}",
            "2:",
            "sub {count}, 1",
            "jnz 2b",
            "mov rsp, {own}",
            own = out(reg) _,
            top = in(reg) top,
            count = inout(reg) 1_000_000_000_u64 => _,
        );
    }
    let samples = sampler.stop().unwrap().total(0);
    assert!(samples > 10, "{samples} samples");
}

#[cfg(not(target_arch = "x86_64"))]
fn main() {}
