//! `go tool pprof` reads what is written here, and says what `profile-report` says.
//!
//! It runs where `go` is on the path and is reported as ignored otherwise.

mod common;

use libtest_mimic::{Arguments, Failed, Trial};
use profile_report::{Command as Report, Limit, Options, assemble, read, report};
use std::{
    borrow::Cow,
    path::PathBuf,
    process::{Command, ExitCode},
};

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let pprof = go_tool_pprof();
    let is_missing = pprof.is_none();
    if is_missing {
        eprintln!("ignored: `go tool pprof` is not on the path");
    }
    let trial = Trial::test("go_reads_what_is_written", move || {
        compare(pprof.ok_or("`go tool pprof` is not on the path")?)
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

fn compare(pprof: PathBuf) -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("shop.pb.gz");
    common::shop().save(&path)?;
    for (word, command) in
        [("-top", Report::Top), ("-tree", Report::Tree), ("-traces", Report::Traces)]
    {
        let output = Command::new(&pprof).arg(word).arg(&path).output()?;
        let theirs = String::from_utf8(output.stdout)?;
        let profile = read(std::fs::File::open(&path)?, Limit::default())?;
        let (profile, _) = assemble(vec![profile], None, false)?;
        let ours = report(Cow::Owned(profile), &command, &Options::default())?.text;
        let is_same = output.status.success() && ours == theirs;
        if !is_same || !ours.contains("shop::fib") {
            return Err(format!("{word}, ours:\n{ours}\ntheirs:\n{theirs}").into());
        }
    }
    Ok(())
}
