//! `measure`: a chapter's benchmarks on this machine, recorded for its pages.

use crate::{
    Outcome, cargo::no_cargo, course::Course, files, screen::Screen,
    trouble::Trouble,
};
use serde_json::{Value, json};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
    thread,
    time::{SystemTime, UNIX_EPOCH},
};

/// Runs the benchmarks of chapter `number` and records them beside the book:
/// as the reader's own figures, or as the book's if `reference`.
///
/// # Errors
///
/// If there is no such chapter, its benchmarks fail, or they measure nothing. The
/// figures that were recorded before are then still there.
pub fn measure(
    course: &Course,
    screen: &Screen,
    number: u32,
    reference: bool,
) -> Outcome {
    course.chapter(number)?;
    let home = course.target.join("measure").join(format!("chapter-{number}"));
    // Criterion would compare with an older run and keep benches that are gone.
    if home.exists() {
        fs::remove_dir_all(&home)
            .map_err(|error| Trouble::with_file("remove", &home, &error))?;
    }
    screen.say(&format!(
        "Measuring chapter {number}, in {ROUNDS} rounds. Leave the machine alone until \
         it is done; a laptop should be plugged in.\n"
    ));
    let mut rounds = Vec::new();
    for round in 1..=ROUNDS {
        screen.say(&format!("Round {round} of {ROUNDS}"));
        rounds.push(run_round(
            course,
            number,
            &home.join(format!("round-{round}")),
        )?);
    }
    let results = fastest(&rounds);
    let flag = if reference { " --reference" } else { "" };
    let record = json!({
        "chapter": number,
        "machine": machine(),
        "toolchain": version_of(course, "rustc"),
        "date": today(),
        "command": format!("cargo workbook measure {number}{flag}"),
        "results": results,
    });
    let folder = course.root.join("book").join("measured");
    let folder = if reference { folder } else { folder.join("mine") };
    let file = folder.join(format!("chapter-{number}.json"));
    files::write(&file, lines(&record).as_bytes())?;
    screen.say(&table(&results));
    screen.say(&format!(
        "\nRecorded in {}. Beside the book's figures: cargo workbook read",
        course.shown(&file)
    ));
    Ok(ExitCode::SUCCESS)
}

/// All benches are run so often, one after the other, and not each so often at once:
/// what slows the machine down for a while then meets all that are compared.
const ROUNDS: usize = 3;

/// Runs the benches of a chapter once.
fn run_round(
    course: &Course,
    number: u32,
    home: &Path,
) -> Result<Vec<Value>, Trouble> {
    let bench = format!("chapter_{number}");
    let status = course
        .workspace()
        .cargo()
        .args(["bench", "-q", "-p", "benches", "--bench", &bench])
        .env("CRITERION_HOME", home)
        .status()
        .map_err(|error| no_cargo(&error))?;
    if !status.success() {
        return Err(Trouble::new(
            format!("the benchmarks of chapter {number} ended with {status}"),
            format!(
                "What went wrong stands above. Nothing was recorded. By hand: \
                 cargo bench -p benches --bench {bench}"
            ),
        ));
    }
    let results = collect(home)?;
    if results.is_empty() {
        return Err(Trouble::new(
            format!("the benchmarks of chapter {number} measured nothing"),
            format!("There should be figures below {}.", home.display()),
        ));
    }
    Ok(results)
}

/// Of each bench the fastest round, with the lowest and the highest of all: what
/// disturbs a measurement only ever makes it slower.
fn fastest(rounds: &[Vec<Value>]) -> Vec<Value> {
    let is_same = |a: &Value, b: &Value| {
        ["group", "variant", "n"].iter().all(|field| a[field] == b[field])
    };
    let fastest = |result: &Value| {
        let all = rounds.iter().flatten().filter(|it| is_same(it, result));
        let mut times: Vec<f64> = all.filter_map(|it| it["ns"].as_f64()).collect();
        times.sort_by(f64::total_cmp);
        let mut result = result.clone();
        if let (Some(low), Some(high)) = (times.first(), times.last()) {
            result["ns"] = json!(low);
            result["low"] = json!(low);
            result["high"] = json!(high);
        }
        result
    };
    rounds.first().into_iter().flatten().map(fastest).collect()
}

/// The results that criterion left, in the order in which they were measured.
fn collect(home: &Path) -> Result<Vec<Value>, Trouble> {
    let mut found = Vec::new();
    find(home, &mut found);
    found.sort();
    found.into_iter().map(|(_, folder)| read_result(&folder)).collect()
}

/// Finds the folders `new`, each with the time at which it was written.
fn find(folder: &Path, found: &mut Vec<(Option<SystemTime>, PathBuf)>) {
    for name in files::names(folder) {
        let inner = folder.join(&name);
        let estimates = inner.join("estimates.json");
        if name == "new" && estimates.is_file() {
            let written = fs::metadata(&estimates).and_then(|it| it.modified()).ok();
            found.push((written, inner));
        } else if inner.is_dir() {
            find(&inner, found);
        }
    }
}

fn read_result(folder: &Path) -> Result<Value, Trouble> {
    let read = |name: &str| -> Result<Value, Trouble> {
        let path = folder.join(name);
        serde_json::from_str(&files::read(&path)?).map_err(|error| {
            Trouble::new(
                format!("{} is no JSON: {error}", path.display()),
                "This criterion writes its figures in another form; see measure.rs.",
            )
        })
    };
    let name = read("benchmark.json")?;
    let time = rounded(&read("estimates.json")?["median"]["point_estimate"]);
    let n = name["value_str"].as_str().and_then(|it| it.parse::<u64>().ok());
    Ok(json!({
        "group": name["group_id"],
        "variant": name["function_id"],
        "n": n,
        "ns": time,
    }))
}

/// Four digits say more than the noise allows; the rest would only make the files
/// of two runs differ everywhere.
fn rounded(number: &Value) -> Value {
    let Some(number) = number.as_f64().filter(|it| *it > 0.0) else {
        return Value::Null;
    };
    let scale = 10_f64.powi(3 - number.log10().floor() as i32);
    json!((number * scale).round() / scale)
}

/// JSON with one result a line: a file that a person can read and compare.
fn lines(record: &Value) -> String {
    let results = record["results"].as_array().into_iter().flatten();
    let results: Vec<_> = results.map(|it| format!("    {it}")).collect();
    let mut head = record.clone();
    let fields = head.as_object_mut().into_iter().flat_map(|it| {
        it.remove("results");
        it.iter().map(|(name, value)| format!("  \"{name}\": {value},\n"))
    });
    let fields: String = fields.collect();
    format!("{{\n{fields}  \"results\": [\n{}\n  ]\n}}\n", results.join(",\n"))
}

fn table(results: &[Value]) -> String {
    let text = |it: &Value| it.as_str().map_or(it.to_string(), str::to_string);
    let rows: Vec<[String; 4]> = results
        .iter()
        .map(|it| {
            let n = if it["n"].is_null() { String::new() } else { text(&it["n"]) };
            [text(&it["group"]), text(&it["variant"]), n, text(&it["ns"])]
        })
        .collect();
    let head = ["group", "variant", "n", "ns"].map(str::to_string);
    let width = |at: usize| {
        rows.iter()
            .chain([&head])
            .map(|row| row[at].chars().count())
            .max()
            .unwrap_or(0)
    };
    let [a, b, c, d] = [0, 1, 2, 3].map(width);
    [&head]
        .into_iter()
        .chain(&rows)
        .map(|[group, variant, n, ns]| {
            format!("{group:<a$}  {variant:<b$}  {n:>c$}  {ns:>d$}")
        })
        .collect::<Vec<_>>()
        .join("\n")
}

/// `AMD EPYC 7763, 2 cores, x86_64 Linux`.
fn machine() -> String {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let cores = if cores == 1 { "1 core".into() } else { format!("{cores} cores") };
    let system = match env::consts::OS {
        "linux" => "Linux",
        "macos" => "macOS",
        "windows" => "Windows",
        other => other,
    };
    let processor = processor().unwrap_or_else(|| "unknown processor".to_string());
    format!("{processor}, {cores}, {} {system}", env::consts::ARCH)
}

fn processor() -> Option<String> {
    let name = match env::consts::OS {
        "linux" => {
            let all = fs::read_to_string("/proc/cpuinfo").ok()?;
            let line = all.lines().find(|line| line.starts_with("model name"))?;
            line.split_once(':')?.1.to_string()
        }
        "macos" => {
            let mut sysctl = Command::new("sysctl");
            let said =
                sysctl.args(["-n", "machdep.cpu.brand_string"]).output().ok()?;
            String::from_utf8(said.stdout).ok()?
        }
        _ => env::var("PROCESSOR_IDENTIFIER").ok()?,
    };
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    (!name.is_empty()).then_some(name)
}

/// What `rustc --version` says at the root, where a toolchain file would count.
fn version_of(course: &Course, tool: &str) -> String {
    let said =
        Command::new(tool).arg("--version").current_dir(&course.root).output();
    said.ok()
        .and_then(|said| String::from_utf8(said.stdout).ok())
        .map(|said| said.trim().to_string())
        .unwrap_or_default()
}

/// The date in UTC.
fn today() -> String {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let (year, month, day) = date(since.as_secs() / 86_400);
    format!("{year}-{month:02}-{day:02}")
}

/// Year, month and day of the day that is `days` after 1 January 1970. The years
/// are taken to begin on 1 March, so that a leap day is the last of its year.
fn date(days: u64) -> (u64, u64, u64) {
    let days = days + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524
        - day_of_era / 146_096)
        / 365;
    let day_of_year =
        day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    (year_of_era + era * 400 + u64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_dates() {
        assert_eq!(date(0), (1970, 1, 1));
        assert_eq!(date(11_016), (2000, 2, 29));
        assert_eq!(date(11_017), (2000, 3, 1));
        assert_eq!(date(20_779), (2026, 11, 22));
    }

    #[test]
    fn four_digits_are_kept() {
        assert_eq!(rounded(&json!(1.234_567)), json!(1.235));
        assert_eq!(rounded(&json!(123_456.7)), json!(123_500.0));
        assert_eq!(rounded(&json!(0.000_123_456)), json!(0.000_123_5));
        assert_eq!(rounded(&json!("x")), Value::Null);
    }

    #[test]
    fn the_fastest_round_is_recorded_with_both_ends() {
        let round = |ns: f64| {
            vec![json!({ "group": "g", "variant": "v", "n": 1, "ns": ns })]
        };
        let result = &fastest(&[round(3.0), round(1.0), round(2.0)])[0];
        assert_eq!((&result["ns"], &result["low"]), (&json!(1.0), &json!(1.0)));
        assert_eq!(result["high"], json!(3.0));
    }

    #[test]
    fn a_record_has_a_line_for_each_result() {
        let record = json!({ "chapter": 1, "results": [{ "n": 1 }, { "n": 2 }] });
        let text = lines(&record);
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), record);
        assert_eq!(text.lines().count(), 7);
    }
}
