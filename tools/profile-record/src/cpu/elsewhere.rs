//! Systems that the sampler does not know.

use super::Samples;
use crate::{Error, Result};
use std::{convert::Infallible, time::Duration};

/// There is none.
#[derive(Debug)]
pub struct Sampler(Infallible);

impl Sampler {
    pub fn start(_: Duration) -> Result<Self> {
        let (system, cpu) = (std::env::consts::OS, std::env::consts::ARCH);
        Err(Error::new(
            format!("CPU profiles are not supported on {system}, {cpu}"),
            "Use Linux (in a container, too) on x86_64 or aarch64, or a profiler of this \
             system, such as samply.",
        ))
    }

    pub fn lost(&self) -> usize {
        match self.0 {}
    }

    pub fn stop(self) -> Result<Samples> {
        match self.0 {}
    }
}
