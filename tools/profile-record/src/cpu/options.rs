//! How to sample.

use super::{Sampler, system};
use crate::{Error, Result};
use std::{
    path::PathBuf,
    time::{Duration, Instant, SystemTime},
};

/// How to sample.
///
/// ```no_run
/// let sampler = profile_record::cpu::Options::new().rate(250).start()?;
/// # Ok::<(), profile_record::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Options {
    rate: u32,
    pub(super) trim: Vec<PathBuf>,
    pub(super) runtime: bool,
}

impl Options {
    /// 100 Hz, short paths, and without the frames of Rust's runtime.
    pub fn new() -> Self {
        Self { rate: 100, trim: vec![], runtime: false }
    }

    /// How often to sample in a second of CPU time: 1 to 1000 times.
    #[must_use]
    pub fn rate(mut self, hertz: u32) -> Self {
        self.rate = hertz;
        self
    }

    /// Takes `folder` off the paths of sources that begin with it, besides the folders
    /// that are always taken off: the one that is current when the sampler stops (or,
    /// in a Cargo workspace, the root of the workspace), and Cargo's of dependencies.
    #[must_use]
    pub fn trim(mut self, folder: impl Into<PathBuf>) -> Self {
        self.trim.push(folder.into());
        self
    }

    /// Whether to keep what runs before `main` or before a thread's closure: some ten
    /// frames at the root of each stack. They are left out unless this is set.
    #[must_use]
    pub fn runtime(mut self, keep: bool) -> Self {
        self.runtime = keep;
        self
    }

    /// Starts to sample.
    ///
    /// # Errors
    ///
    /// If a sampler runs already in this process, or another profiler that uses the same
    /// timer; if the rate is out of bounds; and where there is no sampler for this
    /// system.
    pub fn start(self) -> Result<Sampler> {
        if !(1..=1000).contains(&self.rate) {
            return Err(Error::new(
                format!("a rate of {} Hz", self.rate),
                "Give a rate of 1 to 1000 Hz; 100 Hz is usual.",
            ));
        }
        let period = Duration::from_micros(1_000_000 / u64::from(self.rate));
        let system = system::Sampler::start(period)?;
        let (time, started) = (SystemTime::now(), Instant::now());
        Ok(Sampler { system, options: self, period, time, started })
    }
}

impl Default for Options {
    fn default() -> Self {
        Self::new()
    }
}
