//! A recording as a figure of the book, and as a page of its own.

use super::{Kind, Mark, Recording, Slot, Step, distance, tag_of};

/// So many steps stand open where no script plays them.
const OPEN: usize = 3;

/// A figure: all steps as a list, of which a script shows one at a time. `style` is its
/// style sheet. `caption` and `twin`, what the figure shows in words, are HTML without
/// a blank line.
pub fn figure(
    recording: &Recording,
    style: &str,
    caption: &str,
    twin: &str,
) -> String {
    let steps = &recording.steps;
    let style = packed(style);
    let mut html = format!("<figure class=\"player\">\n<style>\n{style}</style>\n");
    html += "<ol class=\"steps\">\n";
    for (i, step) in steps.iter().enumerate() {
        if i == OPEN {
            let (from, to) = (OPEN + 1, steps.len());
            html += "</ol>\n<details class=\"more\">";
            html += &format!("<summary>Steps {from} to {to}</summary>\n");
            html += &format!("<ol class=\"steps\" start=\"{from}\">\n");
        }
        html += &item(recording.kind, step);
    }
    html += "</ol>\n";
    if steps.len() > OPEN {
        html += "</details>\n";
    }
    html += &format!(
        "<figcaption>{caption}</figcaption>\n<details class=\"twin\">\
         <summary>The figure in words</summary>\n<p>{twin}</p>\n</details>\n</figure>\n"
    );
    html
}

/// One step: its sentence, and a list of all slots.
fn item(kind: Kind, step: &Step) -> String {
    let sentence = escaped(&step.sentence);
    let mut html = format!("<li><p>{sentence}</p>\n<ol class=\"slots\">\n");
    for (at, slot) in step.slots.iter().enumerate() {
        let marks = step.marks.iter().filter(|(marked, _)| *marked == at);
        let marks: Vec<_> = marks.map(|(_, mark)| *mark).collect();
        let slots = step.slots.len();
        html += &cell(kind, *slot, at, slots, &marks);
    }
    html + "</ol></li>\n"
}

fn cell(kind: Kind, slot: Slot, at: usize, slots: usize, marks: &[Mark]) -> String {
    let holds = match (slot, kind) {
        (Slot::Empty, Kind::Tags) => "<small>EMPTY</small>".into(),
        (Slot::Empty, _) => "<small>empty</small>".into(),
        (Slot::Deleted, Kind::Tags) => "<small>DELETED</small>".into(),
        (Slot::Deleted, _) => "<small>tombstone</small>".into(),
        (Slot::Full(key), _) => {
            let name = escaped(key.name);
            let more = match kind {
                Kind::Homes => format!("home {}", key.home(slots)),
                Kind::Distances => format!("{} away", distance(key, at, slots)),
                Kind::Tags => format!("tag {}", tag_of(key)),
            };
            format!("<b>{name}</b> <small>{more}</small>")
        }
    };
    let mut classes: Vec<_> = marks.iter().map(|mark| mark.class()).collect();
    classes.dedup();
    let class = match classes.as_slice() {
        [] => String::new(),
        some => format!(" class=\"{}\"", some.join(" ")),
    };
    // Whatever else happened in a slot, it happened to one of the group.
    let is_more = |mark: &&Mark| **mark != Mark::Group || marks.len() == 1;
    let words: String = marks
        .iter()
        .filter(is_more)
        .map(|mark| format!(" <em>{}</em>", mark.words()))
        .collect();
    format!("<li{class}><i>slot {at}</i> {holds}{words}</li>\n")
}

impl Mark {
    fn class(self) -> &'static str {
        match self {
            Mark::Look(_) | Mark::Compared => "look",
            Mark::Group => "group",
            Mark::Put | Mark::Moved | Mark::Hole | Mark::Buried => "new",
        }
    }

    fn words(self) -> String {
        match self {
            Mark::Look(n) => format!("look {n}"),
            Mark::Group => "group".into(),
            Mark::Compared => "compared".into(),
            Mark::Put => "put in".into(),
            Mark::Moved => "moved in".into(),
            Mark::Hole | Mark::Buried => "key left".into(),
        }
    }
}

/// The colours and sizes that the book's theme gives, light and dark.
const BASE: &str = "\
:root { --fg: #1b1b1b; --bg: #fff; --accent: #a8440f; --muted: #595959; \
--line: #d1d1d1; --panel: #f6f6f6; --accent-soft: #ecd6cb; color-scheme: light dark; }
@media (prefers-color-scheme: dark) { :root { --fg: #c5c6d8; --bg: #161923; \
--accent: #f0a25c; --muted: #a5a7bf; --line: #393c48; --panel: #1d202a; \
--accent-soft: #463730; } }
html { font-size: 62.5%; }
body { max-width: 76rem; margin: 3rem auto; padding: 0 1.6rem; background: var(--bg); \
color: var(--fg); font: 1.7rem/1.6 system-ui, sans-serif; }
h1 { font-size: 2.8rem; line-height: 1.2; }
figure { margin: 2.8rem 0; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
";

/// A page that needs no other file: what is `said` in plain text, a figure, and the
/// script that plays it.
pub fn page(title: &str, said: &[&str], figure: &str, script: &str) -> String {
    let title = escaped(title);
    let said: String =
        said.iter().map(|text| format!("<p>{}</p>\n", escaped(text))).collect();
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{BASE}</style>\n</head>\n\
         <body class=\"content\">\n<main>\n<h1>{title}</h1>\n{said}{figure}</main>\n\
         <script>\n{script}</script>\n</body>\n</html>\n"
    )
}

/// A style sheet without its comments, indents and most of its spaces.
fn packed(style: &str) -> String {
    let parts = style
        .split("/*")
        .map(|part| part.split_once("*/").map_or(part, |(_, rest)| rest));
    let text: String = parts.collect();
    let text = text.replace(": ", ":").replace(", ", ",").replace(" {", "{");
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
