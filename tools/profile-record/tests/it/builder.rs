//! What a builder takes, and what it does not.

use crate::{file, read};
use profile_record::{Frame, Label, Location, Profile, Sample, ValueType};
use std::time::{Duration, UNIX_EPOCH};

fn stack(names: &[&str]) -> Vec<Location> {
    names.iter().map(|name| Frame::new(*name, "src/main.rs", 7).into()).collect()
}

fn counts() -> Profile {
    Profile::new([ValueType::new("samples", "count")])
}

#[test]
fn everything_that_was_said_is_in_the_file() {
    let mut profile = Profile::new([
        ValueType::new("objects", "count"),
        ValueType::new("space", "bytes"),
    ]);
    profile.default_sample_type = "objects".into();
    profile.period_type = ValueType::new("space", "bytes");
    profile.period = 512 << 10;
    profile.time = Some(UNIX_EPOCH + Duration::from_secs(1_800_000_000));
    profile.duration = Duration::from_millis(1500);
    profile.program = "shop".into();
    profile.drop_frames = "alloc::.*".into();
    profile.keep_frames = "alloc::kept".into();
    profile.comments = vec!["one".into(), "two".into()];
    let inlined =
        vec![Frame::new("inner", "src/a.rs", 3), Frame::new("outer", "src/b.rs", 0)];
    let stack = [inlined.into(), Frame::new("main", "", 1).into()];
    let sample = Sample::new(stack, [3, -4096])
        .label(Label::text("thread", "größer"))
        .label(Label::number("size", i64::MIN, "bytes"))
        .label(Label::number("size", 0, "bytes"));
    profile.add(sample).unwrap();

    let (read, samples) = read(&file(&profile));
    let text = |sym| read.text(sym);
    let types: Vec<_> =
        read.sample_types.iter().map(|t| (text(t.kind), text(t.unit))).collect();
    assert_eq!(types, [("objects", "count"), ("space", "bytes")]);
    assert_eq!(text(read.default_sample_type), "objects");
    assert_eq!(text(read.period_type.kind), "space");
    assert_eq!((read.period, read.duration_nanos), (512 << 10, 1_500_000_000));
    assert_eq!(read.time_nanos, 1_800_000_000_000_000_000);
    assert_eq!(text(read.mappings[0].file), "shop");
    assert_eq!(
        (text(read.drop_frames), text(read.keep_frames)),
        ("alloc::.*", "alloc::kept")
    );
    let comments: Vec<_> = read.comments.iter().map(|sym| text(*sym)).collect();
    assert_eq!(comments, ["one", "two"]);
    let line =
        |name: &str, file: &str, line| (name.to_string(), file.to_string(), line);
    let number =
        |value, unit: &str| ("size".into(), "".into(), value, unit.to_string());
    let stack = vec![
        vec![line("inner", "src/a.rs", 3), line("outer", "src/b.rs", 0)],
        vec![line("main", "", 1)],
    ];
    let labels = vec![
        number(i64::MIN, "bytes"),
        number(0, "bytes"),
        ("thread".into(), "größer".into(), 0, "".into()),
    ];
    assert_eq!(samples, [((stack, labels), vec![3, -4096])].into());
}

#[test]
fn equal_stacks_are_one_unless_their_labels_differ() {
    let mut profile = counts();
    let add = |profile: &mut Profile, labels: &[&str]| {
        let mut sample = Sample::new(stack(&["leaf", "main"]), [1]);
        sample.labels =
            labels.iter().map(|text| Label::text("key", *text)).collect();
        profile.add(sample).unwrap();
    };
    for labels in [&["a", "b"][..], &["b", "a"], &["a", "b", "a"], &["a"], &[], &[]]
    {
        add(&mut profile, labels);
    }
    assert_eq!((profile.len(), profile.total(0), profile.total(1)), (3, 6, 0));
    let values: Vec<_> = read(&file(&profile)).1.into_values().flatten().collect();
    assert_eq!(values, [2, 1, 3]);
}

#[test]
fn a_sample_needs_a_value_for_each_type() {
    let mut profile = counts();
    for values in [vec![], vec![1, 2]] {
        let error = profile.add(Sample::new(stack(&["main"]), values)).unwrap_err();
        assert!(error.what.ends_with("values, 1 sample types"), "{error}");
    }
    let error = Profile::new([]).add(Sample::new([], [])).unwrap_err();
    assert_eq!(error.what, "a sample of 0 values, 0 sample types");
    assert!(profile.is_empty());
    assert!(read(&file(&profile)).1.is_empty());
}

#[test]
fn labels_that_say_nothing_are_left_out() {
    let mut profile = counts();
    for label in [Label::text("thread", ""), Label::number("size", 0, "")] {
        profile.add(Sample::new(stack(&["main"]), [1]).label(label)).unwrap();
    }
    profile.add(Sample::new(stack(&["main"]), [1])).unwrap();
    let samples = read(&file(&profile)).1;
    assert!(samples.keys().all(|(_, labels)| labels.is_empty()));
    assert_eq!(samples.into_values().collect::<Vec<_>>(), [[3]]);
}

#[test]
fn sums_do_not_overflow_and_do_not_depend_on_the_order() {
    let large = [i64::MAX, i64::MAX, i64::MIN, 5];
    let files = [[0, 1, 2, 3], [2, 3, 1, 0]].map(|order| {
        let mut profile = counts();
        for place in order {
            profile.add(Sample::new(stack(&["main"]), [large[place]])).unwrap();
        }
        file(&profile)
    });
    assert_eq!(files[0], files[1]);
    let mut profile = counts();
    for value in [i64::MIN, i64::MIN] {
        profile.add(Sample::new([], [value])).unwrap();
    }
    let values: Vec<_> = read(&file(&profile)).1.into_values().flatten().collect();
    assert_eq!(values, [i64::MIN]);
}

#[test]
fn a_file_that_cannot_be_written_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("missing/cpu.pb.gz");
    let error = counts().save(&path).unwrap_err();
    assert!(error.what.starts_with(&*path.to_string_lossy()), "{error}");
    let error = counts().write_gzip(&mut [0; 4][..]).unwrap_err();
    assert!(error.what.starts_with("the profile was not written"), "{error}");
    let path = folder.path().join("cpu.pb.gz");
    counts().save(&path).unwrap();
    let packed = std::fs::read(path).unwrap();
    assert_eq!(packed[..2], [0x1f, 0x8b]);
}
