//! Tables of counted instructions, made from `benches/budgets/instructions.txt`, and
//! beside the recorded times. No test judges a time.

use crate::files::{read, root};
use crate::measured::Recorded;
use std::path::PathBuf;

/// How many operations a workload counts together.
const OPERATIONS: f64 = 20_000.0;

/// One workload on one map.
struct Counted {
    map: String,
    workload: String,
    each: f64,
    /// How often callgrind's model of a processor guessed a branch wrongly.
    wrong_guesses: f64,
}

fn recorded() -> String {
    read(&root().join("benches").join("budgets").join("instructions.txt"))
}

fn counted() -> Vec<Counted> {
    let text = recorded();
    let lines = text.lines().filter_map(|line| line.strip_prefix("maps\t"));
    let line = |line: &str| {
        let mut fields = line.split('\t').map(str::to_string);
        let mut field =
            || fields.next().unwrap_or_else(|| panic!("too short: {line}"));
        let (map, workload, counts) = (field(), field(), [field(), field()]);
        let [each, wrong_guesses] = counts.map(|count| {
            let count: f64 = count.parse().unwrap_or_else(|e| panic!("{line}: {e}"));
            count / OPERATIONS
        });
        Counted { map, workload, each, wrong_guesses }
    };
    lines.map(line).collect()
}

/// The generated tables; without a recorded measurement only the first.
pub fn tables() -> Vec<(PathBuf, String)> {
    let folder = root().join("book").join("generated").join("chapter-3");
    let all = counted();
    let mut made = vec![(folder.join("instructions.md"), by_workload(&all))];
    let chapter_5 = root().join("book").join("generated").join("chapter-5");
    made.push((chapter_5.join("layout.md"), by_layout()));
    if let Some(recorded) = Recorded::of_chapter(3) {
        made.push((folder.join("ahead.md"), beside_times(&all, &recorded)));
    }
    made
}

/// A row a map, a column a workload.
fn by_workload(all: &[Counted]) -> String {
    let distinct = |field: fn(&Counted) -> &String| {
        let mut names: Vec<&String> = Vec::new();
        for counted in all {
            if !names.contains(&field(counted)) {
                names.push(field(counted));
            }
        }
        names
    };
    let workloads = distinct(|it| &it.workload);
    let head: String = workloads.iter().map(|it| format!(" {it} |")).collect();
    let mut text =
        format!("| map |{head}\n| --- |{}\n", " ---: |".repeat(workloads.len()));
    for map in distinct(|it| &it.map) {
        text += &format!("| {map} |");
        for counted in all.iter().filter(|it| it.map == *map) {
            text += &format!(" {:.1} |", counted.each);
        }
        let hit = all.iter().find(|it| it.map == *map && it.workload == "hit");
        text += &format!(" {:.2} |\n", hit.map_or(0.0, |it| it.wrong_guesses));
    }
    text + "\n<small>x86-64, counted by callgrind; CI counts again, and allows 5 % more.\
            </small>\n"
}

/// Orders in rows and in columns: instructions, and reads that miss a first cache.
fn by_layout() -> String {
    let mut text = String::from(
        "| 100,000 orders in | question | instructions | misses |\n\
         | --- | --- | ---: | ---: |\n",
    );
    let recorded = recorded();
    for line in recorded.lines().filter_map(|line| line.strip_prefix("layout\t")) {
        let fields: Vec<_> = line.split('\t').collect();
        let [layout, workload, instructions, _, misses] = fields[..] else {
            panic!("instructions.txt: not five fields: {line}");
        };
        text += &format!("| {layout} | {workload} | {instructions} | {misses} |\n");
    }
    text + "\n<small>x86-64, rustc 1.95.0, counted by callgrind; CI counts again, and \
            allows 5 % more.</small>\n"
}

/// What asking ahead changes: the same table with it and without.
fn beside_times(all: &[Counted], recorded: &Recorded) -> String {
    let instructions = |map: &str| {
        let counted = all.iter().find(|it| it.map == map && it.workload == "hit");
        counted.unwrap_or_else(|| panic!("instructions.txt: no hit of `{map}`")).each
    };
    let (without, with) = ("Swiss, 16", "ahead");
    let more = instructions(with) / instructions(without);
    let mut text = String::from(
        "| lookups | entries | instructions | time | so |\n\
         | --- | ---: | ---: | ---: | --- |\n",
    );
    let rows = [("chain", 1_000_000), ("chain", 10_000_000)];
    for (group, n) in rows {
        let time = recorded.time(group, with, n) / recorded.time(group, without, n);
        text += &format!(
            "| {group} | {n} | × {more:.2} | × {time:.2} | {} |\n",
            verdict(more, time)
        );
    }
    text + "\n<small>With the line, divided by without. Times: "
        + &recorded.source_in_markdown()
        + "</small>\n"
}

/// The two ratios in words; what is within 5 % counts as the same.
fn verdict(instructions: f64, time: f64) -> String {
    let word = |ratio: f64, more: &str, less: &str, same: &str| {
        let word = if ratio > 1.05 { more } else { less };
        if (ratio - 1.0).abs() <= 0.05 { same.to_string() } else { word.to_string() }
    };
    let instructions = word(
        instructions,
        "more instructions",
        "fewer instructions",
        "as many instructions",
    );
    format!(
        "{instructions}, {}",
        word(time, "more time", "less time", "much the same time")
    )
}

#[test]
fn a_verdict_says_both() {
    assert_eq!(verdict(1.1, 0.8), "more instructions, less time");
    assert_eq!(verdict(1.0, 1.2), "as many instructions, more time");
    assert_eq!(verdict(0.9, 1.04), "fewer instructions, much the same time");
}
