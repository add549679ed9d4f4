//! The table of what chapter 3's maps were to reach beside hashbrown's, and what they
//! reached when it was recorded. No test judges it.

use crate::files::root;
use crate::measured::Recorded;
use std::path::PathBuf;

/// Workload, entries, map, and the ratio to hashbrown's time that it was to reach.
const TARGETS: [(&str, u64, &str, f64); 16] = [
    ("hit", 1_000, "Swiss, 16", 1.15),
    ("hit", 1_000, "shift, half full", 0.85),
    ("hit", 98_000, "Swiss, 16", 1.15),
    ("hit", 98_000, "ahead", 0.80),
    ("chain", 1_000_000, "ahead", 0.78),
    ("chain", 10_000_000, "ahead", 0.78),
    ("batch", 300_000, "ahead", 0.40),
    ("batch", 1_000_000, "ahead", 0.60),
    ("miss", 98_000, "Swiss, 16", 1.05),
    ("miss", 114_000, "dense", 0.50),
    ("grow", 98_000, "Swiss, 16", 1.05),
    ("reserved", 98_000, "Swiss, 16", 1.05),
    ("iterate", 98_000, "Swiss, 16", 1.10),
    ("iterate", 98_000, "dense", 0.25),
    ("churn", 98_000, "ahead", 0.85),
    ("words", 98_000, "dense", 0.60),
];

/// The generated table, if anything is recorded.
pub fn table() -> Vec<(PathBuf, String)> {
    let Some(recorded) = Recorded::of_chapter(3) else { return Vec::new() };
    let path =
        root().join("book").join("generated").join("chapter-3").join("reached.md");
    vec![(path, table_of(&recorded))]
}

fn table_of(recorded: &Recorded) -> String {
    let mut text = String::from(
        "| workload | entries | map | wanted | reached | so | two runs of one map |\n\
         | --- | ---: | --- | ---: | ---: | --- | ---: |\n",
    );
    for (group, n, map, wanted) in TARGETS {
        let measure = recorded.time(group, "hashbrown", n);
        let reached = recorded.time(group, map, n) / measure;
        let noise = recorded.time(group, "std", n) / measure;
        let so = if reached <= wanted { "reached" } else { "missed" };
        text += &format!(
            "| {group} | {n} | {map} | × {wanted:.2} | × {reached:.2} | {so} | × {noise:.2} |\n"
        );
    }
    text + "\n<small>Time, divided by hashbrown's. The last column divides std's map by \
            hashbrown's, which is the same map. "
        + &recorded.source_in_markdown()
        + "</small>\n"
}
