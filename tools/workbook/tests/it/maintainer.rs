//! What a maintainer does: prove the course, record its figures.

use crate::course::{Course, Said, said};
use std::fs;

fn verify(course: &Course, line: &str) -> Said {
    let mut command = course.command(line);
    // Long enough for every test here but the one that hangs.
    command.env("WORKBOOK_LIMIT_MS", "5000");
    said(command.output().unwrap())
}

#[test]
fn a_sound_course_is_proved_without_touching_it() {
    let course = Course::new("verify");
    let before = course.read("src/ex01_double.rs");
    let proof = verify(&course, "verify");
    proof.is(
        0,
        &[
            "4 files",
            "1.1 adds_two: Adds 2.\n          rejected by doubles",
            "rejected by of_none_is_zero (it hangs: stopped by the time limit)",
            "1.2 other_type: Gives another type than was asked for.\n          \
         rejected by the compiler (E0308)",
            "4 commands",
            " passed, 0 failed",
        ],
    );
    assert_eq!(course.read("src/ex01_double.rs"), before);
    assert!(
        !course.root.join("target").join("debug").exists(),
        "only its own target"
    );
}

#[test]
fn each_fault_is_found() {
    let course = Course::new("verify_faults");
    // A wrong answer that is right, one that says nothing, one that is broken.
    let right = course.read("solution/src/ex01_double.rs");
    let wrong = "solution/wrong/ex01_double/";
    course.write(&format!("{wrong}adds_two.rs"), &format!("//! Is right.\n{right}"));
    course.write(&format!("{wrong}panics.rs"), &right);
    course.write(&format!("{wrong}never_zero.rs"), "//! Is broken.\npub fn double(");
    fs::remove_file(course.path("solution/wrong/ex02_sum/hangs.rs")).unwrap();
    fs::remove_file(course.path("solution/wrong/ex02_sum/last.rs")).unwrap();
    // A test that passes without an answer.
    let suite = course.read("tests/suite/exercises/ex02_sum.rs");
    let open = "#[cfg_attr(open = \"ex02_sum\", ignore = \"open\")]";
    let lazy = format!("{suite}\n#[test]\n{open}\nfn asks_nothing() {{}}\n");
    course.write("tests/suite/exercises/ex02_sum.rs", &lazy);
    // An experiment that prints something else, and one that has no original.
    let hello = "pub fn main() {\n    println!(\"hallo\");\n}\n";
    course.write("src/experiments/hello.rs", hello);
    course.write("original/hello.rs.orig", hello);
    fs::remove_file(course.path("original/ex02_sum.rs.orig")).unwrap();
    // Commands that do not exist.
    let page = "`cargo workbook wach 1.1` `cargo workbook hint 1.9`\n\
                `cargo run -p chapter-1 -- helo` `cargo test -p chapter-9`\n";
    fs::write(course.root.join("book").join("src").join("page.md"), page).unwrap();

    verify(&course, "verify").is(1, &[
        "1.1 adds_two is accepted: Is right.",
        "1.1 panics does not say its mistake",
        "1.1 never_zero does not compile",
        "1.2 ex02_sum has 3 wrong answers; 4 are needed",
        "1.2 ex02_sum: `asks_nothing` passes without an answer",
        "hello prints something else than its snapshot",
        "ex02_sum.rs has no original",
        "page.md:1: `cargo workbook wach 1.1`: there is no command",
        "page.md:1: `cargo workbook hint 1.9`: there is no exercise",
        "page.md:2: `cargo run -p chapter-1 -- helo`: chapter-1 has no experiment",
        "page.md:2: `cargo test -p chapter-9`: there is no package",
        "11 failed",
    ]
    );
}

#[test]
fn a_failing_solution_and_an_ignored_test_are_found() {
    let course = Course::new("verify_solution");
    let wrong = course.read("solution/wrong/ex01_double/never_zero.rs");
    course.write("solution/src/ex01_double.rs", &wrong);
    let suite = course.read("tests/suite/exercises/ex02_sum.rs");
    let ignored = suite.replacen("#[test]", "#[test]\n#[ignore]", 1);
    course.write("tests/suite/exercises/ex02_sum.rs", &ignored);
    verify(&course, "verify").is(
        1,
        &[
            "1.1 ex01_double: `doubles_zero` fails",
            "1.2 ex02_sum: `adds_three` is ignored",
        ],
    );
}

#[test]
fn a_course_that_cargo_cannot_build_ends_the_proof() {
    let course = Course::new("verify_unbuildable");
    // More chapters than are proved at a time, so that some would still wait.
    for number in 2..10 {
        let folder = course.path(&format!("../chapter-{number}"));
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("README.md"), "Nothing yet.\n").unwrap();
    }
    let manifest = course.read("Cargo.toml");
    course.write(
        "Cargo.toml",
        &format!("{manifest}\n[dependencies.no]\npath = \"no\"\n"),
    );
    let proof = verify(&course, "verify");
    assert_ne!(proof.code, Some(0));
    assert!(
        proof.stderr.contains("Cargo could not build the tests"),
        "{}",
        proof.stderr
    );
}

#[test]
fn originals_are_checked_and_recorded() {
    let course = Course::new("originals");
    let changed = course.read("src/ex01_double.rs").replace("Twice", "Two times");
    course.write("src/ex01_double.rs", &changed);
    verify(&course, "verify").is(
        1,
        &[
            "ex01_double.rs differs from its original",
            "cargo workbook verify --write-originals",
            " passed, 1 failed",
        ],
    );
    course.solve("ex02_sum");
    let refused = verify(&course, "verify --write-originals");
    refused.is(2, &["ex02_sum.rs holds no `todo!(`", "Nothing was written"]);
    course.run("reset 1.2").is(0, &[]);
    verify(&course, "verify --write-originals")
        .is(0, &["Wrote", " passed, 0 failed"]);
    assert_eq!(course.read("original/ex01_double.rs.orig"), changed);
}

#[test]
fn figures_are_recorded_for_the_reader_and_for_the_book() {
    let course = Course::new("measure");
    let measured = course.root.join("book").join("measured");
    course.run("measure 1").is(0, &["by value", "1.235", "cargo workbook read"]);
    let mine =
        fs::read_to_string(measured.join("mine").join("chapter-1.json")).unwrap();
    let mine: serde_json::Value = serde_json::from_str(&mine).unwrap();
    let results = mine["results"].as_array().unwrap();
    assert_eq!(results.len(), 2);
    let by_value = results.iter().find(|it| it["variant"] == "by value").unwrap();
    assert_eq!(by_value["group"], "passing");
    assert_eq!((&by_value["n"], &by_value["ns"]), (&8.into(), &1.235.into()));
    // The lowest and the highest of the rounds, which are equal here.
    assert_eq!(
        (&by_value["low"], &by_value["high"]),
        (&1.235.into(), &1.235.into())
    );
    assert_eq!(mine["command"], "cargo workbook measure 1");
    assert!(mine["toolchain"].as_str().unwrap().starts_with("rustc "));
    assert_eq!(mine["date"].as_str().unwrap().len(), "2026-11-22".len());
    assert!(!measured.join("chapter-1.json").exists());

    course.run("measure chapter-1 --reference").is(0, &[]);
    assert!(measured.join("chapter-1.json").is_file());
}
