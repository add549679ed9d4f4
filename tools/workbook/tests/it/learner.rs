//! What a learner does: look, run, ask for hints and solutions, start again.

use crate::course::{Course, said};
use std::fs;

#[test]
fn the_status_has_a_word_for_each_exercise_and_the_next_command() {
    let course = Course::new("status");
    course.answer_wrongly("ex01_double", "adds_two");
    let said = course.run("");
    said.is(
        0,
        &[
            "Chapter 1  [..........]  0 of 2 green",
            "1.0   ex00_warm_up  green    solved, to look at",
            "1.1   ex01_double   red      0 of 3 tests passed",
            "1.2   ex02_sum      open",
            "Next: 1.1 ex01_double   cargo workbook watch 1.1",
        ],
    );
    said.is_without(&["\x1b", "warning"]);

    let said = course.run("--json");
    said.is(0, &[]);
    let status: serde_json::Value = serde_json::from_str(&said.stdout).unwrap();
    let chapter = &status["chapters"][0];
    assert_eq!(chapter["exercises"][1]["state"], "red");
    assert_eq!(chapter["exercises"][2]["state"], "open");
    assert_eq!((&chapter["green"], &chapter["open"]), (&0.into(), &1.into()));
    assert_eq!(chapter["exercises"][0]["warm_up"], true);
    assert_eq!(chapter["exercises"][1]["warm_up"], false);
    assert_eq!(status["next"]["command"], "cargo workbook watch 1.1");

    course.solve("ex01_double");
    course.solve("ex02_sum");
    let all = ["[##########]  2 of 2 green", "Every exercise is green."];
    course.run("").is(0, &all);
}

#[test]
fn the_command_works_from_any_folder_of_the_course() {
    let course = Course::new("any_folder");
    let mut command = course.command("hint 1.1");
    command.current_dir(course.path("src"));
    said(command.output().unwrap()).is(0, &["Hint 1 of 2: a nudge"]);
}

#[test]
fn a_red_run_begins_with_the_assertion_and_its_place() {
    let course = Course::new("red");
    course.answer_wrongly("ex01_double", "adds_two");
    let said = course.run("run 1.1");
    said.is(1, &["Also not passed: doubles_zero, refuses_what_is_too_large"]);
    said.begins_with(&[
        "1.1 ex01_double: red, 0 of 3 tests passed",
        "doubles: twice 21",
        "got       Some(23)",
        "expected  Some(42)",
        "ex01_double.rs:7",
    ]);
    said.is(1, &["let twice = double(21);"]);
    // The stub of 1.2 warns of nothing here, and nobody asked for a backtrace.
    said.is_without(&["warning", "RUST_BACKTRACE"]);
    assert!(said.stdout.lines().count() <= 25);

    course.answer_wrongly("ex01_double", "panics");
    let said = course.run("run ex01_double");
    said.is(1, &["> "]);
    said.begins_with(&[
        "refuses_what_is_too_large: called `Option::unwrap()` on a `None` value",
        "at        exercises/chapter-1/src/ex01_double.rs:4",
        "called at exercises/chapter-1/tests/suite/exercises/ex01_double.rs:19",
    ]);
    said.is(1, &[">   19 | assert_eq!(double(128), None, \"256 is no u8\");"]);
}

#[test]
fn the_first_failure_is_the_first_in_the_file_of_the_tests() {
    let course = Course::new("order");
    let suite = course.read("tests/suite/exercises/ex01_double.rs");
    let renamed = suite.replace("fn doubles()", "fn zz_comes_first()");
    course.write("tests/suite/exercises/ex01_double.rs", &renamed);
    course.answer_wrongly("ex01_double", "adds_two");
    let said = course.run("run 1.1");
    said.begins_with(&["zz_comes_first: twice 21"]);
    said.is(1, &["Also not passed: doubles_zero, refuses_what_is_too_large"]);
}

#[test]
fn a_green_run_says_so_and_shows_warnings_of_that_file_only() {
    let course = Course::new("green");
    course.solve("ex01_double");
    course.run("run 1.1").is(0, &["1.1 ex01_double: green, 3 tests passed"]);
    // The next that is not green is taken without being named.
    course.run("run").is(1, &["1.2 ex02_sum: open", "Write your answer in"]);
    let sloppy = "pub fn double(x: u8) -> Option<u8> {\n    let y = 1;\n    x.checked_mul(2)\n}\n";
    course.write("src/ex01_double.rs", sloppy);
    course.run("run 1.1").is(0, &["The compiler warns: unused variable: `y`"]);
}

#[test]
fn a_begun_answer_with_a_todo_left_is_open() {
    let course = Course::new("todo_left");
    let answer = "pub fn double(x: u8) -> Option<u8> {\n    if x > 200 { todo!(\"{x}\") }\n    x.checked_mul(2)\n}\n";
    course.write("src/ex01_double.rs", answer);
    let said = course.run("run 1.1");
    said.is(
        1,
        &["open, 3 tests passed", "Still open: a todo!() stands in", ".rs:2\n"],
    );
    course
        .run("")
        .is(0, &["ex01_double   open     begun; a todo!() stands in line 2"]);

    // One whose tests do not all pass: what failed still comes in five lines.
    let answer = answer.replace("200", "100").replace("mul(2)", "add(2)");
    course.write("src/ex01_double.rs", &answer);
    course.run("run 1.1").begins_with(&[
        "1.1 ex01_double: open, 0 of 3 tests passed",
        "Still open: a todo!() in line 2.",
        "doubles: twice 21",
        "got       Some(23)",
        "expected  Some(42)",
    ]);
    // Here all that is left is the branch of the `todo!`.
    course.write("src/ex01_double.rs", &answer.replace("add(2)", "mul(2)"));
    course.run("run 1.1").is(
        1,
        &[
            "open, 2 of 3 tests passed",
            "refuses_what_is_too_large: not yet",
            "called at",
        ],
    );
}

#[test]
fn a_compile_error_is_shown_alone_and_blocks_the_others_by_name() {
    let course = Course::new("compile_error");
    course.write(
        "src/ex01_double.rs",
        "pub fn double(x: u8) -> Option<u8> {\n    let unused = 1;\n    x * 2\n}\n",
    );
    let own = course.run("run 1.1");
    own.is(1, &[]).is_without(&["warning", "aborting"]);
    own.begins_with(&[
        "1.1 ex01_double: red, does not compile",
        "error[E0308]: mismatched types",
        "ex01_double.rs:3:5",
    ]);
    course.run("run 1.2").is(
        1,
        &[
            "1.2 ex02_sum: blocked, 1.1 ex01_double does not compile",
            "cargo workbook reset 1.1",
            "E0308",
        ],
    );
    course.run("").is(
        0,
        &[
            "1.0   ex00_warm_up  blocked  1.1 does not compile",
            "1.1   ex01_double   red      does not compile",
            "1.2   ex02_sum      open",
            "Next: 1.1",
        ],
    );
}

#[test]
fn a_changed_signature_and_an_emptied_file_are_explained() {
    let course = Course::new("signature");
    course.write(
        "src/ex01_double.rs",
        "pub fn double(x: &str) -> usize { x.len() }\n",
    );
    let parts = [
        "the tests cannot call your function",
        "`expected` is what your signature asks for, `found` what the tests pass.",
        "If you did not mean to change the signature: cargo workbook reset 1.1",
        "error[E0308]",
    ];
    course.run("run 1.1").is(1, &parts);
    course.write("src/ex01_double.rs", "");
    let parts = [
        "the tests cannot call your function",
        "They look for a `pub fn` of its name.",
        "cargo workbook reset 1.1",
        "E0432",
    ];
    course.run("run 1.1").is(1, &parts);
}

#[test]
fn no_advice_to_edit_a_test_is_shown() {
    let course = Course::new("advice");
    course.write(
        "src/ex02_sum.rs",
        "pub fn sum(xs: Vec<u32>) -> u32 { xs.iter().sum() }\n",
    );
    let said = course.run("run 1.2");
    said.is(
        1,
        &["expected `Vec<u32>`, found `&[{integer}; 3]`", "function defined"],
    );
    said.is_without(&["help:", ".to_vec()"]);
}

#[test]
fn a_broken_experiment_is_named_with_its_cure() {
    let course = Course::new("broken_experiment");
    course.write("src/experiments/hello.rs", "pub fn main() { hello }\n");
    let parts = [
        "blocked, the experiment hello does not compile",
        "cargo workbook reset hello",
    ];
    course.run("run 1.1").is(1, &parts);
    let cure = "Next: the experiment hello does not compile   cargo workbook run 1.0\n\
                Fix exercises/chapter-1/src/experiments/hello.rs:1\n\
                or: cargo workbook reset hello";
    course.run("").is(0, &[cure, "ex00_warm_up  blocked"]);
}

#[test]
fn what_blocks_the_others_comes_next() {
    let course = Course::new("blocking");
    course.write("src/ex02_sum.rs", "pub fn sum() {\n");
    course.run("").is(
        0,
        &[
            "1.1   ex01_double   open",
            "Next: 1.2 ex02_sum   cargo workbook watch 1.2",
            "blocks the others",
            "Fix exercises/chapter-1/src/ex02_sum.rs:1",
            "or: cargo workbook reset 1.2",
        ],
    );
    course.run("run").is(1, &["1.2 ex02_sum: red, does not compile"]);
    let said = course.run("--json");
    let status: serde_json::Value = serde_json::from_str(&said.stdout).unwrap();
    assert_eq!(status["next"]["command"], "cargo workbook watch 1.2");
}

#[test]
fn a_missing_file_is_named_with_its_reset() {
    let course = Course::new("missing");
    fs::remove_file(course.path("src/ex02_sum.rs")).unwrap();
    let cure = "`ex02_sum.rs` is missing: cargo workbook reset 1.2";
    course.run("run 1.2").is(1, &["1.2 ex02_sum: red, its file is missing", cure]);
    course.run("run 1.0").is(1, &["blocked, `ex02_sum.rs` is missing", cure]);
    course.run("run").is(1, &["1.2 ex02_sum: red"]);
    course.run("").is(
        0,
        &[
            "1.0   ex00_warm_up  blocked  ex02_sum.rs is missing",
            "1.2   ex02_sum      red      its file is missing",
            "Next: `ex02_sum.rs` is missing   cargo workbook reset 1.2",
        ],
    );
    course.run("reset 1.2").is(0, &["was not there"]);

    fs::remove_file(course.path("src/experiments/hello.rs")).unwrap();
    let cure = "`hello.rs` is missing: cargo workbook reset hello";
    course.run("run 1.1").is(1, &["blocked, `hello.rs` is missing", cure]);
    course.run("reset hello").is(0, &["was not there"]);
    course.run("run 1.1").is(1, &["1.1 ex01_double: open"]);
}

#[test]
fn a_test_that_hangs_is_stopped_and_named() {
    let course = Course::new("hang");
    course.answer_wrongly("ex02_sum", "hangs");
    let mut command = course.command("run 1.2");
    command.env("WORKBOOK_LIMIT_MS", "3000");
    let run = said(command.output().unwrap());
    run.is(1, &["1 of 2 tests passed"]);
    run.begins_with(&["of_none_is_zero: stopped after 3 s", "ex02_sum.rs:11"]);

    let mut command = course.command("");
    command.env("WORKBOOK_LIMIT_MS", "3000");
    said(command.output().unwrap()).is(
        0,
        &["ex00_warm_up  green", "ex02_sum      red      stopped by the time limit"],
    );
}

#[test]
fn a_test_that_ends_the_process_is_named() {
    let course = Course::new("abort");
    let text = "pub fn double(x: u8) -> Option<u8> {\n    if x == 0 { std::process::exit(7) }\n    x.checked_mul(2)\n}\n";
    course.write("src/ex01_double.rs", text);
    let run = course.run("run 1.1");
    run.is(1, &[]);
    run.begins_with(&[
        "1 of 3 tests passed",
        "doubles_zero: it ended the whole process",
    ]);
}

#[test]
fn hints_come_one_by_one() {
    let course = Course::new("hints");
    course.run("hint 1.1").is(0, &["Hint 1 of 2: a nudge"]).is_without(&["checked"]);
    course
        .run("hint 1.1")
        .is(0, &["Hint 2 of 2: a sketch", "cargo workbook solution"]);
    course.run("hint 1.1").is(0, &["Hint 2 of 2", "That was the last hint"]);
    course.run("hint 1.2").is(0, &["Hint 1 of 2"]);
    course.run("hint 1.1 --all").is(0, &["Hint 1 of 2", "Hint 2 of 2"]);
    // A reset begins anew.
    course.run("reset 1.1").is(0, &[]);
    course.run("hint 1.1").is(0, &["Hint 1 of 2"]);
}

#[test]
fn a_solution_is_shown_when_green_or_when_asked_twice() {
    let course = Course::new("solution");
    let first = course.run("solution 1.1");
    first.is(1, &["not green yet", "ask again: cargo workbook solution 1.1"]);
    first.is_without(&["checked_mul"]);
    let parts = ["-     todo!", "+     x.checked_mul(2)", "What differs"];
    course.run("solution 1.1").is(0, &parts);

    course.run("solution 1.2 --yes").is(0, &["+     xs.iter().sum()"]);
    course.run("reset 1.2").is(0, &[]);
    course.solve("ex02_sum");
    course.run("solution 1.2").is(0, &["Your code is the same."]);
    let wrapped =
        course.read("src/ex02_sum.rs").replace(".sum()", "\n        .sum()");
    course.write("src/ex02_sum.rs", &wrapped);
    course
        .run("solution 1.2")
        .is(0, &["Your code is the same but for its layout."])
        .is_without(&["What differs"]);
}

#[test]
fn a_reset_restores_and_keeps_every_version() {
    let course = Course::new("reset");
    let untouched = course.read("src/ex01_double.rs");
    course.run("reset 1.1").is(0, &["nothing to reset"]);
    course.write("src/ex01_double.rs", "first");
    course.run("reset 1.1").is(
        0,
        &["ex01_double.rs.mine-1", "rename it to ex01_double.rs; or delete it."],
    );
    assert_eq!(course.read("src/ex01_double.rs"), untouched);
    course.write("src/ex01_double.rs", "second");
    course.run("reset ex01_double").is(0, &["ex01_double.rs.mine-2"]);
    assert_eq!(course.read("src/ex01_double.rs"), untouched);
    assert_eq!(course.read("src/ex01_double.rs.mine-1"), "first");
    assert_eq!(course.read("src/ex01_double.rs.mine-2"), "second");
    // What is kept is in nobody's way.
    course.run("run 1.0").is(0, &["green"]);
    course.write("src/ex01_double.rs.mine-3", "todo!()");
    course.run("").is(0, &["0 of 2 green"]).is_without(&["mine"]);

    fs::remove_file(course.path("src/ex01_double.rs")).unwrap();
    course.run("reset 1.1").is(0, &["was not there"]);
    assert_eq!(course.read("src/ex01_double.rs"), untouched);

    let hello = course.read("src/experiments/hello.rs");
    course.write("src/experiments/hello.rs", "mine");
    course.run("reset hello").is(0, &["hello.rs.mine-1"]);
    assert_eq!(course.read("src/experiments/hello.rs"), hello);
}

#[test]
fn a_name_that_is_not_there_gets_the_nearest() {
    let course = Course::new("unknown");
    course
        .run("run ex01_duoble")
        .is(2, &["no exercise", "Did you mean `ex01_double`"]);
    course
        .run("hint 1.7")
        .is(2, &["no exercise `1.7`", "Chapter 1 has 1.0, 1.1, 1.2"]);
    course.run("hnit 1.1").is(2, &["Did you mean `cargo workbook hint`"]);
    course.run("experiment helo").is(2, &["Did you mean `hello`"]);
    course.run("reset helo").is(2, &["Did you mean `hello`"]);
    course.run("measure 4").is(2, &["no chapter 4", "Chapters: 1."]);
    course.run("hint").is(2, &["Usage: cargo workbook hint 1.2"]);
}

#[test]
fn an_experiment_runs_and_the_book_gets_its_arguments() {
    let course = Course::new("launch");
    course
        .run("experiment hello")
        .is(0, &["$ cargo run -q -p chapter-1 -- hello\nhello\n"]);
    course.run("read --port 4").is(3, &["the book, with [\"--port\", \"4\"]"]);
    // Once it is built, Cargo's own lines are of no interest.
    course.run("read").is(0, &["the book, with []"]).is_without(&["Finished"]);
    course
        .run("read --prot 4")
        .is(2, &["no option `--prot`", "Did you mean `--port`?", "read --help"])
        .is_without(&["Finished", "the book, with"]);
    course.run("read --help").is(0, &["--port N"]).is_without(&["the book, with"]);
}

#[test]
fn a_broken_manifest_is_shown_with_the_next_step() {
    let course = Course::new("manifest");
    course.write("Cargo.toml", "[package]\nname = \n");
    for line in ["run 1.1", "", "solution 1.1"] {
        let said = course.run(line);
        said.is(
            2,
            &["Cargo could not build the tests", "Cargo.toml", "Fix the Cargo.toml"],
        );
    }
}

#[test]
fn outside_of_a_course_the_command_says_where_to_go() {
    let course = Course::new("outside");
    let mut command = course.command("");
    command.env("WORKBOOK_ROOT", course.path("src"));
    let run = said(command.output().unwrap());
    run.is(2, &["not inside the workbook", "Go to the folder"]);
}

#[test]
fn help_names_every_verb() {
    let course = Course::new("help");
    let help = course.run("help");
    help.is(
        0,
        &["watch", "run", "hint", "solution", "reset", "experiment", "measure"],
    );
    help.is(0, &["read", "doctor", "verify", "Exit code"]);
    assert_eq!(course.run("watch --help").stdout, help.stdout);
}

#[test]
fn the_doctor_has_a_word_for_everything() {
    let course = Course::new("doctor");
    let said = course.run("doctor");
    let words = ["ok  ", "warn", "fail", "optional"];
    let mut found = 0;
    for line in said.stdout.lines().filter(|line| !line.starts_with(' ')) {
        found += usize::from(words.iter().any(|word| line.starts_with(word)));
    }
    assert_eq!(found, 15, "{}", said.stdout);
    let failed = said.stdout.lines().any(|line| line.starts_with("fail"));
    said.is_without(&["Chapters 5", "graphviz", "gdb"]);
    said.is(i32::from(failed), &["linker", "Rust", "disk", "crates", "valgrind"]);

    let stub = course.read("src/ex01_double.rs").replace('\n', "\r\n");
    course.write("src/ex01_double.rs", &stub);
    let manifest = course.root.join("Cargo.toml");
    let text = fs::read_to_string(&manifest).unwrap();
    let newer = text.replace("rust-version = \"1.88\"", "rust-version = \"9.0\"");
    fs::write(&manifest, newer).unwrap();
    course.run("doctor").is(
        1,
        &[
            "has Windows line ends",
            "the workbook needs 9.0",
            "rustup update stable",
            "fix what is marked `fail`",
        ],
    );
}
