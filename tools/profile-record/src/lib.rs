//! Writes pprof profiles, and takes CPU profiles of the program that it is part of.
//!
//! A profile is a file in the format [profile.proto]: `go tool pprof` and
//! `profile-report` read it, and so do many viewers. This crate has two parts.
//!
//! [`cpu`] samples the running program:
//!
//! ```no_run
//! let sampler = profile_record::cpu::start()?;
//! // … the work …
//! sampler.stop()?.save("cpu.pb.gz")?;
//! # Ok::<(), profile_record::Error>(())
//! ```
//!
//! [`Profile`] is a builder for profiles of any kind, from samples that come from
//! anywhere:
//!
//! ```
//! use profile_record::{Frame, Profile, Sample, ValueType};
//!
//! # fn main() -> Result<(), profile_record::Error> {
//! let mut profile = Profile::new([ValueType::new("contentions", "count")]);
//! let stack = vec![
//!     Frame::new("shop::lock", "src/shop.rs", 12).into(), // the leaf is first
//!     Frame::new("shop::main", "src/main.rs", 3).into(),
//! ];
//! profile.add(Sample::new(stack, [1]))?;
//! let mut file = vec![];
//! profile.write_gzip(&mut file)?;
//! # Ok(())
//! # }
//! ```
//!
//! What is written depends on the samples alone and not on their order: profiles of equal
//! samples are equal, byte for byte.
//!
//! [profile.proto]: https://github.com/google/pprof/blob/main/proto/profile.proto

#![warn(missing_docs)]

pub mod cpu;
#[cfg(feature = "criterion")]
pub mod criterion;
mod encode;
mod error;
mod profile;
mod sample;
mod wire;

pub use error::{Error, Result};
pub use profile::{Profile, ValueType};
pub use sample::{Frame, Label, LabelValue, Location, Sample};

/// Has the README's code compiled.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
