//! The capacities of Go's slices in several versions of Go: a table made from the
//! transcripts of `capacities.go`.

use crate::files::{list, read, root, shown};
use std::path::PathBuf;

/// The generated table.
pub fn table() -> Vec<(PathBuf, String)> {
    let go = root().join("exercises").join("chapter-2").join("go");
    let mut transcripts = list(&go.join("versions"));
    transcripts.push(go.join("capacities.txt"));
    let runs: Vec<Run> = transcripts
        .iter()
        .map(|path| {
            Run::of(&read(path)).unwrap_or_else(|| {
                panic!("{}: no transcript of capacities.go", shown(path))
            })
        })
        .collect();
    let folder = root().join("book").join("generated").join("chapter-2");
    vec![(folder.join("go_capacities.md"), table_of(&runs))]
}

/// What one version of Go printed: the sequences, each below its name.
struct Run {
    version: String,
    sequences: Vec<(String, Vec<u64>)>,
}

impl Run {
    fn of(transcript: &str) -> Option<Self> {
        let mut lines = transcript.lines().skip(1);
        let version = lines.next()?.split(' ').nth(2)?.strip_prefix("go")?.into();
        let lines: Vec<_> = lines.skip(1).collect();
        let sequences = lines.chunks_exact(2).map(|pair| {
            let name = pair[0].strip_suffix(':')?.to_string();
            let numbers = pair[1].trim().trim_matches(['[', ']']).split(' ');
            let numbers: Result<Vec<u64>, _> = numbers.map(str::parse).collect();
            Some((name, numbers.ok()?))
        });
        Some(Self { version, sequences: sequences.collect::<Option<_>>()? })
    }
}

/// From this capacity on, all sequences are the same.
const JOIN: u64 = 8;

fn table_of(runs: &[Run]) -> String {
    let names = runs[0].sequences.iter().map(|(name, _)| name.as_str());
    let names: Vec<_> = names.collect();
    let mut text = format!("| Go | {} |\n", names.join(" | "));
    text += &format!("|{}\n", " --- |".repeat(names.len() + 1));
    let mut tails: Vec<Vec<u64>> = Vec::new();
    for run in runs {
        text += &format!("| {} |", run.version);
        for (_, capacities) in &run.sequences {
            let (head, tail): (Vec<u64>, Vec<u64>) =
                capacities.iter().partition(|capacity| **capacity < JOIN);
            text += &format!(" {} … |", joined(&head));
            tails.push(tail);
        }
        text += "\n";
    }
    tails.dedup();
    let [tail] = tails.as_slice() else {
        panic!("the sequences differ from {JOIN} on: {tails:?}");
    };
    text + &format!("\nFrom there on all of them: {}.\n", joined(tail))
}

fn joined(numbers: &[u64]) -> String {
    numbers.iter().map(u64::to_string).collect::<Vec<_>>().join(" ")
}
