//! What is printed: short, plain, and in words, so that no colour is needed.

use crate::trouble::Trouble;
use console::Term;
use std::{env, fmt::Write as _, io, io::IsTerminal, io::Write as _};

/// Where the text goes, and whether it may have colours.
#[derive(Clone)]
pub struct Screen {
    /// Whether colours are wanted and understood.
    pub colour: bool,
    /// Whether a person looks at it: then it may be cleared.
    pub terminal: bool,
}

/// The few styles that are used. Each also stands for a word that is printed.
#[derive(Clone, Copy)]
pub enum Style {
    Good,
    Bad,
    Open,
    Strong,
    Quiet,
}

impl Screen {
    /// The standard output.
    pub fn of_stdout() -> Self {
        let terminal = io::stdout().is_terminal();
        let refused = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        // On Windows, asking also switches the console's colours on.
        let understood = Term::stdout().features().colors_supported();
        Self { colour: terminal && understood && !refused, terminal }
    }

    /// The text in a style, if colours are wanted.
    pub fn paint(&self, style: Style, text: &str) -> String {
        if !self.colour {
            return text.to_string();
        }
        let code = match style {
            Style::Good => "1;32",
            Style::Bad => "1;31",
            Style::Open => "1;33",
            Style::Strong => "1",
            Style::Quiet => "2",
        };
        format!("\x1b[{code}m{text}\x1b[0m")
    }

    /// Prints text and a line end. A reader that went away, such as `head`, is
    /// no error.
    pub fn say(&self, text: &str) {
        let mut stdout = io::stdout().lock();
        let _ = writeln!(stdout, "{text}").and_then(|()| stdout.flush());
    }

    /// Clears the terminal; does nothing to a file or a pipe.
    pub fn clear(&self) {
        if self.terminal {
            let _ = Term::stdout().clear_screen();
        }
    }

    /// The columns of the terminal, at most the 85 of a page.
    pub fn width(&self) -> usize {
        let columns = match Term::stdout().size_checked() {
            Some((_, columns)) if self.terminal => usize::from(columns),
            _ => 85,
        };
        columns.clamp(30, 85)
    }

    /// Trouble in words: what happened, then what to do.
    pub fn trouble(&self, trouble: &Trouble) -> String {
        let error = self.paint(Style::Bad, "error");
        format!("{error}: {}\n\n{}", trouble.what, trouble.next)
    }

    /// Text in lines no longer than the screen is wide. Lines that are already
    /// there are kept.
    pub fn wrap(&self, text: &str) -> String {
        wrap(text, self.width())
    }
}

/// Breaks lines at spaces so that none is longer than `width`, where it can be.
/// Code between fences stays as it is.
fn wrap(text: &str, width: usize) -> String {
    let mut wrapped = String::new();
    let mut in_code = false;
    for line in text.lines() {
        in_code ^= line.trim_start().starts_with("```");
        if in_code || columns(line) <= width {
            wrapped.push_str(line);
            wrapped.push('\n');
            continue;
        }
        let mut used = 0;
        for word in line.split(' ') {
            if used > 0 && used + 1 + columns(word) > width {
                wrapped.push('\n');
                used = 0;
            } else if used > 0 {
                wrapped.push(' ');
                used += 1;
            }
            wrapped.push_str(word);
            used += columns(word);
        }
        wrapped.push('\n');
    }
    wrapped.truncate(wrapped.trim_end().len());
    wrapped
}

/// The columns that a text takes, if no letter is wider than one.
fn columns(text: &str) -> usize {
    text.chars().count()
}

/// A value that fits in about one line. Of two long values, the part is shown in
/// which they differ.
pub fn shorten(value: &str, other: &str, width: usize) -> String {
    let letters: Vec<char> = value.chars().collect();
    if letters.len() <= width {
        return value.to_string();
    }
    let same =
        letters.iter().zip(other.chars()).take_while(|(a, b)| **a == *b).count();
    // A third of the line is shown before the first difference.
    let from = same.saturating_sub(width / 3).min(letters.len() - width);
    let to = (from + width).min(letters.len());
    let mut short = String::new();
    if from > 0 {
        short.push('…');
    }
    short.extend(&letters[from..to]);
    if to < letters.len() {
        short.push('…');
    }
    let _ = write!(short, "  ({} characters)", letters.len());
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_broken_at_spaces() {
        assert_eq!(wrap("one two three", 7), "one two\nthree");
        assert_eq!(wrap("one\n\ntwo", 7), "one\n\ntwo");
        assert_eq!(wrap("incomprehensible", 5), "incomprehensible");
    }

    #[test]
    fn code_is_not_broken() {
        let code = "```\nlet long = 1 + 2;\n```";
        assert_eq!(wrap(code, 8), code);
    }

    #[test]
    fn a_long_value_is_shown_where_it_differs() {
        let a = "x".repeat(100) + "A" + &"x".repeat(100);
        let b = "x".repeat(100) + "B" + &"x".repeat(100);
        let short = shorten(&a, &b, 20);
        assert!(short.starts_with("…x") && short.contains('A'), "{short}");
        assert!(short.ends_with("…  (201 characters)"), "{short}");
        assert_eq!(shorten("short", "other", 20), "short");
    }
}
