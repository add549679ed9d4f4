//! The sampler of Linux: the timer, the signal, and who may have them.

mod buffer;
mod handler;
mod memory;
mod stack;

use super::Samples;
use crate::{Error, Result};
use buffer::Buffer;
use memory::Memory;
use std::{
    io, mem, process, ptr,
    sync::{
        Arc, Once,
        atomic::{AtomicU32, AtomicU64, Ordering::SeqCst},
    },
    time::Duration,
};

/// The [process](this_process) that samples, or 0. A child that was forked inherits its
/// parent's number, and sees that it is not its own.
static OWNER: AtomicU64 = AtomicU64::new(0);

/// How often this process and those that it comes from were forked.
static FORKS: AtomicU32 = AtomicU32::new(0);

/// What tells this process from those that it was forked from. Their numbers are not enough:
/// the first process of a container and of one inside of it are both 1.
fn this_process() -> u64 {
    static COUNTED: Once = Once::new();
    extern "C" fn count() {
        FORKS.fetch_add(1, SeqCst);
    }
    COUNTED.call_once(|| {
        // It fails if there is no memory; then the number alone has to do.
        // SAFETY: what a child does after a fork is to add to a number.
        _ = unsafe { libc::pthread_atfork(None, None, Some(count)) };
    });
    u64::from(process::id()) << 32 | u64::from(FORKS.load(SeqCst))
}

/// A sampler that runs.
pub struct Sampler {
    /// The process that started it; 0 once it has stopped.
    owner: u64,
    /// Where the signal handler puts the stacks.
    buffer: Arc<Buffer>,
    /// What was done at `SIGPROF` before, if it is to be done again.
    former: Option<libc::sigaction>,
}

impl Sampler {
    pub fn start(period: Duration) -> Result<Self> {
        let owner = this_process();
        claim(owner)?;
        begin(owner, period).inspect_err(|_| OWNER.store(0, SeqCst))
    }

    pub fn lost(&self) -> usize {
        self.buffer.lost()
    }

    pub fn stop(mut self) -> Result<Samples> {
        if !self.end() {
            return Err(Error::new(
                "the sampler was started before this process was forked",
                "Stop it in the process that started it.",
            ));
        }
        Ok(Samples { stacks: self.buffer.stacks(), lost: self.buffer.lost() })
    }

    /// Stops, unless it is done or the sampler is another process's. When it returns true
    /// no handler uses the buffer any more.
    fn end(&mut self) -> bool {
        match mem::take(&mut self.owner) {
            0 => return false,
            owner if owner == this_process() => {}
            _ => {
                handler::abandon(&self.buffer);
                return false;
            }
        }
        // It fails only if its arguments are invalid, and they are not.
        _ = set_timer(Duration::ZERO);
        handler::stop();
        if let Some(former) = &self.former {
            handler::restore(former);
        }
        OWNER.store(0, SeqCst);
        true
    }
}

impl Drop for Sampler {
    fn drop(&mut self) {
        self.end();
    }
}

/// Makes `process` the owner, unless it is that already.
fn claim(process: u64) -> Result<()> {
    let claimed = OWNER
        .fetch_update(SeqCst, SeqCst, |owner| (owner != process).then_some(process));
    match claimed {
        Err(_) => Err(Error::new(
            "a sampler runs already in this process",
            "Stop it before: a process has only one timer for CPU time.",
        )),
        Ok(0) => Ok(()),
        Ok(_) => {
            // This process was forked from one that samples, and has neither its timer
            // nor the threads that may have been in its handler.
            handler::forget();
            Ok(())
        }
    }
}

/// Starts to sample.
fn begin(owner: u64, period: Duration) -> Result<Sampler> {
    let Some(memory) = Memory::open() else {
        return Err(last_error(
            "process_vm_readv, and /proc/self/mem",
            "Allow one of them: stacks are read by it.",
        ));
    };
    if is_timer_used() {
        return Err(Error::new(
            "another profiler uses the timer ITIMER_PROF of this process",
            "Stop it before: a process has only one such timer.",
        ));
    }
    let buffer = Arc::new(Buffer::new(memory));
    handler::start(&buffer);
    let former = handler::install();
    let former = former.and_then(|former| set_timer(period).map(|()| former));
    let former = former.inspect_err(|_| handler::stop())?;
    Ok(Sampler { owner, buffer, former })
}

/// The timer that counts the CPU time of the process, in its code and in the kernel on
/// its behalf. A period of zero stops it.
fn set_timer(period: Duration) -> Result<()> {
    let time = libc::timeval {
        tv_sec: period.as_secs() as libc::time_t,
        tv_usec: period.subsec_micros() as libc::suseconds_t,
    };
    let timer = libc::itimerval { it_interval: time, it_value: time };
    // SAFETY: the timer is valid, and the former one is not asked for.
    let result =
        unsafe { libc::setitimer(libc::ITIMER_PROF, &timer, ptr::null_mut()) };
    match result {
        0 => Ok(()),
        _ => Err(last_error("setitimer", "Report this: it was called wrongly.")),
    }
}

fn is_timer_used() -> bool {
    let zero = libc::timeval { tv_sec: 0, tv_usec: 0 };
    let mut timer = libc::itimerval { it_interval: zero, it_value: zero };
    // SAFETY: `timer` may be written to.
    unsafe { libc::getitimer(libc::ITIMER_PROF, &mut timer) };
    timer.it_value.tv_sec != 0 || timer.it_value.tv_usec != 0
}

fn last_error(call: &str, next: &str) -> Error {
    Error::new(format!("{call}: {}", io::Error::last_os_error()), next)
}

#[cfg(test)]
mod tests {
    use super::this_process;

    #[test]
    fn a_child_is_another_process_even_if_it_has_the_same_number() {
        let forks = this_process() as u32;
        // SAFETY: the child does no more than to look at numbers, and ends.
        let child = unsafe {
            let child = libc::fork();
            if child == 0 {
                libc::_exit(i32::from(this_process() as u32 == forks));
            }
            child
        };
        let mut status = -1;
        // SAFETY: `status` may be written to.
        assert_eq!(unsafe { libc::waitpid(child, &mut status, 0) }, child);
        assert_eq!((status, this_process() as u32), (0, forks));
    }
}
