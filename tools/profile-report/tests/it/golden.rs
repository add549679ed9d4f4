//! The text of `go tool pprof`, recorded once: each file of `golden` is what it says of
//! one profile of `profiles`, with the names that it shows by default. Of the profiles that
//! the crate `pprof` wrote there are the names as they are, too: Go shortens those.
//!
//! `GOLDEN=write` in the environment records anew with the `go` on the path, which has
//! to be the version that the files name.

use std::{
    env,
    fmt::Write,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

/// The version that the texts are of.
const GO: &str = "go1.27.3";

const CPU: &[&str] = &[
    "-top",
    "-top -cum",
    "-top -nodecount=5",
    "-top -sample_index=samples",
    "-top -unit=ms -nodefraction=0",
    "-top -focus=sum -hide=runtime",
    "-top -lines -ignore=words",
    "-tree",
    "-tree -show=main|shop",
    "-peek=mix|fib|sum",
    "-list=sum|fib|words",
    "-traces -focus=words",
];
const HEAP: &[&str] = &[
    "-top",
    "-top -cum -sample_index=alloc_space",
    "-top -sample_index=alloc_objects",
    "-top -inuse_objects",
    "-tree -sample_index=alloc_space",
    "-peek=keep -sample_index=alloc_space",
    "-list=^main. -alloc_space",
    "-traces",
];
const COUNT: &[&str] =
    &["-top", "-top -cum", "-tree", "-traces", "-peek=main", "-list=^main."];
const DIFFERENCE: &[&str] =
    &["-top", "-top -cum", "-tree", "-list=sum|words|keep|wait"];

/// Profiles, and what is asked about them.
const CASES: [(&str, &[&str]); 19] = [
    ("go-cpu.pb.gz", CPU),
    ("go-recursion.pb.gz", CPU),
    ("go-labels.pb.gz", CPU),
    ("go-before.pb.gz", CPU),
    ("go-heap.pb.gz", HEAP),
    ("go-allocs.pb.gz", HEAP),
    ("go-goroutine.pb.gz", COUNT),
    ("go-mutex.pb.gz", COUNT),
    ("go-block.pb.gz", COUNT),
    ("rust-cpu.pb.gz", CPU),
    ("rust-recursion.pb.gz", CPU),
    ("rust-faster.pb.gz", CPU),
    ("-base=go-before.pb.gz go-after.pb.gz", DIFFERENCE),
    ("-diff_base=go-before.pb.gz go-after.pb.gz", DIFFERENCE),
    ("-base=go-heap.pb.gz go-heap-later.pb.gz", DIFFERENCE),
    ("-base=go-goroutine.pb.gz go-goroutine-later.pb.gz", DIFFERENCE),
    ("-base=rust-cpu.pb.gz rust-faster.pb.gz", DIFFERENCE),
    ("-diff_base=rust-cpu.pb.gz rust-faster.pb.gz", DIFFERENCE),
    ("go-cpu.pb.gz go-recursion.pb.gz", &["-top", "-tree"]),
];

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// Runs in the folder that the sources of the recorded programs are in.
fn run(mut program: Command, words: &str) -> Output {
    let profile = |word: &str| match word.strip_suffix(".pb.gz") {
        Some(_) if word.starts_with('-') => word.replacen('=', "=../profiles/", 1),
        Some(_) => format!("../profiles/{word}"),
        None => word.to_string(),
    };
    program.args(words.split(' ').map(profile));
    program.current_dir(tests().join("programs")).env("TZ", "UTC");
    program.output().unwrap()
}

fn text(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

/// `-base=go-before.pb.gz go-after.pb.gz` is in `base_go-before_go-after.txt`.
fn file(case: &str) -> PathBuf {
    let name =
        case.trim_start_matches('-').replace(".pb.gz", "").replace([' ', '='], "_");
    tests().join("golden").join(name + ".txt")
}

/// What is asked about a profile: `reports`, and again with other names.
fn all(case: &str, reports: &[&str]) -> Vec<String> {
    let names: &[&str] = match case {
        "rust-cpu.pb.gz" => &["none", "demangle=templates"],
        case if case.contains("rust") => &["none"],
        _ => &[],
    };
    let again = names.iter().flat_map(|names| {
        reports.iter().map(move |report| format!("{report} -symbolize={names}"))
    });
    reports.iter().map(|report| report.to_string()).chain(again).collect()
}

fn recorded(case: &str, reports: &[String]) -> String {
    let version = Command::new("go").arg("version").output().unwrap();
    assert!(text(&version).contains(GO), "the texts are those of {GO}");
    let mut recorded = format!("Recorded with go tool pprof of {GO}.\n");
    for report in reports {
        let mut go = Command::new("go");
        go.args(["tool", "pprof"]);
        let words = format!("{report} {case}");
        let output = run(go, &words);
        // What Go refuses has no text; the exit code of ours has to say so too.
        write!(recorded, "\n$ {words}\n{}", text(&output)).unwrap();
    }
    recorded
}

#[test]
fn recorded_profiles_give_the_recorded_text_of_go() {
    let mut compared = 0;
    for (case, reports) in CASES {
        let (path, reports) = (file(case), all(case, reports));
        if env::var("GOLDEN").is_ok_and(|golden| golden == "write") {
            fs::write(&path, recorded(case, &reports)).unwrap();
        }
        let golden = fs::read_to_string(&path).unwrap();
        let mut sections = golden.split("\n$ ").skip(1);
        for report in &reports {
            let (words, expected) =
                sections.next().unwrap().split_once('\n').unwrap();
            assert_eq!(words, format!("{report} {case}"), "{}", path.display());
            let ours =
                run(Command::new(env!("CARGO_BIN_EXE_profile-report")), words);
            // The blank line before the next section is none of the text.
            assert!(
                text(&ours) == expected,
                "profile-report {words}\nours:\n{}\nGo's:\n{expected}",
                text(&ours)
            );
            let says_nothing = text(&ours).trim().is_empty();
            assert_eq!(
                says_nothing,
                !ours.status.success(),
                "profile-report {words}"
            );
            compared += usize::from(!says_nothing);
        }
        assert_eq!(sections.next(), None, "{}", path.display());
    }
    assert!(compared >= 200, "only {compared} texts were compared");
}
