//! Random profiles, reported by this crate and by `go tool pprof`: the texts are equal,
//! byte for byte.
//!
//! It runs where `go` is on the path and is reported as ignored otherwise. `PROFILES`
//! in the environment is how many profiles are made (500), `FIRST` the first seed (0),
//! and `KEEP` a folder to leave them in.
//! Sources that the profiles name are in `tests/sources`.

mod common;

use common::random::{self, Random};
use libtest_mimic::{Arguments, Failed, Trial};
use std::{
    collections::BTreeSet,
    env, fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode, Output},
};

/// How often Go is asked again where it may not agree with itself.
const AGAIN: usize = 12;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let pprof = go_tool_pprof();
    let is_missing = pprof.is_none();
    if is_missing {
        eprintln!("ignored: `go tool pprof` is not on the path");
    }
    let trial = Trial::test("random_profiles_give_the_text_of_go", move || {
        let pprof = pprof.ok_or("`go tool pprof` is not on the path")?;
        compare(&pprof)
    });
    libtest_mimic::run(&arguments, vec![trial.with_ignored_flag(is_missing)])
        .exit_code()
}

/// The program behind `go tool pprof`; Go builds it when it is first asked for.
fn go_tool_pprof() -> Option<PathBuf> {
    let said = Command::new("go").args(["tool", "-n", "pprof"]).output().ok()?;
    let path = String::from_utf8(said.stdout).ok()?;
    Some(PathBuf::from(path.trim()))
        .filter(|path| said.status.success() && path.is_file())
}

fn setting(name: &str, default: u64) -> u64 {
    env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(default)
}

#[derive(Default)]
struct Count {
    equal: usize,
    both_refuse: usize,
    /// Go's text differs from run to run, and ours is one of them.
    undecided: usize,
    empty: usize,
}

fn compare(pprof: &Path) -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    let (profiles, first) = (setting("PROFILES", 500), setting("FIRST", 0));
    let (one, other) =
        (folder.path().join("one.pb"), folder.path().join("other.pb"));
    let mut count = Count::default();
    for seed in first..first + profiles {
        fs::write(&one, random::profile(seed))?;
        // Of the same kind, and often with functions of the same names.
        fs::write(&other, random::profile(seed + 500_000 * 5))?;
        let mut r = Random::new(seed ^ 0xabcd);
        if let Ok(folder) = env::var("KEEP") {
            let name =
                |which: &str| Path::new(&folder).join(format!("{seed}-{which}.pb"));
            fs::copy(&one, name("one"))?;
            fs::copy(&other, name("other"))?;
        }
        for _ in 0..3 {
            let words = report(&mut r, seed, &one, &other);
            same_text(pprof, &words, &mut count).map_err(|difference| {
                format!(
                    "seed {seed}: profile-report {}\n{difference}",
                    words.join(" ")
                )
            })?;
        }
    }
    let Count { equal, both_refuse, undecided, empty } = count;
    let reports = equal + both_refuse + undecided;
    eprintln!(
        "{profiles} profiles, {reports} reports: {equal} equal, {both_refuse} refused by \
         both, {undecided} of which Go has several"
    );
    // A test that compares nothing with nothing proves nothing.
    let is_vacuous = profiles == 0 || empty > 0 || equal * 10 < reports * 7;
    if is_vacuous || undecided * 20 > reports {
        return Err(
            format!("too little was compared; {empty} texts were empty").into()
        );
    }
    Ok(())
}

/// A random report and random options.
fn report(r: &mut Random, seed: u64, one: &Path, other: &Path) -> Vec<String> {
    let regex = r.pick(&["f1", "f", "^f[2-4]$", "tw", "main|alloc", "."]);
    let mut words = match r.below(9) {
        0..3 => vec!["-top".to_string()],
        3 | 4 => vec!["-tree".into()],
        5 => vec![format!("-peek={regex}")],
        6 => vec!["-traces".into()],
        _ => vec![format!("-list={regex}")],
    };
    let types = random::types(seed);
    let kind = r.pick(types).0;
    let unit = r.pick(&["auto", "ms", "MB", "count", "seconds", "us"]);
    let number = r.below(30);
    let granularities =
        ["functions", "filefunctions", "files", "lines", "addresses"];
    let granularity = r.pick(&granularities);
    let symbolize =
        ["none", "demangle=full", "demangle=templates", "demangle=none", "force"];
    let symbolize = r.pick(&symbolize);
    let options = [
        // Go's default is what most people see.
        (3, format!("-symbolize={symbolize}")),
        (2, "-cum".to_string()),
        (3, format!("-sample_index={kind}")),
        (8, format!("-sample_index={}", r.below(types.len() as u64))),
        (4, format!("-nodecount={number}")),
        (6, format!("-nodefraction={}", number as f64 / 200.)),
        (8, format!("-edgefraction={}", number as f64 / 100.)),
        (8, "-trim=false".into()),
        (5, format!("-unit={unit}")),
        (6, format!("-focus={regex}")),
        (6, "-ignore=f3".into()),
        (8, "-hide=f2|^alloc".into()),
        (8, "-show=f1|tw|program".into()),
        (10, "-noinlines".into()),
        (10, "-drop_negative".into()),
        (10, "-relative_percentages".into()),
        (12, "-compact_labels".into()),
        (10, format!("-{granularity}")),
    ];
    words.extend(
        options.into_iter().filter_map(|(n, option)| r.one_in(n).then_some(option)),
    );
    match r.below(6) {
        0 => words.push(format!("-base={}", other.display())),
        1 => words.push(format!("-diff_base={}", other.display())),
        2 => words.push(other.display().to_string()),
        _ => {}
    }
    words.push(one.display().to_string());
    words
}

fn run(program: &Path, words: &[String]) -> Result<Output, String> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let output = Command::new(program).args(words).current_dir(tests).output();
    output.map_err(|error| format!("{}: {error}", program.display()))
}

/// The text with the callers and callees of opposite values, `9us` and `-9us`, in one
/// order. Go compares their sizes and no more, so they come as its map had them; that
/// may be the same order a dozen times, so asking it again does not tell.
fn settled(text: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(text);
    let mut lines: Vec<String> = text.lines().map(str::to_string).collect();
    let size = |line: &String| {
        let (value, _) = line.split_once(" | ")?;
        let value = value.split_whitespace().next()?;
        // A line of the function itself begins further left, with its flat value.
        line.starts_with(&" ".repeat(30)).then(|| value.replace('-', ""))
    };
    let of_one_size =
        |a: &String, b: &String| size(a).is_some() && size(a) == size(b);
    for run in lines.chunk_by_mut(of_one_size) {
        run.sort();
    }
    lines
}

fn same_text(
    pprof: &Path,
    words: &[String],
    count: &mut Count,
) -> Result<(), String> {
    let go = || run(pprof, words);
    let (ours, theirs) =
        (run(Path::new(env!("CARGO_BIN_EXE_profile-report")), words)?, go()?);
    if !ours.status.success() || !theirs.status.success() {
        if ours.status.code() == Some(1)
            && theirs.status.code().is_some_and(|code| code != 0)
        {
            count.both_refuse += 1;
            return Ok(());
        }
        let said =
            |output: &Output| String::from_utf8_lossy(&output.stderr).into_owned();
        return Err(format!("ours: {}\ntheirs: {}", said(&ours), said(&theirs)));
    }
    count.empty += usize::from(theirs.stdout.is_empty() || ours.stdout.is_empty());
    if ours.stdout == theirs.stdout {
        count.equal += 1;
        return Ok(());
    }
    if settled(&ours.stdout) == settled(&theirs.stdout) {
        count.undecided += 1;
        return Ok(());
    }
    let mut others = BTreeSet::from([theirs.stdout.clone()]);
    for _ in 0..AGAIN {
        others.insert(go()?.stdout);
    }
    // Nodes of one name and value come in any order in Go. Then only the third column,
    // the sum of the rows so far, can differ besides.
    let sorted = |text: &[u8]| {
        let text = String::from_utf8_lossy(text).into_owned();
        let words = |line: &str| -> Vec<String> {
            let words = line.split_whitespace().enumerate().filter(|(i, _)| *i != 2);
            words.map(|(_, word)| word.to_string()).collect()
        };
        let mut lines: Vec<Vec<String>> = text.lines().map(words).collect();
        lines.sort();
        lines
    };
    let is_one = others.contains(&ours.stdout)
        || others.len() > 1 && sorted(&ours.stdout) == sorted(&theirs.stdout);
    if is_one {
        count.undecided += 1;
        return Ok(());
    }
    let ours = String::from_utf8_lossy(&ours.stdout).into_owned();
    let theirs = String::from_utf8_lossy(&theirs.stdout).into_owned();
    let differs = |(ours, theirs): &(&str, &str)| ours != theirs;
    let pair = ours.lines().zip(theirs.lines()).find(differs);
    Err(format!("first difference: {pair:#?}\nGo's texts: {}", others.len()))
}
