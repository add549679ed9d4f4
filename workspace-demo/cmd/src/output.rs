//! What is printed: text for people, or JSON for programs.

use crate::{exit::Exit, trouble::Trouble};
use dbmgmt::Document;
use serde_json::{Value, json};
use std::io::{self, BufWriter, Stdout, Write};

/// Standard output in one of the two forms.
pub(crate) struct Output {
    json: bool,
    // Documents may be many: standard output itself would write out each line.
    out: BufWriter<Stdout>,
}

impl Output {
    pub(crate) fn new(json: bool) -> Self {
        Self { json, out: BufWriter::new(io::stdout()) }
    }

    /// Prints a result: the text, or the JSON.
    pub(crate) fn say(&mut self, text: &str, json: &Value) -> Result<(), Trouble> {
        let result = if self.json {
            writeln!(self.out, "{json}")
        } else {
            writeln!(self.out, "{text}")
        };
        result.map_err(|error| Trouble::with_output(&error))
    }

    /// Prints a document, which is JSON in both forms.
    pub(crate) fn document(
        &mut self,
        document: Document,
        pretty: bool,
    ) -> io::Result<()> {
        let value = document.into_value();
        if pretty {
            serde_json::to_writer_pretty(&mut self.out, &value)?;
        } else {
            serde_json::to_writer(&mut self.out, &value)?;
        }
        writeln!(self.out)
    }

    /// Prints a remark on standard error.
    pub(crate) fn remark(&mut self, text: &str, json: &Value) {
        // The remark is about what was just printed.
        let _ = self.out.flush();
        if self.json {
            eprintln!("{json}");
        } else {
            eprintln!("{text}");
        }
    }

    /// Prints an error, and says what to end with.
    pub(crate) fn complain(&mut self, trouble: &Trouble) -> Exit {
        let Trouble { what, next, exit } = trouble;
        let error = json!({"what": what, "next": next, "exit": *exit as u8});
        let next = next.replace('\n', "\n  next: ");
        self.remark(
            &format!("error: {what}\n  next: {next}"),
            &json!({"error": error}),
        );
        *exit
    }

    /// Hands on what is still in memory.
    pub(crate) fn flush(&mut self) -> Result<(), Trouble> {
        self.out.flush().map_err(|error| Trouble::with_output(&error))
    }
}

/// A number with commas and a noun: `1 document`, `12,345 documents`.
pub(crate) fn count(number: u64, noun: &str) -> String {
    let plural = match (number, noun) {
        (1, _) => noun.into(),
        (_, "entry") => "entries".into(),
        _ => format!("{noun}s"),
    };
    format!("{} {plural}", commas(number))
}

/// A number with commas: `12,345`.
pub(crate) fn commas(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_a_comma_before_each_three_digits() {
        let numbers = [0, 999, 1000, 12_345, 123_456, 1_234_567];
        let expected = ["0", "999", "1,000", "12,345", "123,456", "1,234,567"];
        assert_eq!(numbers.map(commas), expected);
    }

    #[test]
    fn one_is_singular() {
        assert_eq!(count(1, "entry"), "1 entry");
        assert_eq!(count(0, "entry"), "0 entries");
        assert_eq!(count(2, "document"), "2 documents");
    }
}
