//! A profile of something else than CPU time: how often, and for how long, threads waited
//! for a lock. The samples are made up; a program would measure them.
//!
//! `cargo run -p profile-record --example locks`

use profile_record::{Frame, Label, Location, Profile, Result, Sample, ValueType};

#[allow(dead_code, reason = "a test reports on `waits` alone")]
fn main() -> Result<()> {
    waits()?.save("locks.pb.gz")
}

pub fn waits() -> Result<Profile> {
    let mut profile = Profile::new([
        ValueType::new("contentions", "count"),
        ValueType::new("delay", "nanoseconds"),
    ]);
    let main: Location = Frame::new("shop::main", "src/main.rs", 8).into();
    // The compiler put `lock` into `sell`: two lines of one location.
    let lock = Frame::new("shop::lock", "src/stock.rs", 31);
    let sell: Location =
        vec![lock, Frame::new("shop::sell", "src/stock.rs", 12)].into();
    let count: Location = Frame::new("shop::count", "src/stock.rs", 20).into();
    for (location, delay) in
        [(&sell, 4_000_000), (&count, 1_500_000), (&sell, 2_500_000)]
    {
        // The leaf is first.
        let stack = [location.clone(), main.clone()];
        let sample = Sample::new(stack, [1, delay]);
        profile.add(sample.label(Label::text("thread", "till")))?;
    }
    Ok(profile)
}
