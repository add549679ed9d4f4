use super::wrapped::gzip;
use profile_record::{Error, Frame, Location, Profile, Sample, ValueType};
use std::collections::HashMap;

pub fn main() {
    let profile = folded().expect("each sample has a value");
    println!("samples {}, seen {} times", profile.len(), profile.total(0));
    let recorded = include_bytes!("../../profiles/folded.pb.gz");
    let same = gzip(&profile.encode()) == recorded;
    println!("the same bytes as folded.pb.gz: {same}");
}

// ANCHOR: folded
fn folded() -> Result<Profile, Error> {
    let mut lines = HashMap::new();
    let mut location = |function, line| {
        // One line for each function: that at which it was seen first.
        let line = *lines.entry(function).or_insert(line);
        Location::from(Frame::new(function, "shop.rs", line))
    };
    let mut profile = Profile::new([ValueType::new("samples", "count")]);
    for (line, seen) in [(8, 5), (7, 300)] {
        let stack = [location("inner", line), location("main", 12)];
        profile.add(Sample::new(stack, [seen]))?;
    }
    Ok(profile)
}
// ANCHOR_END: folded
