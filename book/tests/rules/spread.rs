//! How far keys are from home, drawn: two histograms for each load, from the snapshot
//! of the experiment `spread`.

use crate::files::{read, root};
use std::fmt::Write as _;
use std::path::PathBuf;

/// The generated drawing.
pub fn drawing() -> Vec<(PathBuf, String)> {
    let suite =
        root().join("exercises").join("chapter-3").join("tests").join("suite");
    let snapshot = suite.join("snapshots").join("spread.snap");
    let folder = root().join("book").join("generated").join("chapter-3");
    let (names, loads) = histograms(&read(&snapshot));
    vec![(folder.join("spread.svg"), svg(&names, &loads))]
}

/// What the experiment says of one load: how many keys are in each column.
#[derive(Debug, PartialEq)]
struct Load {
    name: String,
    plain: Vec<usize>,
    robin: Vec<usize>,
}

/// Reads the names of the columns, and the lines of each load.
fn histograms(snapshot: &str) -> (Vec<String>, Vec<Load>) {
    let mut names = Vec::new();
    let mut loads: Vec<Load> = Vec::new();
    for line in snapshot.lines() {
        if line.starts_with("load ") {
            let name = line.to_string();
            loads.push(Load { name, plain: Vec::new(), robin: Vec::new() });
        } else if let Some(rest) = line.strip_prefix("slots seen ") {
            names = rest.split_whitespace().map(String::from).collect();
        } else if let Some(rest) = line.strip_prefix("plain probing ") {
            loads.last_mut().expect("a load comes first").plain = numbers(rest);
        } else if let Some(rest) = line.strip_prefix("Robin Hood ") {
            loads.last_mut().expect("a load comes first").robin = numbers(rest);
        }
    }
    (names, loads)
}

fn numbers(line: &str) -> Vec<usize> {
    line.split_whitespace().map(|n| n.parse().expect("a number")).collect()
}

// The drawing's measures: a column is one of the histogram's, a decade is the height
// of ten times as many keys.
const LEFT: usize = 62;
const TOP: usize = 34;
const COLUMN: usize = 44;
const BAR: usize = 17;
const DECADE: usize = 22;
const DECADES: usize = 5;
const PANEL: usize = DECADE * DECADES + 56;

/// The height of a bar: a key alone is drawn, as a line of its own.
fn height(keys: usize) -> usize {
    match keys {
        0 => 0,
        _ => ((keys as f64).log10() * DECADE as f64).round().max(2.0) as usize,
    }
}

fn svg(names: &[String], loads: &[Load]) -> String {
    let width = LEFT + names.len() * COLUMN + 10;
    let whole = TOP + loads.len() * PANEL + 30;
    let mut svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {whole}" role="img" aria-labelledby="spread-title spread-desc" font-family="var(--mono-font, monospace)" font-size="13" fill="none" stroke="currentColor">
<title id="spread-title">Slots seen until a key is found</title>
<desc id="spread-desc">{}</desc>
"#,
        in_words(names, loads)
    );
    let text = |x: usize, y: usize, anchor: &str, text: &str| {
        format!("<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\">{text}</text>\n")
    };
    let mut labels = String::new();
    for (panel, load) in loads.iter().enumerate() {
        let bottom = TOP + panel * PANEL + DECADE * DECADES;
        let right = LEFT + names.len() * COLUMN;
        let mut lines = String::new();
        for decade in 0..=DECADES {
            let y = bottom - decade * DECADE;
            write!(lines, "M{LEFT} {y}H{right}").expect("text");
        }
        svg += &format!("<path d=\"{lines}\" stroke-opacity=\"0.2\"/>\n");
        for (bars, offset, style) in [
            (&load.plain, 4, "fill-opacity=\"0.15\""),
            (&load.robin, 4 + BAR + 2, "fill-opacity=\"0.75\""),
        ] {
            let mut path = String::new();
            for (column, keys) in bars.iter().enumerate().filter(|(_, n)| **n > 0) {
                let (x, y) = (LEFT + column * COLUMN + offset, height(*keys));
                write!(path, "M{x} {bottom}v-{y}h{BAR}v{y}Z").expect("text");
            }
            svg += &format!("<path d=\"{path}\" fill=\"currentColor\" {style}/>\n");
        }
        labels += &text(LEFT - 8, bottom - DECADE + 5, "end", "10");
        labels += &text(LEFT - 8, bottom - 3 * DECADE + 5, "end", "1,000");
        labels += &text(LEFT - 8, bottom - 5 * DECADE + 5, "end", "100,000");
        labels += &text(right, bottom - DECADES * DECADE - 8, "end", &load.name);
        for (column, name) in names.iter().enumerate() {
            let middle = LEFT + column * COLUMN + COLUMN / 2;
            labels += &text(middle, bottom + 18, "middle", name);
        }
    }
    svg += &format!("<g stroke=\"none\" fill=\"currentColor\">\n{labels}");
    let legend = whole - 12;
    svg += &text(LEFT + 22, legend, "start", "plain probing");
    svg += &text(LEFT + 192, legend, "start", "Robin Hood");
    svg += "</g>\n";
    for (x, opacity) in [(LEFT, "0.15"), (LEFT + 170, "0.75")] {
        svg += &format!(
            "<rect x=\"{x}\" y=\"{}\" width=\"14\" height=\"14\" \
             fill=\"currentColor\" fill-opacity=\"{opacity}\"/>\n",
            legend - 12
        );
    }
    svg + "</svg>\n"
}

fn in_words(names: &[String], loads: &[Load]) -> String {
    let last = |bars: &[usize]| {
        let last = bars.iter().rposition(|keys| *keys > 0).expect("there are keys");
        names[last].trim_start_matches('-').to_string()
    };
    let load = |load: &Load| {
        format!(
            "At {}, plain probing finds {} keys in their home slots and its columns go \
             up to {} slots; Robin Hood finds {} there and goes up to {}.",
            load.name,
            load.plain[0],
            last(&load.plain),
            load.robin[0],
            last(&load.robin)
        )
    };
    loads.iter().map(load).collect::<Vec<_>>().join(" ")
}

#[test]
fn both_histograms_of_a_load_are_read() {
    let snapshot = "slots: 8\n\nload 0.75\nslots seen          1     -2\n\
                    plain probing       5      1\n              mean 1.0\n\
                    Robin Hood          4      2\n              mean 1.0\n";
    let name = "load 0.75".to_string();
    let load = Load { name, plain: vec![5, 1], robin: vec![4, 2] };
    assert_eq!(histograms(snapshot), (vec!["1".into(), "-2".into()], vec![load]));
}
