//! How far an import is, on a terminal.

use crate::output::commas;
use std::{
    io::{self, IsTerminal, Write},
    time::{Duration, Instant},
};

/// Often enough to look alive, seldom enough to cost nothing.
const PAUSE: Duration = Duration::from_millis(100);

/// The width of the bar itself.
const WIDTH: u64 = 30;

/// A line that is written over and over.
pub(crate) struct Progress {
    /// The bytes that there are to read, where that is known.
    total: Option<u64>,
    documents: u64,
    begun: Instant,
    shown: Option<Instant>,
    terminal: bool,
}

impl Progress {
    /// Begins at nothing. Where standard error is no terminal, nothing is ever shown.
    pub(crate) fn new(total: Option<u64>) -> Self {
        let terminal = io::stderr().is_terminal();
        Self { total, documents: 0, begun: Instant::now(), shown: None, terminal }
    }

    /// One document more; so many bytes have been read.
    pub(crate) fn step(&mut self, bytes: u64) {
        self.documents += 1;
        if !self.terminal || self.shown.unwrap_or(self.begun).elapsed() < PAUSE {
            return;
        }
        self.shown = Some(Instant::now());
        self.show(&line(self.total, bytes, self.documents, self.begun.elapsed()));
    }

    /// Says that what was read is being written to the disk, or takes the line away.
    pub(crate) fn end(&mut self) {
        if self.shown.is_some() {
            self.show("");
        }
    }

    fn show(&self, text: &str) {
        // It is a courtesy: if the terminal does not take it, the import goes on.
        let _ = write!(io::stderr(), "\r{text:79}\r{text}");
        let _ = io::stderr().flush();
    }
}

/// The line, shorter than eighty columns.
fn line(total: Option<u64>, bytes: u64, documents: u64, time: Duration) -> String {
    let rate = (documents as f64 / time.as_secs_f64().max(0.001)) as u64;
    let after = format!("{} documents, {}/s", commas(documents), commas(rate));
    match total.filter(|&total| total > 0) {
        None => after,
        Some(total) => {
            // The file may have grown since.
            let bytes = bytes.min(total);
            let done = bytes * WIDTH / total;
            let (done, left) = (done as usize, (WIDTH - done) as usize);
            let percent = bytes * 100 / total;
            format!("{percent:3} % [{:=<done$}{:left$}] {after}", "", "")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_a_bar() {
        assert_eq!(
            line(Some(1000), 500, 20_000, Duration::from_millis(500)),
            " 50 % [===============               ] 20,000 documents, 40,000/s"
        );
        let long = line(Some(1), 9, u64::from(u32::MAX), Duration::from_secs(1));
        assert!(long.starts_with("100 % [====") && long.len() < 80, "{long}");
    }

    #[test]
    fn standard_input_has_a_count() {
        let line = line(None, 500, 1000, Duration::from_secs(2));
        assert_eq!(line, "1,000 documents, 500/s");
    }
}
