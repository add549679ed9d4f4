//! A profile with inlined lines, recursion and labels.

use profile_record::{Frame, Label, Location, Profile, Sample, ValueType};
use std::time::{Duration, UNIX_EPOCH};

pub fn shop() -> Profile {
    let mut profile = Profile::new([
        ValueType::new("samples", "count"),
        ValueType::new("cpu", "nanoseconds"),
    ]);
    profile.time = Some(UNIX_EPOCH + Duration::from_secs(1_800_000_000));
    profile.duration = Duration::from_secs(2);
    profile.period_type = ValueType::new("cpu", "nanoseconds");
    profile.period = 10_000_000;
    profile.program = "shop".into();
    let frame = |name, line| Frame::new(name, "src/main.rs", line);
    let main: Location = frame("shop::main", 3).into();
    let fib: Location = frame("shop::fib", 9).into();
    let square: Location =
        vec![frame("shop::square", 14), frame("shop::sum", 20)].into();
    let stacks = [
        (17, vec![fib.clone(), fib.clone(), fib.clone(), main.clone()]),
        (5, vec![fib, main.clone()]),
        (8, vec![square.clone(), main.clone()]),
        (1, vec![main.clone()]),
    ];
    for (count, stack) in stacks {
        profile.add(Sample::new(stack, [count, count * 10_000_000])).unwrap();
    }
    let sample = Sample::new([square, main], [2, 20_000_000]);
    profile.add(sample.label(Label::text("thread", "worker"))).unwrap();
    profile
}
