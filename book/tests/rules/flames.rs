//! Flame graphs of recorded profiles, drawn as `cargo profile-report -flamegraph` draws
//! them, in the colours of the page.

use crate::files::root;
use profile_report::{Colours, Limit, Look, Options, assemble, flame, read};
use std::borrow::Cow;
use std::fs::File;
use std::path::PathBuf;

/// The profiles of chapter 5 that a page shows as a flame graph.
const PROFILES: [&str; 1] = ["kitchen"];

/// The generated drawings.
pub fn drawings() -> Vec<(PathBuf, String)> {
    let folder = root().join("book").join("generated").join("chapter-5");
    let drawing = |name| (folder.join(format!("{name}.svg")), svg(name));
    PROFILES.into_iter().map(drawing).collect()
}

fn svg(name: &str) -> String {
    let profiles = root().join("exercises").join("chapter-5").join("profiles");
    let path = profiles.join(format!("{name}.pb.gz"));
    let file = File::open(&path).unwrap_or_else(|e| panic!("{name}.pb.gz: {e}"));
    let profile = read(file, Limit::default()).expect("it is a profile");
    let (profile, _) = assemble(vec![profile], None, false).expect("it is one");
    let drawn = flame(Cow::Owned(profile), &Options::default());
    let drawn = drawn.expect("the default options suit every profile");
    let id = format!("flame-{name}");
    // With its margins 520 pixels, which is as wide as a page draws a figure.
    drawn.svg(&Look {
        width: 504,
        id: &id,
        colours: Colours::Text,
        ..Look::default()
    })
}
