//! Programs that are built with frame pointers, as the documentation says they have to be.
//!
//! Cargo builds them in a folder of its own, once: the flag concerns all that is built.

use crate::turn;
use profile_report::{
    Command as Report, Granularity, Limit, Options, assemble, read, report,
};
use std::{
    borrow::Cow,
    fs::{self, File},
    path::{Path, PathBuf},
    process::Command,
    sync::OnceLock,
};

const HERE: &str = env!("CARGO_MANIFEST_DIR");

/// The path of a program, which is built if need be.
fn program(name: &str) -> PathBuf {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(build).join(name)
}

fn build() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("programs");
    fs::create_dir_all(&folder).unwrap();
    let programs = [
        ("busy", "examples/busy.rs"),
        ("stress", "examples/stress.rs"),
        ("lines", "tests/programs/lines.rs"),
        ("forked", "tests/programs/forked.rs"),
        ("abandoned", "tests/programs/abandoned.rs"),
        ("blocked", "tests/programs/blocked.rs"),
        ("late", "tests/programs/late.rs"),
        ("leaf", "tests/programs/leaf.rs"),
        ("small_stack", "tests/programs/small_stack.rs"),
    ];
    let programs = programs.map(|(name, path)| {
        format!(
            "[[bin]]\nname = {name:?}\npath = {:?}\n",
            Path::new(HERE).join(path)
        )
    });
    let manifest = format!(
        "[workspace]\n[package]\nname = \"programs\"\nedition = \"2024\"\n\
         [dependencies]\nlibc = \"0.2\"\nprofile-record = {{ path = {HERE:?} }}\n\
         [profile.dev]\nopt-level = 1\ndebug = \"limited\"\n{}",
        programs.join("")
    );
    fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    // The versions that are here already: nothing is fetched.
    let lock = Path::new(HERE).ancestors().map(|folder| folder.join("Cargo.lock"));
    if let Some(lock) = lock.into_iter().find(|lock| lock.is_file()) {
        fs::copy(lock, folder.join("Cargo.lock")).unwrap();
    }
    let built = Command::new(env!("CARGO"))
        .args(["build", "--offline", "--quiet", "--manifest-path"])
        .arg(folder.join("Cargo.toml"))
        .arg("--target-dir")
        .arg(folder.join("target"))
        .env("RUSTFLAGS", "-C force-frame-pointers=yes")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .status();
    assert!(built.unwrap().success(), "the programs were not built");
    folder.join("target/debug")
}

/// Runs a program, which leaves a profile. Returns the profile's functions, or lines, with
/// what was inlined as part of the function; and what the program said.
fn profiled(name: &str, granularity: Granularity) -> (String, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cpu.pb.gz");
    let program = program(name);
    // On a busy machine there may be few samples: see `take`.
    for _ in 0..5 {
        let output =
            Command::new(&program).arg(&path).current_dir(HERE).output().unwrap();
        assert!(output.status.success(), "{name} failed");
        let profile = read(File::open(&path).unwrap(), Limit::default()).unwrap();
        let samples: i64 = profile.samples.iter().map(|it| it.values[0]).sum();
        if samples < 20 {
            continue;
        }
        let (profile, _) = assemble(vec![profile], None, false).unwrap();
        let options = Options {
            granularity,
            noinlines: true,
            trim: false,
            ..Options::default()
        };
        let report = report(Cow::Owned(profile), &Report::Top, &options).unwrap();
        return (report.text, String::from_utf8(output.stdout).unwrap());
    }
    panic!("{name} has less than 20 samples, five times");
}

/// The row of a function, or of a line: flat %, cum %.
fn percentages(text: &str, name: &str) -> (f64, f64) {
    let row = text.lines().find(|row| row.trim_end().ends_with(name));
    let row = row.unwrap_or_else(|| panic!("{name} is not in:\n{text}"));
    let percentage = |place| -> f64 {
        let word = row.split_whitespace().nth(place).unwrap();
        word.trim_end_matches('%').parse().unwrap()
    };
    (percentage(1), percentage(4))
}

#[test]
fn flat_is_what_ran_and_cum_is_with_callees() {
    let _turn = turn();
    let (text, _) = profiled("busy", Granularity::Default);
    let (flat, cum) = percentages(&text, "busy::busy");
    assert!(flat >= 60. && cum == flat, "{text}");
    let (flat, cum) = percentages(&text, "busy::outer");
    assert!(flat >= 5. && cum >= 98., "{text}");
    let (flat, cum) = percentages(&text, "busy::main");
    assert!(flat < 1. && cum >= 98., "{text}");
    let others = ["lang_start", "__libc_start", "clone", "_start"];
    assert!(!others.iter().any(|other| text.contains(other)), "{text}");
}

#[test]
fn each_line_is_the_one_that_ran() {
    let _turn = turn();
    let source = fs::read_to_string(Path::new(HERE).join("tests/programs/lines.rs"));
    let source = source.unwrap();
    let line = |mark: &str| {
        let place = source.lines().position(|line| line.ends_with(mark));
        place.unwrap() + 1
    };
    let (text, said) = profiled("lines", Granularity::Lines);
    let file = "tools/profile-record/tests/programs/lines.rs";
    let at = |function: &str, mark: &str| {
        percentages(&text, &format!("lines::{function} {file}:{}", line(mark)))
    };
    let share: f64 = said.trim().parse().unwrap();
    let (short, _) = at("loops", "// the short one");
    let (long, _) = at("loops", "// the long one");
    assert!((short - share).abs() < 5. && short + long > 98., "{share} %\n{text}");
    // A call returns to the line behind it; the line that ran is the call's.
    let (_, cum) = at("caller", "// the call");
    assert!(cum > 98., "{text}");
}

#[test]
fn it_survives_panics_allocations_and_backtraces() {
    let _turn = turn();
    let output = Command::new(program("stress")).arg("3").output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success() && said.starts_with("survived: "), "{output:?}");
    let samples = said.split(' ').nth(1).unwrap().parse::<u32>().unwrap();
    assert!(samples > 100, "{said}");
}

#[test]
fn a_child_that_was_forked_has_a_sampler_of_its_own() {
    let _turn = turn();
    assert!(Command::new(program("forked")).status().unwrap().success());
}

#[test]
fn a_child_that_drops_its_parents_sampler_survives_a_signal() {
    let _turn = turn();
    assert!(Command::new(program("abandoned")).status().unwrap().success());
}

#[test]
fn a_late_signal_does_not_reach_the_handler_that_was_there_before() {
    let _turn = turn();
    assert!(Command::new(program("late")).status().unwrap().success());
}

#[test]
#[cfg(target_arch = "x86_64")]
fn a_stack_that_has_no_room_for_a_handler_is_sampled() {
    let _turn = turn();
    assert!(Command::new(program("small_stack")).status().unwrap().success());
}

/// A limit: should it be gone, the documentation has to change.
#[test]
fn a_thread_that_blocks_the_signal_is_not_seen_and_one_that_waits_is() {
    let _turn = turn();
    let (text, said) = profiled("blocked", Granularity::Default);
    let (polls, reads) = said.trim().split_once(' ').unwrap();
    assert!(polls.parse::<u32>().unwrap() > 5, "interrupted: {said}");
    // `SA_RESTART`: it is interrupted as often, and goes on.
    assert_eq!(reads, "0", "`read` was not restarted");
    // C's library has no frame pointers: these hide their callers.
    let (poll, _) = percentages(&text, "poll");
    let (read, _) = percentages(&text, "read");
    assert!(poll > 10. && read > 10. && poll + read > 80., "{text}");
    assert!(!text.contains("works_with_signals_blocked"), "{text}");
}

/// A limit: should it be gone, the documentation has to change.
#[test]
#[cfg(target_arch = "x86_64")]
fn a_leaf_function_of_std_hides_its_caller() {
    let _turn = turn();
    let (text, _) = profiled("leaf", Granularity::Default);
    let (flat, _) = percentages(&text, "core::str::converts::from_utf8");
    let (_, above) = percentages(&text, "leaf::above");
    assert!(flat > 80. && above > 80. && !text.contains("leaf::calls"), "{text}");
}
