//! The session of the README: what it shows is what the prompt says.
//!
//! `README=write` in the environment writes it anew.

use crate::program::{asked, profile};
use std::{env, fs, path::Path};

const LINES: [&str; 4] = ["top 4", "peek ^main.fib$", "list ^main.odd$", "quit"];

#[test]
fn the_session_of_the_readme_is_what_the_prompt_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(&path).unwrap();
    let mark = "<!-- session: go-recursion.pb.gz -->\n";
    let (before, rest) = readme.split_once(mark).unwrap();
    let (_, after) = rest.split_once("<!-- end of session -->").unwrap();
    let of = |lines: &str| {
        let output =
            asked(&[profile("go-recursion.pb.gz").to_str().unwrap()], lines);
        assert!(output.status.success() && output.stderr.is_empty());
        String::from_utf8(output.stdout).unwrap()
    };
    // A prompt that is not a terminal does not echo: each answer is what a longer
    // session adds.
    let mut session = "$ profile-report go-recursion.pb.gz\n".to_string();
    let (mut lines, mut said) = (String::new(), of(""));
    session += &said;
    for line in LINES {
        lines += &format!("{line}\n");
        let more = of(&lines);
        session += &format!("(pprof) {line}\n{}", &more[said.len()..]);
        said = more;
    }
    // Trees and separators have spaces at the ends of some lines.
    let trimmed: Vec<&str> = session.lines().map(str::trim_end).collect();
    let session = trimmed.join("\n");
    let written = format!(
        "{before}{mark}```text\n{session}\n```\n<!-- end of session -->{after}"
    );
    if env::var("README").is_ok_and(|readme| readme == "write") {
        fs::write(&path, &written).unwrap();
    }
    let readme = fs::read_to_string(&path).unwrap();
    assert!(readme == written, "the README should be:\n{written}");
}
