use super::wrapped::gzip;
use profile_record::{Error, Frame, Profile, Sample, ValueType};

pub fn main() {
    let tiny: &[u8] = include_bytes!("../../profiles/tiny.pb.gz");
    let moved: &[u8] = include_bytes!("../../profiles/moved.pb.gz");
    for (above, recorded) in [(0, tiny), (1, moved)] {
        let profile = profile(above).expect("each sample has a value");
        let same = gzip(&profile.encode()) == recorded;
        println!(
            "{above} lines above: seen {}, as recorded: {same}",
            profile.total(0)
        );
    }
}

// ANCHOR: profile
/// The profile of `tiny`, after somebody wrote so many lines above all code.
fn profile(above: u32) -> Result<Profile, Error> {
    let inner = |line| Frame::new("inner", "shop.rs", above + line).into();
    let main = || Frame::new("main", "shop.rs", above + 12).into();
    let mut profile = Profile::new([ValueType::new("samples", "count")]);
    profile.add(Sample::new([inner(8), main()], [5]))?;
    profile.add(Sample::new([inner(7), main()], [300]))?;
    Ok(profile)
}
// ANCHOR_END: profile
