//! The session of the README, run.

use crate::program::Folder;
use std::{fs, path::Path};

#[test]
fn the_readme_shows_what_happens() {
    let demo = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let readme = fs::read_to_string(demo.join("README.md")).unwrap();
    let folder = Folder::new("session");
    fs::create_dir(folder.file("samples")).unwrap();
    for name in ["people.jsonl", "broken.jsonl"] {
        let sample = Path::new("samples").join(name);
        fs::copy(demo.join(&sample), folder.path.join(&sample)).unwrap();
    }

    let mut code = 0;
    let mut commands = 0;
    for (command, shown) in transcript(&readme.replace("\r\n", "\n")) {
        let words = words(&command);
        let said = match words[0].as_str() {
            "echo" => format!("{code}\n"),
            "doccli" => {
                let ran = folder.run(&words[1..]);
                code = ran.code.unwrap();
                ran.stdout + &ran.stderr
            }
            other => panic!("the README runs {other}"),
        };
        assert_eq!(said, shown, "README.md: $ {command}");
        commands += 1;
    }
    assert!(commands > 20, "README.md has lost its session");
}

/// Each command of the console blocks, and what the page shows after it.
fn transcript(readme: &str) -> Vec<(String, String)> {
    let mut steps: Vec<(String, String)> = Vec::new();
    for block in readme.split("```console\n").skip(1) {
        for line in block.split("```").next().unwrap().lines() {
            match line.strip_prefix("$ ") {
                Some(command) => steps.push((command.into(), String::new())),
                None => steps.last_mut().unwrap().1.extend([line, "\n"]),
            }
        }
    }
    steps
}

/// The words of a command, as a shell takes them apart: only single quotes are known.
fn words(command: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for (at, part) in command.split('\'').enumerate() {
        if at % 2 == 1 {
            words.last_mut().unwrap().push_str(part);
            continue;
        }
        for (at, part) in part.split(' ').enumerate() {
            if at > 0 {
                words.push(String::new());
            }
            words.last_mut().unwrap().push_str(part);
        }
    }
    words
}
