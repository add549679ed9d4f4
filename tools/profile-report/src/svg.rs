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
}

impl Default for Look<'_> {
    fn default() -> Self {
        Self { width: 1200, root: 0, link: None }
    }
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
        let (width, role) = (
            look.width + 2 * MARGIN,
            match look.link {
                Some(_) => "group",
                None => "img",
            },
        );
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"{role}\" \
             aria-labelledby=\"flame-title flame-desc\" viewBox=\"0 0 {width} {height}\" \
             width=\"{width}\" height=\"{height}\" \
             font-family=\"ui-monospace, 'DejaVu Sans Mono', monospace\" font-size=\"12\">\n\
             <title id=\"flame-title\">Flame graph of {}</title>\n\
             <desc id=\"flame-desc\">{}</desc>\n\
             <rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n",
            escape(&self.title),
            escape(&self.description(narrow)),
        );
        for placed in &placed {
            self.draw(&mut svg, placed, look);
        }
        svg.push_str("</svg>\n");
        svg
    }

    /// What the picture shows, in words.
    fn description(&self, narrow: usize) -> String {
        let mut text = "Each row is called by the row above it. A frame is as wide as \
                        the share of the samples that it is in; the order from left to \
                        right says nothing about time."
            .to_string();
        if self.is_difference {
            text += " Red frames have grown, blue ones have shrunk.";
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
             height=\"{}\" rx=\"2\" fill=\"{}\"/>",
            ROW - 1,
            self.colour(frame),
        );
        let letters = ((width - 6.) / LETTER).max(0.) as usize;
        if letters >= 3 {
            let (x, y) = (x + 3., y + 14);
            let name = escape(&shortened(&frame.name, letters));
            let _ = write!(svg, "<text x=\"{x:.1}\" y=\"{y}\">{name}</text>");
        }
        svg.push_str("</g>");
        if look.link.is_some() {
            svg.push_str("</a>");
        }
        svg.push('\n');
    }

    /// A light colour, so that black letters can be read on it: of a difference by
    /// sign, else by name.
    fn colour(&self, frame: &Frame) -> String {
        if self.is_difference {
            return match frame.value {
                1.. => "hsl(10, 85%, 78%)",
                0 => "hsl(0, 0%, 85%)",
                _ => "hsl(210, 80%, 80%)",
            }
            .into();
        }
        let mix =
            |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        let hash = frame.name.bytes().fold(0x811c_9dc5, mix);
        format!("hsl({}, 80%, {}%)", 15 + hash % 45, 70 + hash / 64 % 12)
    }
}

/// The end of a name says most: `core::slice::sort` is `…::sort` where it is narrow.
fn shortened(name: &str, letters: usize) -> String {
    let count = name.chars().count();
    if count <= letters {
        return name.to_string();
    }
    let end: String = name.chars().skip(count - (letters - 1)).collect();
    format!("…{end}")
}
