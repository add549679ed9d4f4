//! Cleaning what cargo prints: of paths, times, hashes and the replaced registry.

use std::{fs, path::Path};

/// The text as it is on every machine and in every run.
pub fn text(said: &str, temporary: &Path) -> String {
    let mut text = said.replace("\r\n", "\n");
    let real = fs::canonicalize(temporary).unwrap_or_else(|_| temporary.into());
    for folder in [real.as_path(), temporary] {
        let folder = folder.display().to_string();
        let forward = folder.replace('\\', "/");
        // What Windows puts before a path that is no longer than it may be.
        for folder in
            [folder.as_str(), forward.as_str(), forward.trim_start_matches("//?/")]
        {
            text = text.replace(folder, "~");
        }
    }
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        // Another process of cargo works on the same cache: a matter of chance.
        if line.trim_start().starts_with("Blocking waiting for file lock") {
            continue;
        }
        lines.push(self::line(line));
    }
    let mut text = lines.join("\n");
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

fn line(line: &str) -> String {
    let line = without_port(&without_thread(&without_time(line)));
    let mut line = without_checksums(&without_hashes(&line));
    if line.contains('~') {
        line = line.replace('\\', "/");
    }
    line = line.replace(".exe`", "`").replace(".exe)", ")");
    // What stands for crates.io here, and would be crates.io for the reader.
    let (open, close) =
        ("directory source `", "` (which is replacing registry `crates-io`)");
    while let Some((before, rest)) = line.split_once(open) {
        let Some((_, after)) = rest.split_once(close) else { break };
        line = format!("{before}crates.io index{after}");
    }
    line
}

/// Without ` in 0.31s` and `; finished in 0.00s` at the end of a line.
fn without_time(line: &str) -> String {
    let Some((before, time)) = line.rsplit_once(" in ") else { return line.into() };
    let is_time = time.ends_with('s')
        && time.starts_with(|first: char| first.is_ascii_digit())
        && time
            .chars()
            .all(|letter| " .ms".contains(letter) || letter.is_ascii_digit());
    if !is_time {
        return line.into();
    }
    before.strip_suffix("; finished").unwrap_or(before).into()
}

/// Without ` (4711)` behind a thread's name: newer versions say its number too.
fn without_thread(line: &str) -> String {
    let parts = line.strip_prefix("thread '").and_then(|rest| {
        let (name, rest) = rest.split_once("' (")?;
        let (number, rest) = rest.split_once(") panicked at ")?;
        number.chars().all(|it| it.is_ascii_digit()).then_some((name, rest))
    });
    match parts {
        Some((name, rest)) => format!("thread '{name}' panicked at {rest}"),
        None => line.into(),
    }
}

/// With `…` for the sixteen digits that cargo puts behind a file's name.
fn without_hashes(line: &str) -> String {
    let mut cleaned = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('-') {
        cleaned.push_str(before);
        cleaned.push('-');
        let digits = after.chars().take_while(|it| "0123456789abcdef".contains(*it));
        let digits = digits.count();
        if digits == 16 {
            cleaned.push('…');
            rest = &after[digits..];
        } else {
            rest = after;
        }
    }
    cleaned + rest
}

/// With `PORT` for the number behind an address of this machine.
fn without_port(line: &str) -> String {
    let address = "127.0.0.1:";
    let Some((before, rest)) = line.split_once(address) else { return line.into() };
    let after = rest.trim_start_matches(|letter: char| letter.is_ascii_digit());
    format!("{before}{address}PORT{after}")
}

/// With `…` for the sixty-four digits of a checksum.
fn without_checksums(line: &str) -> String {
    let is_digit = |letter: char| "0123456789abcdef".contains(letter);
    let mut cleaned = String::new();
    for part in line.split_inclusive(|letter| !is_digit(letter)) {
        let digits = part.trim_end_matches(|letter| !is_digit(letter));
        if digits.len() == 64 {
            cleaned.push('…');
            cleaned.push_str(&part[64..]);
        } else {
            cleaned.push_str(part);
        }
    }
    cleaned
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_and_hashes_are_left_out() {
        for (said, cleaned) in [
            (
                "    Finished `dev` profile target(s) in 0.31s",
                "    Finished `dev` profile target(s)",
            ),
            (
                "    Finished `dev` profile target(s) in 1m 02s",
                "    Finished `dev` profile target(s)",
            ),
            (
                "ok. 1 passed; 0 filtered out; finished in 0.00s",
                "ok. 1 passed; 0 filtered out",
            ),
            ("cannot find `cmd` in this scope", "cannot find `cmd` in this scope"),
            ("(target/debug/deps/a-0123456789abcdef)", "(target/debug/deps/a-…)"),
            ("a-b-c 2026-11-23", "a-b-c 2026-11-23"),
            (
                "thread 'tests::a' (4711) panicked at src/lib.rs:8:5:",
                "thread 'tests::a' panicked at src/lib.rs:8:5:",
            ),
            (
                "thread 'a' panicked at src/lib.rs",
                "thread 'a' panicked at src/lib.rs",
            ),
            (
                "expected: 2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae,",
                "expected: …,",
            ),
            ("at http://127.0.0.1:40123/index/", "at http://127.0.0.1:PORT/index/"),
            ("0123456789abcdef0 is too short", "0123456789abcdef0 is too short"),
        ] {
            assert_eq!(line(said), cleaned);
        }
    }

    #[test]
    fn the_temporary_folder_and_the_replaced_registry_are_named_neutrally() {
        let said = "Checking a v0.1.0 (/tmp/x/shop/a)\r\n\
                    location searched: directory source `/tmp/x/home/nothing` (which is \
                    replacing registry `crates-io`)\n    Blocking waiting for file lock on a\n";
        assert_eq!(
            text(said, Path::new("/tmp/x")),
            "Checking a v0.1.0 (~/shop/a)\nlocation searched: crates.io index\n"
        );
    }
}
