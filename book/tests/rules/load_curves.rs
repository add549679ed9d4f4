//! Measured probe lengths on Knuth's curves, from the snapshot of the experiment
//! `loads`. Knuth, The Art of Computer Programming, volume 3, section 6.4.

use crate::files::{read, root};
use std::fmt::Write as _;
use std::path::PathBuf;

/// The generated drawing.
pub fn drawing() -> Vec<(PathBuf, String)> {
    let folder = root().join("book").join("generated").join("chapter-3");
    vec![(folder.join("load-curves.svg"), svg(&points()))]
}

/// What was counted at one load, which is between 0 and 1.
#[derive(Debug, PartialEq)]
struct Point {
    load: f64,
    hit: f64,
    miss: f64,
}

fn points() -> Vec<Point> {
    let suite =
        root().join("exercises").join("chapter-3").join("tests").join("suite");
    parse(&read(&suite.join("snapshots").join("loads.snap")))
}

/// Reads `load 50 %: hit 1.50, miss 2.49, longest 44`.
fn parse(snapshot: &str) -> Vec<Point> {
    let point = |line: &str| {
        let (percent, rest) = line.strip_prefix("load ")?.split_once(" %: hit ")?;
        let (hit, rest) = rest.split_once(", miss ")?;
        let (miss, _) = rest.split_once(", ")?;
        let load = percent.parse::<f64>().ok()? / 100.0;
        Some(Point { load, hit: hit.parse().ok()?, miss: miss.parse().ok()? })
    };
    snapshot.lines().filter_map(point).collect()
}

/// How many slots a search for a key that is there looks at, on average.
fn knuth_hit(load: f64) -> f64 {
    (1.0 + 1.0 / (1.0 - load)) / 2.0
}

/// And for a key that is not there.
fn knuth_miss(load: f64) -> f64 {
    (1.0 + 1.0 / (1.0 - load).powi(2)) / 2.0
}

// The drawing's measures: the loads from left to right, and one step upwards for
// twice as many slots.
const LEFT: f64 = 60.0;
const BOTTOM: f64 = 326.0;
const LOAD: f64 = 960.0;
const DOUBLING: f64 = 36.0;
const TOP: u32 = 8;

fn x(load: f64) -> f64 {
    LEFT + (load - 0.5) * LOAD
}

fn y(slots: f64) -> f64 {
    BOTTOM - slots.log2() * DOUBLING
}

fn svg(points: &[Point]) -> String {
    let mut svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 560 384" role="img" aria-labelledby="load-curves-title load-curves-desc" font-family="var(--mono-font, monospace)" font-size="13" fill="none" stroke="currentColor">
<title id="load-curves-title">Slots that a search looks at, against the load</title>
<desc id="load-curves-desc">Measured means lie on Knuth's curves. {}</desc>
"#,
        in_words(points)
    );
    let right = x(0.97);
    svg += "<g stroke-opacity=\"0.25\">\n";
    for doubling in 0..=TOP {
        let y = BOTTOM - f64::from(doubling) * DOUBLING;
        line(&mut svg, &format!("M{LEFT} {y}H{right:.0}"));
    }
    svg += "</g>\n";
    line(&mut svg, &curve(knuth_hit));
    line(&mut svg, &curve(knuth_miss));
    svg += "<g fill=\"currentColor\" stroke=\"none\">\n";
    for Point { load, hit, miss } in points {
        for mean in [hit, miss] {
            let (x, y) = (x(*load), y(*mean));
            writeln!(svg, r#"<circle cx="{x:.1}" cy="{y:.1}" r="4.5"/>"#)
                .expect("text");
        }
        if [50, 75, 90, 95].contains(&percent(*load)) {
            let (miss_label, hit_label) =
                (format!("{miss:.2}"), format!("{hit:.2}"));
            // The first would stand in the numbers of the axis.
            let (anchor, shift) =
                if *load > 0.5 { ("end", -8.0) } else { ("start", 0.0) };
            text(&mut svg, x(*load) + shift, y(*miss) - 12.0, anchor, &miss_label);
            text(&mut svg, x(*load), y(*hit) + 20.0, "start", &hit_label);
        }
        let label = percent(*load).to_string();
        text(&mut svg, x(*load), BOTTOM + 22.0, "middle", &label);
    }
    for doubling in 0..=TOP {
        let y = BOTTOM - f64::from(doubling) * DOUBLING + 4.0;
        text(&mut svg, LEFT - 14.0, y, "end", &(1_u32 << doubling).to_string());
    }
    text(
        &mut svg,
        8.0,
        18.0,
        "start",
        "slots looked at: each line is twice the one below",
    );
    text(&mut svg, x(0.73), BOTTOM + 46.0, "middle", "load, in % of the slots");
    text(&mut svg, x(0.66), y(7.5), "end", "misses");
    text(&mut svg, x(0.66), y(1.45), "start", "hits");
    svg + "</g>\n</svg>\n"
}

fn line(svg: &mut String, path: &str) {
    writeln!(svg, "<path d=\"{path}\"/>").expect("text");
}

fn text(svg: &mut String, x: f64, y: f64, anchor: &str, text: &str) {
    writeln!(
        svg,
        r#"<text x="{x:.0}" y="{y:.0}" text-anchor="{anchor}">{text}</text>"#
    )
    .expect("text");
}

/// A curve over the loads that are drawn, as a path.
fn curve(of: fn(f64) -> f64) -> String {
    let mut path = String::new();
    for percent in 50..=95 {
        let load = f64::from(percent) / 100.0;
        let letter = if path.is_empty() { 'M' } else { 'L' };
        write!(path, "{letter}{:.1} {:.1}", x(load), y(of(load))).expect("text");
    }
    path
}

fn percent(load: f64) -> u32 {
    (load * 100.0).round() as u32
}

fn in_words(points: &[Point]) -> String {
    let words = |Point { load, hit, miss }: &Point| {
        format!("load {} %: hits {hit}, misses {miss}", percent(*load))
    };
    let all: Vec<_> = points.iter().map(words).collect();
    format!("{}.", all.join("; "))
}

#[test]
fn measured_lengths_are_on_the_curves() {
    let points = points();
    assert_eq!(points.len(), 8, "loads in the snapshot");
    for Point { load, hit, miss } in points {
        // Towards the full table, one table is no longer like the next.
        let within = if load > 0.9 { 0.10 } else { 0.05 };
        for (measured, curve) in [(hit, knuth_hit(load)), (miss, knuth_miss(load))] {
            let apart = (measured / curve - 1.0).abs();
            assert!(
                apart <= within,
                "load {load}: measured {measured}, and the curve is at {curve:.2}"
            );
        }
    }
}

#[test]
fn a_load_is_read_from_its_line() {
    let line = "$ cargo run\nload 50 %: hit 1.50, miss 2.49, longest 44\n";
    let expected = [Point { load: 0.5, hit: 1.5, miss: 2.49 }];
    assert_eq!(parse(line), expected);
}
