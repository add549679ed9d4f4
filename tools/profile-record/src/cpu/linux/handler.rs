//! What is done when the signal comes.
//!
//! It comes between any two instructions of any thread: in the middle of an allocation,
//! of a panic, with a lock held. So the handler takes no lock and allocates nothing; it
//! reads a stack and writes it into a buffer that is there.

use super::{
    buffer::Buffer,
    last_error,
    stack::{self, DEPTH, Registers},
};
use crate::Result;
use std::{
    ffi::{c_int, c_void},
    mem, ptr,
    sync::{
        Arc,
        atomic::{AtomicPtr, AtomicUsize, Ordering::SeqCst},
    },
    thread,
};

/// Where stacks go, or null when nothing is sampled.
static BUFFER: AtomicPtr<Buffer> = AtomicPtr::new(ptr::null_mut());

/// How many threads are in the handler.
static IN_HANDLER: AtomicUsize = AtomicUsize::new(0);

/// Samples into `buffer`, which has to live until [`stop`] returns, or for ever after
/// [`abandon`].
pub fn start(buffer: &Arc<Buffer>) {
    BUFFER.store(Arc::as_ptr(buffer).cast_mut(), SeqCst);
}

/// Samples no more, and waits for the threads that are about to.
pub fn stop() {
    BUFFER.store(ptr::null_mut(), SeqCst);
    // A handler first counts itself and then looks for the buffer, in the one order that
    // all threads agree on: either it finds none, or it is seen here.
    while IN_HANDLER.load(SeqCst) > 0 {
        thread::yield_now();
    }
}

/// In a process that was forked: samples no more into `buffer`, its parent's.
///
/// There is no waiting as in [`stop`]: the count may be of the parent's threads, which are
/// not here to end. So a handler may still use the buffer, and it is never freed.
pub fn abandon(buffer: &Arc<Buffer>) {
    mem::forget(Arc::clone(buffer));
    let theirs = Arc::as_ptr(buffer).cast_mut();
    // Another one is there if this process samples itself.
    _ = BUFFER.compare_exchange(theirs, ptr::null_mut(), SeqCst, SeqCst);
}

/// For a process that was forked: its parent's threads are not here.
pub fn forget() {
    BUFFER.store(ptr::null_mut(), SeqCst);
    IN_HANDLER.store(0, SeqCst);
}

/// Makes [`on_signal`] what is done at `SIGPROF`.
///
/// Returns what was done before, if it has to be done again when the sampler stops. What
/// must not come back is the default: a signal that is still on its way would end the
/// process. Our handler does nothing when nothing is sampled, and stays.
pub fn install() -> Result<Option<libc::sigaction>> {
    let ours = on_signal as extern "C" fn(_, _, _) as usize;
    // SAFETY: all bytes zero are an action: the default, without flags, no signal masked.
    let (mut action, mut former): (libc::sigaction, libc::sigaction) =
        unsafe { mem::zeroed() };
    action.sa_sigaction = ours;
    // A coroutine's stack may have no room for a handler. Rust's threads, and Go's, have
    // another one for that.
    action.sa_flags = libc::SA_SIGINFO | libc::SA_RESTART | libc::SA_ONSTACK;
    // SAFETY: the handler has the three parameters that `SA_SIGINFO` promises it, and does
    // only what is allowed in one.
    if unsafe { libc::sigaction(libc::SIGPROF, &action, &mut former) } != 0 {
        return Err(last_error("sigaction", "Report this: it was called wrongly."));
    }
    let is_default = former.sa_sigaction == libc::SIG_DFL;
    Ok((!is_default && former.sa_sigaction != ours).then_some(former))
}

/// Makes `former` what is done at `SIGPROF`.
pub fn restore(former: &libc::sigaction) {
    // SAFETY: all bytes zero are an action without flags, and no signal masked.
    let mut ignore: libc::sigaction = unsafe { mem::zeroed() };
    ignore.sa_sigaction = libc::SIG_IGN;
    // To ignore a signal throws away what is on its way, in all threads. The timer is
    // stopped and sends no more: nothing of it reaches the former handler.
    for action in [&ignore, former] {
        // SAFETY: to ignore is always valid, and the other action is one that the kernel
        // returned. It fails only if its arguments are invalid.
        unsafe { libc::sigaction(libc::SIGPROF, action, ptr::null_mut()) };
    }
}

/// Who sent the signal: the kernel, and no process. The timer's is of this kind.
const SI_KERNEL: c_int = 0x80;

extern "C" fn on_signal(_: c_int, info: *mut libc::siginfo_t, context: *mut c_void) {
    // SAFETY: with `SA_SIGINFO` the second argument says where the signal comes from.
    if unsafe { (*info).si_code } != SI_KERNEL {
        return;
    }
    IN_HANDLER.fetch_add(1, SeqCst);
    // SAFETY: the buffer lives until `stop` returns, which waits for this handler, or was
    // abandoned and lives for ever.
    if let Some(buffer) = unsafe { BUFFER.load(SeqCst).as_ref() } {
        // SAFETY: `errno` is this thread's own. The code that was interrupted may be about
        // to read it, and system calls change it.
        let errno = unsafe { &mut *libc::__errno_location() };
        let before = *errno;
        // SAFETY: with `SA_SIGINFO` the third argument is the context.
        let registers =
            Registers::of(unsafe { &*context.cast::<libc::ucontext_t>() });
        let mut addresses = [0; DEPTH];
        let count = stack::walk(&registers, &buffer.memory, &mut addresses);
        buffer.add(&addresses[..count]);
        *errno = before;
    }
    IN_HANDLER.fetch_sub(1, SeqCst);
}
