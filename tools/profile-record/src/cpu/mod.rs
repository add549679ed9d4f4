//! Takes CPU profiles of the program that it is part of.
//!
//! A timer counts the CPU time of all threads of the process. Whenever a hundredth of a
//! second of it is used up, the thread that runs is interrupted, and its stack is noted.
//! A program that waits is not interrupted: its profile is empty. ([Signals](#signals) has
//! the exception: a thread that blocks the signal.)
//!
//! ```no_run
//! let sampler = profile_record::cpu::start()?;
//! // … the work …
//! sampler.stop()?.save("cpu.pb.gz")?;
//! # Ok::<(), profile_record::Error>(())
//! ```
//!
//! # Where it runs
//!
//! On Linux, x86_64 and aarch64. Everywhere else it compiles, and [`start`] returns an
//! error that says so.
//!
//! # Frame pointers
//!
//! Stacks are read by way of frame pointers. Rust's std has them, where its functions call
//! others; your program has them if it is built with
//!
//! ```console
//! $ RUSTFLAGS="-C force-frame-pointers=yes" cargo run --release
//! ```
//!
//! Without them the leaf, and so *flat*, is right, but callers are missing or wrong: most
//! stacks end after a frame or two, and *cum* is too small.
//!
//! A function without one hides the function that called it, and shows what is above that.
//! So do a C library that has none, and the *leaf functions* of std, those that call no
//! other: while `str::from_utf8` runs, its caller is not in the stack, and that caller's
//! *cum* lacks the time. Std built from source with the flag above (`-Zbuild-std`) has
//! frame pointers everywhere.
//!
//! # Debug information
//!
//! Files, lines and inlined functions come from debug information: `debug = "limited"` in
//! the profile that Cargo builds with. With `"line-tables-only"` most names lack their
//! paths (`busy`, not `shop::busy`). Without any there are names alone, and what was
//! inlined counts as part of its caller.
//!
//! # The rate
//!
//! The kernel's tick bounds it. Where the kernel ticks 250 times a second, a timer of
//! 999 Hz interrupts 250 times, and each sample still says that a 999th of a second was
//! used: the sum is too small. 100 Hz, the default, asks one busy core for less than the
//! tick of every kernel. The rate is that of all threads together: many busy cores ask for
//! as many times more.
//! `cargo run --release -p profile-record --example rates` shows what a machine gives.
//!
//! Most kernels count whole ticks for this timer (`CONFIG_TICK_CPU_ACCOUNTING`): the thread
//! that runs when a tick ends is charged all of it, however little of it it used. A thread
//! that works for less than a tick and sleeps before it ends is never charged, at any rate:
//! one that wakes by a timer may be in step with the tick.
//!
//! # Signals
//!
//! The timer is `ITIMER_PROF` and its signal `SIGPROF`, of which a process has one: nothing
//! else in it may use them while a sampler runs. System calls are restarted, as far as the
//! kernel restarts them (`SA_RESTART`). A `SIGPROF` that a process sent, and not the kernel,
//! is ignored. After [`Sampler::stop`] a signal may still be on
//! its way, and what the kernel does by default with `SIGPROF` is to end the process. So
//! our handler stays, and does nothing, unless there was another one before, which gets
//! its place back and nothing that the timer sent.
//!
//! A thread that blocks `SIGPROF`, as one does that blocks all signals, is not sampled. Its
//! CPU time counts all the same, and the kernel interrupts another thread for it: one that
//! may be waiting, and is charged with the time.
//!
//! The handler runs on the thread's alternate signal stack (`sigaltstack`), which each of
//! Rust's threads has, or where there is none on its own. It needs as much as the
//! processor's registers take, 4 to 12 KB.
//!
//! A child process is not sampled, be it forked or run; after a fork the sampler belongs
//! to the parent. But the timer outlives `exec` without a fork
//! (`std::os::unix::process::CommandExt::exec`), and ends the new program: stop before.

mod options;
mod paths;
mod symbols;

#[cfg(all(
    target_os = "linux",
    target_pointer_width = "64",
    any(target_arch = "x86_64", target_arch = "aarch64")
))]
#[path = "linux/mod.rs"]
mod system;

#[cfg(not(all(
    target_os = "linux",
    target_pointer_width = "64",
    any(target_arch = "x86_64", target_arch = "aarch64")
)))]
#[path = "elsewhere.rs"]
mod system;

pub use options::Options;

use crate::{Profile, Result, Sample, ValueType};
use paths::Paths;
use std::{
    env, fmt,
    time::{Duration, Instant, SystemTime},
};
use symbols::Symbols;

/// Starts to sample, 100 times in a second of CPU time.
///
/// # Errors
///
/// As [`Options::start`].
pub fn start() -> Result<Sampler> {
    Options::new().start()
}

/// A sampler that runs. If it is dropped it stops, and there is no profile.
#[must_use = "a sampler that is dropped stops"]
pub struct Sampler {
    system: system::Sampler,
    options: Options,
    period: Duration,
    time: SystemTime,
    started: Instant,
}

impl Sampler {
    /// How many samples were lost until now, because the room for them, 32 MB, is used
    /// up: that is enough for some 200 000 samples. The profile says it in a comment.
    pub fn lost(&self) -> usize {
        self.system.lost()
    }

    /// Stops, and makes a profile of the samples. To find the names and lines takes a
    /// part of a second.
    ///
    /// The profile has the sample types `samples` and `cpu`, as Go's have.
    ///
    /// # Errors
    ///
    /// In a process that was forked from the one that started the sampler.
    pub fn stop(self) -> Result<Profile> {
        let duration = self.started.elapsed();
        let samples = self.system.stop()?;
        let nanoseconds = self.period.as_nanos() as i64;
        let cpu = ValueType::new("cpu", "nanoseconds");
        let mut profile =
            Profile::new([ValueType::new("samples", "count"), cpu.clone()]);
        profile.period_type = cpu;
        profile.period = nanoseconds;
        profile.time = Some(self.time);
        profile.duration = duration;
        profile.program = program();
        let paths = Paths::new(self.options.trim);
        let mut symbols = Symbols::new(paths, self.options.runtime);
        for addresses in &samples.stacks {
            let stack = symbols.stack(addresses);
            profile.add(Sample::new(stack, [1, nanoseconds]))?;
        }
        if samples.lost > 0 {
            let lost = samples.lost;
            profile.comments.push(format!("{lost} samples were lost"));
        }
        Ok(profile)
    }
}

impl fmt::Debug for Sampler {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sampler")
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}

/// The name of the program, without the folder, which is nobody's business.
fn program() -> String {
    let path = env::current_exe().unwrap_or_default();
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// What a system's sampler gives.
struct Samples {
    /// The addresses of each stack, the leaf first. The leaf's is that of the instruction
    /// that was next; the others are those that calls return to.
    stacks: Vec<Vec<usize>>,
    /// How many there was no room for.
    lost: usize,
}
