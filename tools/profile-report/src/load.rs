//! From input to a profile that is ready for reports.

use crate::{
    combine::{combine, subtract},
    decode::decode,
    demangle::{Symbolize, demangle},
    error::Result,
    profile::{Mapping, Profile},
    prune::prune,
    strings::Sym,
    unpack::{Limit, read_all, unpack},
};
use std::io::Read;

/// A profile to take away from the one that is reported on.
#[derive(Debug)]
pub struct Base {
    /// The profiles, which are added up.
    pub profiles: Vec<Profile>,
    /// Whether percentages are of the base (`-diff_base`) or of the difference
    /// (`-base`).
    pub is_reference: bool,
}

/// Reads one profile, packed by gzip or not.
///
/// # Errors
///
/// If the input cannot be read, is larger than `limit`, or is no profile.
pub fn read(input: impl Read, limit: Limit) -> Result<Profile> {
    let data = unpack(read_all(input, limit)?, limit)?;
    let mut profile = decode(&data)?;
    drop(data);
    if profile.mappings.is_empty() {
        // Go's runtime names no mappings. One without a name stands for all, so that
        // a profile without mappings merges with itself.
        profile.mappings.push(Mapping::default());
        for location in &mut profile.locations {
            location.mapping = Some(0);
        }
    }
    Ok(profile)
}

/// Adds `profiles` up, takes away the base, shortens names as `go tool pprof` does, and
/// drops the frames that the profile itself calls uninteresting unless `all_frames` is
/// set.
///
/// The second value is a warning, if the profile's own filter is of no use.
///
/// # Errors
///
/// If the profiles are of different kinds.
pub fn assemble(
    profiles: Vec<Profile>,
    base: Option<Base>,
    all_frames: bool,
) -> Result<(Profile, Option<crate::Error>)> {
    assemble_with(profiles, base, all_frames, Symbolize::default())
}

/// [`assemble`], with the names that `symbolize` asks for.
///
/// # Errors
///
/// If the profiles are of different kinds.
pub fn assemble_with(
    profiles: Vec<Profile>,
    base: Option<Base>,
    all_frames: bool,
    symbolize: Symbolize,
) -> Result<(Profile, Option<crate::Error>)> {
    let mut profile = combine(profiles)?;
    if let Some(Base { profiles, is_reference }) = base {
        profile = subtract(profile, combine(profiles)?, is_reference)?;
    }
    demangle(&mut profile, symbolize)?;
    if all_frames {
        profile.drop_frames = Sym::EMPTY;
    }
    let warning = prune(&mut profile).err();
    forget_addresses(&mut profile);
    Ok((profile, warning))
}

/// A "file" that is really an address on the network is no name for the program.
fn forget_addresses(profile: &mut Profile) {
    for mapping in &mut profile.mappings {
        let file = profile.strings.get(mapping.file);
        let scheme = file.split_once(':').map_or("", |(scheme, _)| scheme);
        let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b));
        if mapping.build_id.is_empty() && is_scheme {
            mapping.file = Sym::EMPTY;
        }
    }
}
