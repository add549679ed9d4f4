//! Reads pprof profiles and makes the reports of `go tool pprof` of them.
//!
//! A profile is a file in the format [profile.proto], packed by gzip or not. Go's
//! runtime writes it, and so do Rust crates such as `pprof` and many other profilers.
//! The text of the reports is byte for byte that of `go tool pprof` of Go 1.27.3, with its
//! default options and with others; the names are those that [`Symbolize`] asks for.
//!
//! ```
//! use profile_report::{Command, Limit, Options, assemble, read, report};
//! use std::{borrow::Cow, fs::File};
//!
//! # fn main() -> Result<(), profile_report::Error> {
//! # let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/profiles/rust-cpu.pb.gz");
//! let file = File::open(path).expect("the profile is there");
//! let (profile, _) = assemble(vec![read(file, Limit::default())?], None, false)?;
//! let top = report(Cow::Owned(profile), &Command::Top, &Options::default())?;
//! assert!(top.text.contains("flat  flat%   sum%        cum   cum%"));
//! # Ok(())
//! # }
//! ```
//!
//! Any input is safe: what is damaged, cut short or hostile is an [`Error`], never a
//! panic, and takes memory in proportion to its unpacked size, which has a [`Limit`].
//!
//! [profile.proto]: https://github.com/google/pprof/blob/main/proto/profile.proto

mod combine;
mod decode;
mod demangle;
mod error;
mod filter;
mod flame;
mod ids;
mod labels;
mod load;
mod merge;
mod number;
mod options;
mod path;
mod profile;
mod prune;
mod report;
pub mod settings;
mod source;
mod strings;
mod svg;
pub mod unit;
mod unpack;
mod wire;

pub use combine::{combine, subtract};
pub use decode::decode;
pub use demangle::Symbolize;
pub use error::{Error, Result};
pub use filter::{Filter, regex};
pub use flame::{Flame, Frame, flame};
pub use load::{Base, assemble, assemble_with, read};
pub use number::percentage;
pub use options::{Granularity, Options};
pub use profile::{
    Function, Label, LabelValue, Line, Location, Mapping, Profile, Sample, Samples,
    ValueType,
};
pub use prune::prune;
pub use report::{Command, Report, Row, header, report, rows};
pub use strings::{Strings, Sym};
pub use svg::{Colours, Look, escape};
pub use unpack::Limit;
