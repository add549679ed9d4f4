//! Gets profiles: from files, or from servers over HTTP.

use profile_report::{Error, Limit, Profile, Result, read};
use std::{fs::File, path::Path};

/// Reads one profile, from a file if there is one of that name.
///
/// # Errors
///
/// If it cannot be read; the message names it.
pub fn profile(source: &str, limit: Limit) -> Result<Profile> {
    let path = Path::new(source);
    let file = File::open(path).map_err(|error| {
        Error::new(
            format!("{source}: cannot be opened: {error}"),
            "Check the path. An address begins with http://",
        )
    })?;
    read(file, limit).map_err(|error| error.at(source))
}
