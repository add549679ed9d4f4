//! Unpacks gzip, up to a limit.

use crate::{Error, error::Result};
use flate2::read::MultiGzDecoder;
use std::io::Read;

/// How large an input may be once it is unpacked.
///
/// A gzip can hold a thousand times its own size, so the size of a file says little
/// about the memory that it takes. A profile in memory takes a few times its unpacked
/// size at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    megabytes: u32,
}

impl Limit {
    /// The largest limit there is: places in an input are numbers of 32 bits.
    pub const LARGEST: Limit = Limit { megabytes: 4095 };

    /// A limit in units of 1024 × 1024 bytes, or nothing if that is 0 or beyond
    /// [`Limit::LARGEST`].
    pub fn megabytes(megabytes: u32) -> Option<Self> {
        (1..=Self::LARGEST.megabytes)
            .contains(&megabytes)
            .then_some(Self { megabytes })
    }

    /// The limit in bytes.
    pub fn bytes(self) -> u64 {
        u64::from(self.megabytes) << 20
    }

    fn error(self, whose: &str) -> Error {
        let Self { megabytes } = self;
        let next = if megabytes < Self::LARGEST.megabytes {
            format!("If you trust its source, raise the limit: -max_size={}", {
                (megabytes * 2).min(Self::LARGEST.megabytes)
            })
        } else {
            "Record for a shorter time, or at a lower rate.".into()
        };
        Error::new(format!("{whose} is larger than {megabytes} MB"), next)
    }
}

impl Default for Limit {
    /// 512 MB: more than anybody waits for a report on.
    fn default() -> Self {
        Self { megabytes: 512 }
    }
}

/// Reads all of `input`, up to `limit`.
pub(crate) fn read_all(input: impl Read, limit: Limit) -> Result<Vec<u8>> {
    let mut data = vec![];
    let read = input.take(limit.bytes() + 1).read_to_end(&mut data);
    read.map_err(|error| {
        Error::new(
            format!("cannot be read: {error}"),
            "Check that the file is there and that you may read it.",
        )
    })?;
    if data.len() as u64 > limit.bytes() {
        return Err(limit.error("the input"));
    }
    Ok(data)
}

/// Unpacks `data` if it is a gzip, and returns it as it is otherwise.
pub(crate) fn unpack(data: Vec<u8>, limit: Limit) -> Result<Vec<u8>> {
    if !data.starts_with(&[0x1f, 0x8b]) {
        return Ok(data);
    }
    let mut unpacked = vec![];
    let decoder = MultiGzDecoder::new(&data[..]);
    let read = decoder.take(limit.bytes() + 1).read_to_end(&mut unpacked);
    if unpacked.len() as u64 > limit.bytes() {
        return Err(limit.error("the unpacked profile"));
    }
    read.map_err(|error| {
        Error::new(
            format!("the gzip is damaged or cut short: {error}"),
            "Record or download the profile again.",
        )
    })?;
    Ok(unpacked)
}
