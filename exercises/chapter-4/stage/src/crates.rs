//! Crates that cargo has fetched before, taken from the reader's cache.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// Puts each crate that a lock file names into `home/crates`, and makes that folder
/// stand for crates.io. The cache is only read.
pub fn take(lock: &Path, home: &Path) {
    let text = fs::read_to_string(lock).expect("the lock file can be read");
    let folder = home.join("crates");
    for part in text.split("[[package]]").skip(1) {
        // A package of the workspace itself has no checksum.
        let Some(checksum) = value(part, "checksum") else { continue };
        let name = value(part, "name").expect("a package has a name");
        let version = value(part, "version").expect("a package has a version");
        let from = fetched(&format!("{name}-{version}"));
        let to = folder.join(format!("{name}-{version}"));
        share(&from, &to);
        let manifest = format!("{{\"files\":{{}},\"package\":\"{checksum}\"}}");
        let file = to.join(".cargo-checksum.json");
        // If the crate brings one, that is a link into the cache.
        let _ = fs::remove_file(&file);
        fs::write(file, manifest).expect("writable");
    }
    let config = home.join("config.toml");
    let text = fs::read_to_string(&config).expect("every home has one");
    fs::write(config, text.replace("home/nothing", "home/crates"))
        .expect("writable");
}

/// The value of `key = "value"` in a part of a lock file.
fn value<'a>(part: &'a str, key: &str) -> Option<&'a str> {
    let lines = part.lines();
    let mut values =
        lines.filter_map(|line| line.strip_prefix(key)?.strip_prefix(" = "));
    values.next().map(|value| value.trim_matches('"'))
}

/// Says whether cargo has fetched all crates that a lock file names.
pub fn are_fetched(lock: &Path) -> bool {
    let text = fs::read_to_string(lock).expect("the lock file can be read");
    let mut parts = text.split("[[package]]").skip(1);
    parts.all(|part| {
        let (name, version) = (value(part, "name"), value(part, "version"));
        let is_ours = value(part, "checksum").is_none();
        let name =
            name.zip(version).map(|(name, version)| format!("{name}-{version}"));
        is_ours || name.is_some_and(|name| unpacked(&name).is_some())
    })
}

/// The folder into which cargo unpacked this crate.
fn fetched(name: &str) -> PathBuf {
    unpacked(name).unwrap_or_else(|| {
        panic!(
            "{name} has not been fetched yet. Once, with a network:\n\
             cargo fetch --locked --manifest-path workspace-demo/Cargo.toml"
        )
    })
}

fn unpacked(name: &str) -> Option<PathBuf> {
    let own = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = own.or_else(|| Some(env::home_dir()?.join(".cargo")));
    let sources = home.expect("there is a home folder").join("registry").join("src");
    let registries = fs::read_dir(sources).into_iter().flatten().flatten();
    let mut folders = registries.map(|registry| registry.path().join(name));
    folders.find(|folder| folder.join("Cargo.toml").is_file())
}

/// Makes the same files in another folder, without copying them where that can be
/// avoided. Whoever writes one of them removes it first.
fn share(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("the temporary folder is writable");
    for entry in fs::read_dir(from).expect("the cache can be read") {
        let entry = entry.expect("the cache can be read");
        let (path, copy) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            share(&path, &copy);
        } else if fs::hard_link(&path, &copy).is_err() {
            fs::copy(&path, &copy).expect("a crate can be copied");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Stage;

    #[test]
    fn what_is_written_stays_in_the_copy() {
        let (cache, copy) = (Stage::empty("cache"), Stage::empty("copy"));
        cache.write("lib.rs", "theirs");
        share(cache.root(), copy.root());
        copy.replace("lib.rs", "theirs", "ours");
        assert_eq!(cache.read("lib.rs"), "theirs");
    }
}
