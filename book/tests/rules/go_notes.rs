//! Each row of the Go notes that the book covers links to the page that answers it.

use crate::files::{read, root};

/// The rows that the chapters written so far must answer.
fn rows() -> impl Iterator<Item = u32> {
    (1..=108).chain(117..=133).chain(137..=142).chain(197..=198)
}

#[test]
fn every_row_is_answered_or_says_why_not() {
    let path = root().join("book").join("src").join("go-notes.md");
    let text = read(&path);
    for row in rows() {
        let start = format!("| {row} |");
        let lines: Vec<_> = text.lines().filter(|l| l.starts_with(&start)).collect();
        let [line] = lines.as_slice() else {
            panic!("go-notes.md: {} lines begin with `{start}`", lines.len());
        };
        let cells: Vec<_> =
            line.trim_matches('|').split(" | ").map(str::trim).collect();
        let [_, claim, verdict, answer] = cells.as_slice() else {
            panic!("go-notes.md: row {row} has {} cells", cells.len());
        };
        assert!(!claim.is_empty() && !verdict.is_empty(), "go-notes.md: row {row}");
        // That the link leads somewhere is checked in the built book.
        let links: Vec<_> = answer.split("](").skip(1).collect();
        assert!(
            !links.is_empty() && links.iter().all(|link| link.contains(".md#"))
                || *answer == "no counterpart",
            "go-notes.md: row {row} links to no section: {answer}"
        );
    }
}
