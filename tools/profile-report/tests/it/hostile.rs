//! Damaged, cut and hostile input: an error that says what to do, never a panic, and
//! memory in proportion to the limit.

use crate::common::{
    random,
    writer::{Message, Writer, gzip},
};
use profile_report::{
    Base, Command, Error, Limit, Options, assemble, flame, read, regex, report,
};
use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};
use std::{
    borrow::Cow,
    fs,
    io::Write,
    path::Path,
    time::{Duration, Instant},
};

/// Reads `data` and makes every report of it, if it can be read.
fn reports(data: &[u8]) -> Result<(), Error> {
    let limit = Limit::megabytes(16).unwrap();
    let profile = read(data, limit)?;
    let base = Base { profiles: vec![profile.clone()], is_reference: true };
    let (difference, _) = assemble(vec![profile.clone()], Some(base), false)?;
    let (profile, _) = assemble(vec![profile], None, false)?;
    let any = || regex("test", ".").unwrap();
    let commands = [
        Command::Top,
        Command::Tree,
        Command::Peek(any()),
        Command::List(any()),
        Command::Traces,
    ];
    let options =
        Options { focus: "f".into(), hide: "1".into(), ..Options::default() };
    for command in &commands {
        for options in [&Options::default(), &options] {
            // What cannot be reported is an error; a panic would fail the test.
            let _ = report(Cow::Borrowed(&profile), command, options);
        }
    }
    let _ = report(Cow::Owned(difference), &Command::Top, &options);
    let _ = flame(Cow::Borrowed(&profile), &Options::default());
    Ok(())
}

fn run(cases: u32, strategy: impl Strategy<Value = Vec<u8>>) -> (u32, u32) {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let (read, refused) = (std::cell::Cell::new(0), std::cell::Cell::new(0));
    let tried = TestRunner::new(config).run(&strategy, |data| {
        match reports(&data) {
            Ok(()) => read.set(read.get() + 1),
            Err(Error { what, next }) => {
                prop_assert!(!what.is_empty() && !next.is_empty());
                refused.set(refused.get() + 1);
            }
        }
        Ok(())
    });
    tried.unwrap();
    (read.get(), refused.get())
}

/// A small profile, not packed.
fn valid(seed: u64) -> Vec<u8> {
    let data = random::profile(seed);
    let mut unpacked = vec![];
    match data.starts_with(&[0x1f, 0x8b]) {
        true => {
            let mut decoder = flate2::read::GzDecoder::new(&data[..]);
            std::io::copy(&mut decoder, &mut unpacked).unwrap();
            unpacked
        }
        false => data,
    }
}

#[test]
fn random_bytes_are_refused_or_reported() {
    run(5000, proptest::collection::vec(any::<u8>(), 0..200));
}

/// Profiles with some bytes changed, taken out, or put in a second time.
fn changed() -> impl Strategy<Value = Vec<u8>> {
    let place = any::<prop::sample::Index>;
    let changes = proptest::collection::vec((place(), any::<u8>()), 0..4);
    let piece = proptest::option::of((place(), place(), place(), any::<bool>()));
    (0..2_000u64, changes, piece).prop_map(|(seed, changes, piece)| {
        let mut data = valid(seed);
        for (at, byte) in changes {
            let at = at.index(data.len());
            data[at] = byte;
        }
        if let Some((from, to, at, is_again)) = piece {
            let (from, to) = (from.index(data.len()), to.index(data.len()));
            let piece = from.min(to)..from.max(to).min(from.min(to) + 40);
            let copy = data[piece.clone()].to_vec();
            if is_again {
                let at = at.index(data.len());
                data.splice(at..at, copy);
            } else {
                data.drain(piece);
            }
        }
        data
    })
}

#[test]
fn changed_bytes_are_refused_or_reported() {
    let (read, refused) = run(1500, changed());
    assert!(read > 30 && refused > 30, "{read} read, {refused} refused");
}

/// `cargo test --release -p profile-report --test it -- --ignored --nocapture minutes`;
/// `SECONDS` in the environment is how long.
#[test]
#[ignore = "ten minutes"]
fn minutes_of_changed_bytes_are_refused_or_reported() {
    let seconds = std::env::var("SECONDS").map_or(600, |it| it.parse().unwrap());
    let end = Instant::now() + Duration::from_secs(seconds);
    let (mut all_read, mut all_refused) = (0u64, 0u64);
    while Instant::now() < end {
        let (read, refused) = run(2000, changed());
        all_read += u64::from(read);
        all_refused += u64::from(refused);
    }
    eprintln!("{seconds} s: {all_read} profiles reported, {all_refused} refused");
}

#[test]
fn a_profile_that_is_cut_anywhere_is_refused_or_reported() {
    let data = valid(8);
    for end in 0..data.len() {
        let _ = reports(&data[..end]);
    }
    let packed = gzip(&data);
    for end in 2..packed.len() {
        let error = reports(&packed[..end]).unwrap_err();
        assert!(error.what.contains("cut short"), "{end}: {error}");
    }
}

#[test]
fn an_error_says_where_the_damage_is() {
    let mut writer = Writer::new(&[("cpu", "ns")]);
    writer.sample(&[7], &[1], &[]);
    let error = reports(&writer.message.0).unwrap_err();
    assert!(error.what.contains("location 7, which is missing"), "{error}");
    assert!(error.what.contains("at byte "), "{error}");
    let error = reports(b"<!DOCTYPE html><html>").unwrap_err();
    assert!(error.next.contains("a page about it"), "{error}");
    assert_eq!(reports(b"").unwrap_err().what, "the input is empty");
}

#[test]
fn a_stack_of_200_000_frames_is_reported() {
    let mut writer = Writer::new(&[("cpu", "ns")]);
    writer.function(1, "f", "", 0);
    writer.function(2, "g", "", 0);
    writer.location(1, 0, 0, &[[1, 0, 0]]);
    writer.location(2, 0, 0, &[[2, 0, 0]]);
    let stack: Vec<u64> = (0..200_000).map(|i| 1 + i % 2).collect();
    writer.sample(&stack, &[i64::MIN], &[]);
    writer.sample(&stack, &[i64::MAX], &[]);
    reports(&writer.message.0).unwrap();
}

/// A name of 400 bytes may stand for words of any length: each tuple of the one that
/// implements `f` holds the tuple before twice.
#[test]
fn names_that_repeat_themselves_take_no_more_than_others() {
    let digits = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let mut writer = Writer::new(&[("cpu", "ns")]);
    for f in 1..=1000 {
        let mut name = String::from("_RYT");
        let mut before = name.len();
        name += "TmmE";
        for _ in 0..40 {
            // Places are counted from behind `_R`, and `0_` is 1.
            let (high, low) = ((before - 3) / 62, (before - 3) % 62);
            let place = [digits[high], digits[low]].map(char::from);
            let again = format!("B{}{}_", place[0], place[1]);
            before = name.len();
            name += &format!("T{again}{again}E");
        }
        writer.function(f, &format!("{name}EC5f{f:04}"), "", 0);
        writer.location(f, 0, 0, &[[f, 0, 0]]);
        writer.sample(&[f], &[1], &[]);
    }
    let start = Instant::now();
    reports(&writer.message.0).unwrap();
    let time = start.elapsed();
    assert!(time < Duration::from_secs(20), "{time:?}");
}

/// Runs the program with no more than `megabytes` of address space.
#[cfg(target_os = "linux")]
fn said_within(megabytes: u32, file: &Path, max_size: u32) -> std::process::Output {
    std::process::Command::new("sh")
        .arg("-c")
        .arg(format!("ulimit -v {}; exec \"$0\" \"$@\"", megabytes * 1024))
        .arg(env!("CARGO_BIN_EXE_profile-report"))
        .arg("-top")
        .arg(format!("-max_size={max_size}"))
        .arg(file)
        .output()
        .unwrap()
}

#[cfg(target_os = "linux")]
#[test]
fn a_small_gzip_of_gigabytes_is_refused_within_the_limit() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bomb.pb.gz");
    let member = gzip(&vec![0; 64 << 20]);
    let mut file = fs::File::create(&path).unwrap();
    // 64 times 64 MB: four gigabytes.
    (0..64).for_each(|_| file.write_all(&member).unwrap());
    assert!(fs::metadata(&path).unwrap().len() < 24 << 20);
    let output = said_within(400, &path, 64);
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{error}");
    assert!(error.contains("the unpacked profile is larger than 64 MB"), "{error}");
    assert!(error.contains("-max_size=128"), "{error}");
}

/// Adds something small to a profile; the number is another each time.
#[cfg(target_os = "linux")]
type Add<'a> = &'a dyn Fn(&mut Writer, u64);

/// What takes most memory for its size: things of a few bytes each.
#[cfg(target_os = "linux")]
#[test]
fn a_profile_of_tiny_things_takes_memory_in_proportion() {
    let folder = tempfile::tempdir().unwrap();
    let size = 8 << 20;
    let mut number = 0;
    let mut fill = |writer: &mut Writer, add: Add<'_>| {
        while writer.message.0.len() < size {
            number += 1;
            add(writer, number);
        }
    };
    let cases: [(&str, Add<'_>); 5] = [
        ("texts", &|w, n| {
            w.message.bytes(6, &n.to_le_bytes()[..4]);
        }),
        ("functions", &|w, n| {
            let mut function = Message::default();
            function.number(1, n * 3);
            w.message.bytes(5, &function.0);
        }),
        ("locations", &|w, n| {
            let mut location = Message::default();
            location.number(1, n * 3);
            w.message.bytes(4, &location.0);
        }),
        ("samples", &|w, _| w.sample(&[], &[1], &[])),
        ("labels", &|w, _| {
            let mut label = Message::default();
            label.number(3, 1);
            w.sample(&[], &[1], &[label]);
        }),
    ];
    for (name, add) in cases {
        let mut writer = Writer::new(&[("cpu", "ns")]);
        fill(&mut writer, add);
        let path = folder.path().join(name);
        fs::write(&path, &writer.message.0).unwrap();
        let output = said_within(500, &path, 16);
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(matches!(output.status.code(), Some(0 | 1)), "{name}: {error}");
    }
}
