//! Paths as text: a profile may be from another machine, with other rules.

/// The shortest path of the same meaning, as Go's `filepath.Clean` gives it.
pub(crate) fn clean(path: &str) -> String {
    if path.is_empty() {
        return ".".into();
    }
    let is_rooted = path.starts_with('/');
    let mut parts: Vec<&str> = vec![];
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            ".." if is_rooted => {}
            _ => parts.push(part),
        }
    }
    let joined = parts.join("/");
    match (is_rooted, joined.is_empty()) {
        (true, _) => format!("/{joined}"),
        (false, true) => ".".into(),
        (false, false) => joined,
    }
}

/// The last part of a path, as Go's `filepath.Base` gives it.
pub(crate) fn base(path: &str) -> &str {
    match path.trim_end_matches('/').rsplit('/').next() {
        _ if path.is_empty() => ".",
        Some("") | None => "/",
        Some(name) => name,
    }
}

/// Takes off what the builds of some companies put in front of each path.
pub(crate) fn without_build_prefix(path: &str) -> &str {
    let prefixes = ["/proc/self/cwd/./", "/proc/self/cwd/"];
    prefixes.iter().find_map(|prefix| path.strip_prefix(prefix)).unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clean_path_has_no_surplus_parts() {
        for (path, expected) in [
            ("", "."),
            ("/", "/"),
            ("a/./b//c", "a/b/c"),
            ("a/../../b", "../b"),
            ("/../a/", "/a"),
            ("a/..", "."),
        ] {
            assert_eq!(clean(path), expected, "{path}");
        }
    }

    #[test]
    fn the_base_is_the_last_part() {
        for (path, expected) in [("", "."), ("//", "/"), ("/a/b/", "b"), ("c", "c")]
        {
            assert_eq!(base(path), expected, "{path}");
        }
    }
}
