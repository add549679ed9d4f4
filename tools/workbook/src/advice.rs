//! The compiler's advice, without what would lead a learner astray.
//!
//! Where a suite cannot call a function, the compiler advises to change the call.
//! But the tests are right by definition: it is the signature that has to change.

use serde_json::Value;

/// What the compiler printed, without the `help` that is about a file of a suite.
pub fn without_edits_of_tests(message: &Value) -> String {
    let rendered = message["rendered"].as_str().unwrap_or_default();
    let children = message["children"].as_array().into_iter().flatten();
    let wrong: Vec<&str> = children
        .filter(|child| child["level"] == "help" && is_about_tests(child))
        .filter_map(|child| child["message"].as_str())
        .collect();
    if wrong.is_empty() {
        return rendered.to_string();
    }
    let mut kept = String::new();
    let mut dropping = false;
    for line in rendered.split_inclusive('\n') {
        let plain = without_colours(line);
        // A part of the message begins in the first column; what belongs to it is
        // indented or numbered.
        if let Some((level, text)) = plain.split_once(": ")
            && ["help", "note", "warning", "error"].contains(&level)
        {
            // Of an advice of more than one line, the first is enough to know it.
            let is_wrong = |it: &&str| it.lines().next() == Some(text.trim_end());
            dropping = level == "help" && wrong.iter().any(is_wrong);
        } else if plain.trim().is_empty() {
            dropping = false;
        }
        if !dropping {
            kept.push_str(line);
        }
    }
    kept
}

/// Says whether a part of a message shows a place in a suite.
fn is_about_tests(child: &Value) -> bool {
    let spans = child["spans"].as_array().into_iter().flatten();
    let mut files = spans.filter_map(|span| span["file_name"].as_str());
    files.any(|file| file.replace('\\', "/").contains("/tests/suite/"))
}

/// The text without the codes that colour it: `ESC [ … m`.
fn without_colours(text: &str) -> String {
    let mut parts = text.split("\x1b[");
    let mut plain = parts.next().unwrap_or_default().to_string();
    for part in parts {
        plain.push_str(part.split_once('m').map_or("", |(_, rest)| rest));
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const RENDERED: &str = "\
\x1b[1merror[E0308]\x1b[0m: mismatched types
  --> exercises/chapter-1/tests/suite/exercises/ex01_a.rs:5:7
note: function defined here
  --> exercises/chapter-1/src/ex01_a.rs:1:8
\x1b[1m\x1b[96mhelp\x1b[0m\x1b[1m: consider removing the borrow\x1b[0m
  |
5 -     a(&x);
5 +     a(x);
note: it goes on

";

    fn message(file: &str) -> Value {
        let help = json!({
            "level": "help",
            "message": "consider removing the borrow",
            "spans": [{ "file_name": file }],
        });
        json!({ "rendered": RENDERED, "children": [help] })
    }

    #[test]
    fn advice_to_edit_a_test_is_dropped() {
        let file = r"exercises\chapter-1\tests/suite/exercises/ex01_a.rs";
        let kept = without_edits_of_tests(&message(file));
        assert!(!kept.contains("borrow") && !kept.contains("a(x)"), "{kept}");
        assert!(kept.contains("defined here") && kept.contains("it goes on"));
    }

    #[test]
    fn advice_to_edit_an_answer_is_kept() {
        let file = "exercises/chapter-1/src/ex01_a.rs";
        assert_eq!(without_edits_of_tests(&message(file)), RENDERED);
    }
}
