//! The growth tape, drawn: capacity against length, from the snapshot of the
//! experiment `growth`.

use crate::files::{read, root};
use std::fmt::Write as _;
use std::path::PathBuf;

/// The pushes of the experiment, and the size of its elements in bytes.
const PUSHES: usize = 40;
const ELEMENT: usize = 8;

/// The generated drawing.
pub fn drawing() -> Vec<(PathBuf, String)> {
    let suite =
        root().join("exercises").join("chapter-2").join("tests").join("suite");
    let snapshot = suite.join("snapshots").join("growth.snap");
    let folder = root().join("book").join("generated").join("chapter-2");
    vec![(folder.join("growth.svg"), svg(&growths(&read(&snapshot))))]
}

/// The push at which a buffer was asked for, and the places that it has.
#[derive(Debug, PartialEq)]
struct Growth {
    push: usize,
    places: usize,
}

/// Reads `push 5: realloc 32 -> 64 bytes` and `push 1: alloc 32 bytes`.
fn growths(snapshot: &str) -> Vec<Growth> {
    let growth = |line: &str| {
        let (push, event) = line.strip_prefix("push ")?.split_once(": ")?;
        let bytes: usize = event.split(' ').rev().nth(1)?.parse().ok()?;
        Some(Growth { push: push.parse().ok()?, places: bytes / ELEMENT })
    };
    snapshot.lines().filter_map(growth).collect()
}

// The drawing's measures: one column a push, one unit of height a place.
const LEFT: usize = 44;
const BOTTOM: usize = 288;
const COLUMN: usize = 12;
const PLACE: usize = 4;

fn x(push: usize) -> usize {
    LEFT + (push - 1) * COLUMN
}

fn y(places: usize) -> usize {
    BOTTOM - places * PLACE
}

fn svg(growths: &[Growth]) -> String {
    let mut svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 560 380" role="img" aria-labelledby="growth-title growth-desc" font-family="var(--mono-font, monospace)" font-size="13" fill="none" stroke="currentColor">
<title id="growth-title">Capacity and length during {PUSHES} pushes</title>
<desc id="growth-desc">The length grows by one with each push, to {PUSHES}. {}</desc>
"#,
        in_words(growths)
    );
    let capacity = |push| {
        let last = growths.iter().rev().find(|growth| growth.push <= push);
        last.map_or(0, |growth| growth.places)
    };
    let mut used = String::new();
    let mut slack = String::new();
    for push in 1..=PUSHES {
        let (top, length, x) = (capacity(push), push, x(push));
        write!(used, "M{x} {BOTTOM}V{}h{COLUMN}V{BOTTOM}Z", y(length))
            .expect("text");
        let (from, to) = (y(length), y(top));
        write!(slack, "M{x} {from}V{to}h{COLUMN}V{from}Z").expect("text");
    }
    // One path for each area: forty columns without seams.
    let area = |path: &str, opacity| {
        format!(
            "<path d=\"{path}\" fill=\"currentColor\" fill-opacity=\"{opacity}\" \
             stroke=\"none\"/>\n"
        )
    };
    svg += &area(&used, "0.6");
    svg += &area(&slack, "0.15");

    let mut line = format!("M{LEFT} {BOTTOM}");
    for growth in growths {
        write!(line, "H{}V{}", x(growth.push), y(growth.places)).expect("text");
    }
    write!(line, "H{}", x(PUSHES + 1)).expect("text");
    svg += &format!("<path d=\"{line}\" stroke-width=\"2\"/>\n");
    svg += &format!("<path d=\"M{LEFT} {BOTTOM}H{}\"/>\n", x(PUSHES + 1));

    let text = |x: usize, y: usize, anchor: &str, text: &str| {
        format!("<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\">{text}</text>\n")
    };
    svg += "<g stroke=\"none\" fill=\"currentColor\">\n";
    let mut old = 0;
    for growth in growths {
        let Growth { push, places } = growth;
        svg += &text(x(*push) - 6, y(*places) + 5, "end", &places.to_string());
        let middle = x(*push) + COLUMN / 2;
        svg += &text(middle, BOTTOM + 18, "middle", &push.to_string());
        svg += &text(middle, BOTTOM + 40, "middle", &old.to_string());
        old = *places;
    }
    let end = x(PUSHES) + COLUMN / 2;
    svg += &text(end, BOTTOM + 18, "middle", &PUSHES.to_string());
    svg += &text(LEFT - 10, BOTTOM + 18, "end", "push");
    svg += &text(LEFT - 10, BOTTOM + 40, "end", "copy");
    let legend = BOTTOM + 76;
    svg += &text(LEFT + 22, legend, "start", "length");
    svg += &text(LEFT + 132, legend, "start", "spare");
    svg += &text(LEFT + 242, legend, "start", "capacity");
    svg += "</g>\n";
    let box_at = |x: usize, opacity: &str| {
        format!(
            "<rect x=\"{x}\" y=\"{}\" width=\"14\" height=\"14\" \
             fill=\"currentColor\" fill-opacity=\"{opacity}\" stroke=\"none\"/>\n",
            legend - 12
        )
    };
    svg += &box_at(LEFT, "0.6");
    svg += &box_at(LEFT + 110, "0.15");
    let (from, middle) = (LEFT + 214, legend - 5);
    svg += &format!("<path d=\"M{from} {middle}h20\" stroke-width=\"2\"/>\n");
    svg + "</svg>\n"
}

fn in_words(growths: &[Growth]) -> String {
    let step = |growth: &Growth| {
        format!("at push {} the capacity becomes {}", growth.push, growth.places)
    };
    let steps: Vec<_> = growths.iter().map(step).collect();
    format!("The capacity is a stair: {}.", steps.join(", "))
}

#[test]
fn a_growth_is_read_from_its_line() {
    let snapshot = "$ cargo run\npush 1: alloc 32 bytes\n\
                    push 5: realloc 32 -> 64 bytes\ndrop: free 64 bytes\n";
    let expected = [Growth { push: 1, places: 4 }, Growth { push: 5, places: 8 }];
    assert_eq!(growths(snapshot), expected);
}
