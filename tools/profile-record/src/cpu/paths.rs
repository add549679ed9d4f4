//! Shorter paths of sources, without what is only true on this machine.

use std::{
    env,
    path::{Path, PathBuf},
};

/// What is taken off the paths of sources.
pub struct Paths {
    folders: Vec<PathBuf>,
}

impl Paths {
    /// Takes `folders` off, and the current one.
    pub fn new(mut folders: Vec<PathBuf>) -> Self {
        folders.extend(env::current_dir().ok().map(workspace));
        // A path without the root would look as if it were a relative one.
        folders.retain(|folder| folder.parent().is_some());
        Self { folders }
    }

    pub fn short(&self, path: &str) -> String {
        // Where the sources of std are installed, the compiler names them by their place
        // on this machine; else it names them as below.
        if let Some((_, rest)) = path.split_once("/lib/rustlib/src/rust/") {
            return format!("/rustc/{rest}");
        }
        let folder = |folder: &PathBuf| Path::new(path).strip_prefix(folder).ok();
        if let Some(rest) = self.folders.iter().find_map(folder) {
            return rest.display().to_string();
        }
        // What Cargo fetched: `~/.cargo/registry/src/INDEX/serde-1.0.0/src/lib.rs`.
        for place in ["/registry/src/", "/git/checkouts/"] {
            let rest = path.split_once(place).and_then(|(_, rest)| match place {
                "/registry/src/" => rest.split_once('/').map(|(_, rest)| rest),
                _ => Some(rest),
            });
            if let Some(rest) = rest {
                return rest.to_string();
            }
        }
        path.to_string()
    }
}

/// Whether a short path is one of the compiler's own libraries.
pub fn is_of_toolchain(path: &str) -> bool {
    path.starts_with("/rustc/") || path.starts_with("/rust/deps/")
}

/// Cargo runs tests and benches in the folder of their package; the compiler's paths
/// begin at the root of the workspace, where `Cargo.lock` is.
fn workspace(current: PathBuf) -> PathBuf {
    let root =
        current.ancestors().find(|folder| folder.join("Cargo.lock").is_file());
    root.unwrap_or(&current).to_path_buf()
}

#[cfg(test)]
mod tests {
    use super::Paths;

    #[test]
    fn what_is_only_true_on_this_machine_is_taken_off() {
        let paths = Paths::new(vec!["/srv/build".into(), "/".into()]);
        let here = concat!(env!("CARGO_MANIFEST_DIR"), "/src/lib.rs");
        assert!(here.ends_with(&paths.short(here)) && here != paths.short(here));
        for (path, short) in [
            ("/srv/build/src/main.rs", "src/main.rs"),
            ("/srv/builder/src/main.rs", "/srv/builder/src/main.rs"),
            (
                "/home/me/.cargo/registry/src/index-1/log-0.4.1/src/a.rs",
                "log-0.4.1/src/a.rs",
            ),
            (
                "/home/me/.cargo/git/checkouts/log-12/34ab/src/a.rs",
                "log-12/34ab/src/a.rs",
            ),
            (
                "/rustc/12ab/library/std/src/rt.rs",
                "/rustc/12ab/library/std/src/rt.rs",
            ),
            (
                "/home/me/.rustup/toolchains/stable/lib/rustlib/src/rust/library/std/src/rt.rs",
                "/rustc/library/std/src/rt.rs",
            ),
            ("src/main.rs", "src/main.rs"),
        ] {
            assert_eq!(paths.short(path), short);
        }
    }
}
