//! The figures of the measurements, made from `book/measured/chapter-N.json`.
//!
//! `cargo workbook measure N --reference` records that file; its times are those of
//! one machine, and no test judges them.

use crate::files::{chapters, read, root, shown, stem};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// `measure-GROUP.html` of each group that has been recorded.
pub fn figures() -> Vec<(PathBuf, String)> {
    let mut made = Vec::new();
    for chapter in chapters().iter().map(|path| stem(path)) {
        let Some(recorded) = Recorded::read(&chapter) else { continue };
        let folder = root().join("book").join("generated").join(&chapter);
        for group in recorded.groups() {
            let file = folder.join(format!("measure-{group}.html"));
            made.push((file, recorded.figure(group)));
        }
    }
    made
}

/// What one run of a chapter's benches has measured.
pub struct Recorded {
    chapter: u64,
    machine: String,
    toolchain: String,
    date: String,
    command: String,
    rows: Vec<Row>,
}

/// One bench: the median of its times, in nanoseconds.
struct Row {
    group: String,
    variant: String,
    n: u64,
    ns: f64,
}

impl Recorded {
    /// What was recorded for chapter `number`, if anything was.
    pub fn of_chapter(number: u32) -> Option<Self> {
        Self::read(&format!("chapter-{number}"))
    }

    fn read(chapter: &str) -> Option<Self> {
        let measured = root().join("book").join("measured");
        let path = measured.join(format!("{chapter}.json"));
        let wrong = |e| panic!("{}: {e}; record it anew", shown(&path));
        path.exists().then(|| Self::from_json(&read(&path)).unwrap_or_else(wrong))
    }

    /// The recorded time of one bench, in nanoseconds.
    pub fn time(&self, group: &str, variant: &str, n: u64) -> f64 {
        let is_it =
            |row: &&Row| row.group == group && row.variant == variant && row.n == n;
        let row = self.rows.iter().find(is_it);
        row.unwrap_or_else(|| panic!("no time of `{variant}` in {group}/{n}")).ns
    }

    /// The same in Markdown, where two hyphens in HTML would become a dash.
    pub fn source_in_markdown(&self) -> String {
        self.source().replace("<code>", "`").replace("</code>", "`")
    }

    /// Where, when and how it was recorded, as HTML.
    pub fn source(&self) -> String {
        let Self { machine, toolchain, date, command, .. } = self;
        let [machine, toolchain, date, command] =
            [machine, toolchain, date, command].map(|it| escaped(it));
        format!("{machine}; {toolchain}; {date}; <code>{command}</code>")
    }

    fn from_json(text: &str) -> Result<Self, String> {
        let all: Value =
            serde_json::from_str(text).map_err(|e| format!("is no JSON: {e}"))?;
        let all = Field { value: &all, path: String::new() };
        let rows = all.get("results")?.items()?.into_iter().map(Row::from_json);
        let recorded = Self {
            chapter: all.get("chapter")?.count()?,
            machine: all.get("machine")?.text()?,
            toolchain: all.get("toolchain")?.text()?,
            date: all.get("date")?.text()?,
            command: all.get("command")?.text()?,
            rows: rows.collect::<Result<_, _>>()?,
        };
        if recorded.rows.is_empty() {
            return Err("`results` is empty".into());
        }
        Ok(recorded)
    }

    /// The names of the groups, in the order of the file.
    fn groups(&self) -> Vec<&str> {
        let mut groups: Vec<&str> = Vec::new();
        for row in &self.rows {
            if !groups.contains(&row.group.as_str()) {
                groups.push(&row.group);
            }
        }
        groups
    }

    fn figure(&self, group: &str) -> String {
        let rows: Vec<_> =
            self.rows.iter().filter(|row| row.group == group).collect();
        let mut slowest: BTreeMap<u64, f64> = BTreeMap::new();
        for row in &rows {
            let so_far = slowest.entry(row.n).or_insert(row.ns);
            *so_far = so_far.max(row.ns);
        }
        let rows = rows.iter().map(|row| row.html(slowest[&row.n]));
        let (chapter, group) = (self.chapter, escaped(group));
        let source = self.source();
        format!(
            "<figure class=\"measure\" data-chapter=\"{chapter}\" data-group=\"{group}\">\
             <div class=\"table-wrapper\"><table>\n\
             <caption>{group}: time of one call in nanoseconds. Bars compare the rows \
             of the same number of elements; the longest is the slowest.</caption>\n\
             <thead><tr><th scope=\"col\">elements</th><th scope=\"col\">variant</th>\
             <th scope=\"col\">reference, ns</th><th scope=\"col\">bar</th></tr></thead>\n\
             <tbody>\n{}</tbody></table></div>\n\
             <figcaption>{source}</figcaption></figure>\n",
            rows.collect::<String>()
        )
    }
}

impl Row {
    fn from_json(field: Field) -> Result<Self, String> {
        let row = Self {
            group: field.get("group")?.text()?,
            variant: field.get("variant")?.text()?,
            n: field.get("n")?.count()?,
            ns: field.get("ns")?.time()?,
        };
        let (low, high) = (field.get("low")?.time()?, field.get("high")?.time()?);
        if row.ns < low || row.ns > high {
            return Err(format!(
                "`{}.ns` is not between `low` and `high`",
                field.path
            ));
        }
        Ok(row)
    }

    fn html(&self, slowest: f64) -> String {
        let (variant, n, ns) =
            (escaped(&self.variant), self.n, three_digits(self.ns));
        let part = self.ns / slowest;
        format!(
            "<tr data-variant=\"{variant}\" data-n=\"{n}\" data-ns=\"{ns}\">\
             <th scope=\"row\">{n}</th><td>{variant}</td><td>{ns}</td>\
             <td class=\"bar\"><span style=\"--part:{part:.3}\"></span></td></tr>\n"
        )
    }
}

/// A value of the JSON, and where it is.
struct Field<'a> {
    value: &'a Value,
    path: String,
}

impl<'a> Field<'a> {
    fn get(&self, name: &str) -> Result<Field<'a>, String> {
        let dot = if self.path.is_empty() { "" } else { "." };
        let path = format!("{}{dot}{name}", self.path);
        match self.value.get(name) {
            Some(value) => Ok(Field { value, path }),
            None => Err(format!("`{path}` is missing")),
        }
    }

    fn items(&self) -> Result<Vec<Field<'a>>, String> {
        let items = self.value.as_array();
        let items = items.ok_or_else(|| format!("`{}` is no list", self.path))?;
        let field =
            |(i, value)| Field { value, path: format!("{}[{i}]", self.path) };
        Ok(items.iter().enumerate().map(field).collect())
    }

    fn text(&self) -> Result<String, String> {
        let text = self.value.as_str().filter(|text| !text.is_empty());
        let text = text.ok_or_else(|| format!("`{}` is no text", self.path))?;
        Ok(text.into())
    }

    fn count(&self) -> Result<u64, String> {
        let count = self.value.as_u64();
        count.ok_or_else(|| format!("`{}` is no whole number", self.path))
    }

    fn time(&self) -> Result<f64, String> {
        let time = self.value.as_f64().filter(|time| *time > 0.0);
        time.ok_or_else(|| format!("`{}` is no time above 0", self.path))
    }
}

/// `1.23`, `12.3`, `123`, `1230`: no more digits than a timing is good for.
fn three_digits(ns: f64) -> String {
    // What comes behind the third digit decides how it is rounded: `9.996` is `10.0`.
    let rounded: f64 =
        format!("{ns:.2e}").parse().expect("a number that was printed");
    let whole_digits = rounded.log10().floor() as i32 + 1;
    let decimals = usize::try_from(3 - whole_digits).unwrap_or(0);
    format!("{rounded:.decimals$}")
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('>', "&gt;").replace('"', "&quot;")
}

#[test]
fn a_time_has_three_digits() {
    let cases =
        [(0.1234, "0.123"), (1.236, "1.24"), (9.996, "10.0"), (45.99, "46.0")];
    for (ns, expected) in
        cases.into_iter().chain([(1_235.4, "1240"), (65_536.0, "65500")])
    {
        assert_eq!(three_digits(ns), expected, "{ns} ns");
    }
}

fn example() -> Value {
    serde_json::json!({
        "chapter": 1, "machine": "one", "toolchain": "two", "date": "three",
        "command": "four",
        "results": [
            {"group": "g", "variant": "a<b", "n": 2, "ns": 1.0, "low": 0.9, "high": 1.1},
            {"group": "g", "variant": "c", "n": 2, "ns": 4.0, "low": 3.9, "high": 4.1},
        ]
    })
}

#[test]
fn bars_compare_the_rows_of_one_number_of_elements() {
    let recorded = Recorded::from_json(&example().to_string()).expect("it is whole");
    let html = recorded.figure("g");
    assert_eq!(recorded.groups(), ["g"]);
    assert!(html.contains("data-variant=\"a&lt;b\" data-n=\"2\" data-ns=\"1.00\""));
    assert!(html.contains("--part:0.250") && html.contains("--part:1.000"));
    assert!(!html.contains("\n\n"), "a blank line would end the HTML");
}

#[test]
fn a_broken_record_is_refused_by_the_name_of_its_field() {
    let refusal = |change: fn(&mut Value)| {
        let mut json = example();
        change(&mut json);
        Recorded::from_json(&json.to_string()).err().unwrap_or_default()
    };
    let missing = refusal(|json| {
        drop(json["results"][1].as_object_mut().unwrap().remove("ns"))
    });
    assert_eq!(missing, "`results[1].ns` is missing");
    let word = refusal(|json| json["results"][0]["n"] = "two".into());
    assert_eq!(word, "`results[0].n` is no whole number");
    let zero = refusal(|json| json["results"][0]["low"] = 0.into());
    assert_eq!(zero, "`results[0].low` is no time above 0");
    let outside = refusal(|json| json["results"][0]["high"] = 0.95.into());
    assert_eq!(outside, "`results[0].ns` is not between `low` and `high`");
    let empty = refusal(|json| json["results"] = Value::Array(Vec::new()));
    assert_eq!(empty, "`results` is empty");
    let unnamed = refusal(|json| json["machine"] = "".into());
    assert_eq!(unnamed, "`machine` is no text");
    assert!(Recorded::from_json("{").is_err_and(|e| e.starts_with("is no JSON")));
}
