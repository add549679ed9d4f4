//! Draws a flame graph: a picture that needs no script and nothing from elsewhere.

use crate::flame::{Flame, Frame};
use std::fmt::Write;

const ROW: usize = 20;
/// What a letter of the font takes: an advance of 0.6 em at 12 pixels.
const LETTER: f64 = 7.25;
/// Narrower frames are left out.
const NARROWEST: f64 = 0.5;
const MARGIN: usize = 8;

/// How a flame graph is drawn.
pub struct Look<'a> {
    /// The width in pixels.
    pub width: usize,
    /// The frame that fills the width; those that it is in are above it.
    pub root: usize,
    /// The address that a frame leads to, in a page; nothing in a picture.
    pub link: Option<&'a dyn Fn(usize) -> String>,
    /// Where the colours come from.
    pub colours: Colours,
    /// What the ids in the picture begin with: a page may hold several.
    pub id: &'a str,
}

impl Default for Look<'_> {
    fn default() -> Self {
        let (link, colours) = (None, Colours::Paper);
        Self { width: 1200, root: 0, link, colours, id: "flame" }
    }
}

/// Where the colours of a flame graph come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Colours {
    /// Warm colours on white: a picture by itself.
    #[default]
    Paper,
    /// Warm colours, and behind them whatever the page has.
    Page,
    /// Those of the page's text, `currentColor`, and its font, `--mono-font`: a picture
    /// inside of HTML, which follows the page from light to dark.
    Text,
}

/// The text of a page or a picture, with nothing in it that means markup.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // XML has no place for these.
            '\0'..=' ' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => {
                escaped.push(if letter == ' ' { ' ' } else { '\u{fffd}' });
            }
            other => escaped.push(other),
        }
    }
    escaped
}

/// A frame and where it is drawn.
struct Placed {
    frame: usize,
    row: usize,
    x: f64,
    width: f64,
}

impl Flame {
    /// The flame graph as SVG.
    pub fn svg(&self, look: &Look<'_>) -> String {
        let root = if look.root < self.frames.len() { look.root } else { 0 };
        let (placed, narrow) = self.place(root, look.width as f64);
        let rows = placed.iter().map(|placed| placed.row + 1).max().unwrap_or(1);
        let height = rows * ROW + 2 * MARGIN;
        let width = look.width + 2 * MARGIN;
        let role = if look.link.is_some() { "group" } else { "img" };
        let id = escape(look.id);
        let font = match look.colours {
            Colours::Text => "var(--mono-font, monospace)",
            _ => "ui-monospace, 'DejaVu Sans Mono', monospace",
        };
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"{role}\" \
             aria-labelledby=\"{id}-title {id}-desc\" viewBox=\"0 0 {width} {height}\" \
             width=\"{width}\" height=\"{height}\" font-family=\"{font}\" \
             font-size=\"12\">\n\
             <title id=\"{id}-title\">Flame graph of {}</title>\n\
             <desc id=\"{id}-desc\">{}</desc>\n",
            escape(&self.title),
            escape(&self.description(narrow, look.colours)),
        );
        if look.colours == Colours::Paper {
            svg.push_str("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        }
        for placed in &placed {
            self.draw(&mut svg, placed, look);
        }
        svg.push_str("</svg>\n");
        svg
    }

    /// What the picture shows, in words.
    fn description(&self, narrow: usize, colours: Colours) -> String {
        let mut text = "Each row is called by the row above it. A frame is as wide as \
                        the share of the samples that it is in; the order from left to \
                        right says nothing about time."
            .to_string();
        if self.is_difference {
            text += match colours {
                Colours::Text => " Dark frames have grown, light ones have shrunk.",
                _ => " Red frames have grown, blue ones have shrunk.",
            };
        }
        let widest = self.frames[0].children.iter().take(5);
        for frame in widest.map(|at| &self.frames[*at]) {
            let _ =
                write!(text, " {}: {} ({}).", frame.name, frame.shown, frame.share);
        }
        if narrow > 0 {
            let _ = write!(text, " {narrow} frames are too narrow to be shown.");
        }
        if self.is_cut {
            text += " The deepest frames are left out.";
        }
        text
    }

    /// Places the frames that are wide enough, and counts the roots of those that are
    /// not.
    fn place(&self, root: usize, width: f64) -> (Vec<Placed>, usize) {
        let mut above = vec![];
        let mut at = root;
        while at != 0 {
            at = self.frames[at].parent;
            above.push(at);
        }
        let rows = above.into_iter().rev().enumerate();
        let mut placed: Vec<Placed> =
            rows.map(|(row, frame)| Placed { frame, row, x: 0., width }).collect();
        let mut narrow = 0;
        let mut open = vec![Placed { frame: root, row: placed.len(), x: 0., width }];
        while let Some(parent) = open.pop() {
            let of = &self.frames[parent.frame];
            let mut x = parent.x;
            for child in &of.children {
                let share = self.frames[*child].size as f64 / of.size.max(1) as f64;
                let width = (parent.width * share).min(parent.x + parent.width - x);
                if width < NARROWEST {
                    narrow += 1;
                    continue;
                }
                open.push(Placed { frame: *child, row: parent.row + 1, x, width });
                x += width;
            }
            placed.push(parent);
        }
        // From top to bottom and from left to right, so that the keyboard goes there so.
        placed.sort_by(|a, b| a.row.cmp(&b.row).then(a.x.total_cmp(&b.x)));
        (placed, narrow)
    }

    fn draw(&self, svg: &mut String, placed: &Placed, look: &Look<'_>) {
        let frame = &self.frames[placed.frame];
        let (x, y) = (MARGIN as f64 + placed.x, MARGIN + placed.row * ROW);
        let width = (placed.width - 0.5).max(NARROWEST / 2.);
        let what =
            escape(&format!("{}: {} ({})", frame.name, frame.shown, frame.share));
        if let Some(link) = look.link {
            let address = escape(&link(placed.frame));
            let _ = write!(svg, "<a href=\"{address}\" aria-label=\"{what}\">");
        }
        let _ = write!(
            svg,
            "<g><title>{what}</title><rect x=\"{x:.1}\" y=\"{y}\" width=\"{width:.1}\" \
             height=\"{}\" rx=\"2\" {}/>",
            ROW - 1,
            self.colour(frame, look.colours),
        );
        let end = if look.link.is_some() { "</g></a>" } else { "</g>" };
        let letters = ((width - 6.) / LETTER).max(0.) as usize;
        let is_whole = frame.name.chars().count() <= letters;
        // A part of a name is no label that anybody would say: it stands beside the link.
        let (before, after, hides) = match is_whole || look.link.is_none() {
            true => ("", end, ""),
            false => (end, "", " pointer-events=\"none\" aria-hidden=\"true\""),
        };
        svg.push_str(before);
        if letters >= 3 || is_whole {
            let (x, y) = (x + 3., y + 14);
            let name = escape(&shortened(&frame.name, letters));
            let fill = match look.colours {
                Colours::Text => " fill=\"currentColor\"",
                _ => "",
            };
            let _ = write!(
                svg,
                "<text x=\"{x:.1}\" y=\"{y}\"{fill}{hides}>{name}</text>"
            );
        }
        svg.push_str(after);
        svg.push('\n');
    }

    /// A colour on which letters can be read, black ones or, of [`Colours::Text`], those
    /// of the page: of a difference by sign, else by name.
    fn colour(&self, frame: &Frame, colours: Colours) -> String {
        let mix =
            |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        let hash = frame.name.bytes().fold(0x811c_9dc5, mix);
        if colours == Colours::Text {
            let percent = match (self.is_difference, frame.value) {
                (false, _) => 10 + hash % 13,
                (true, 1..) => 24,
                (true, 0) => 14,
                (true, _) => 6,
            };
            return format!("fill=\"currentColor\" fill-opacity=\"0.{percent:02}\"");
        }
        if self.is_difference {
            return match frame.value {
                1.. => "fill=\"hsl(10, 85%, 78%)\"",
                0 => "fill=\"hsl(0, 0%, 85%)\"",
                _ => "fill=\"hsl(210, 80%, 80%)\"",
            }
            .into();
        }
        let (hue, light) = (15 + hash % 45, 70 + hash / 64 % 12);
        format!("fill=\"hsl({hue}, 80%, {light}%)\"")
    }
}

/// The end of a name says most: `core::slice::sort` is `…::sort` where it is narrow, and
/// then `…sort`. Only a last part that is too long itself is cut.
fn shortened(name: &str, letters: usize) -> String {
    let count = name.chars().count();
    if count <= letters {
        return name.to_string();
    }
    let room = letters.saturating_sub(1);
    let ends = name.char_indices().map(|(at, _)| &name[at..]);
    let mut ends = ends.skip(count - room);
    let cut = ends.clone().next().unwrap_or_default();
    let begins = |end: &&str| {
        let before = &name[..name.len() - end.len()];
        end.starts_with("::")
            || before.ends_with(['.', '/'])
            || before.ends_with("::")
    };
    format!("…{}", ends.find(begins).unwrap_or(cut))
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn a_name_is_shortened_to_its_last_parts() {
        for (name, letters, expected) in [
            ("kitchen::chop", 13, "kitchen::chop"),
            ("kitchen::chop", 12, "…::chop"),
            ("kitchen::chop", 6, "…chop"),
            ("kitchen::chop", 4, "…hop"),
            ("a::b::c", 6, "…b::c"),
            ("a::b::c", 4, "…::c"),
            ("strings.(*Builder).WriteString", 13, "…WriteString"),
            ("main.words", 6, "…words"),
            ("main", 3, "…in"),
            ("größe::größer", 9, "…::größer"),
        ] {
            let got = shortened(name, letters);
            assert!(
                got.chars().count() <= letters.max(1),
                "{got}: {letters} letters"
            );
            assert_eq!(got, expected, "{name}, {letters} letters");
        }
    }
}
