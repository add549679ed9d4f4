//! Code without its layout.

/// Rust code with all white space folded that only lays it out, and without the
/// comma that a formatter puts at the end of a list which takes several lines.
/// Two programs that become the same text differ in their layout alone.
pub fn folded(code: &str) -> String {
    let mut folded = String::new();
    let mut chars = code.chars().peekable();
    let mut in_text = false;
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    while let Some(letter) = chars.next() {
        if in_text {
            folded.push(letter);
            match letter {
                '\\' => folded.extend(chars.next()),
                '"' => in_text = false,
                _ => {}
            }
            continue;
        }
        if letter.is_whitespace() {
            // Between two words it separates them.
            let before = folded.chars().next_back().is_some_and(is_word);
            while chars.peek().is_some_and(|next| next.is_whitespace()) {
                chars.next();
            }
            if before && chars.peek().copied().is_some_and(is_word) {
                folded.push(' ');
            }
            continue;
        }
        if [')', ']', '}'].contains(&letter) && folded.ends_with(',') {
            folded.pop();
        }
        // `'"'` is a character, and begins no text.
        in_text = letter == '"' && !folded.ends_with('\'');
        folded.push(letter);
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn lines_and_a_last_comma_are_layout() {
        let long =
            "let x = xs\n    .iter()\n    .fold(\n        0,\n        f,\n    );\n";
        assert_eq!(folded(long), folded("let x = xs.iter().fold(0, f);"));
    }

    #[test]
    fn words_and_texts_are_not() {
        assert_ne!(folded("let x"), folded("letx"));
        assert_ne!(folded("f(\"a b\")"), folded("f(\"ab\")"));
        assert_ne!(folded("f(\"\\\"a b\")"), folded("f(\"\\\"ab\")"));
        assert_eq!(folded("f('\"', a)"), folded("f('\"',a)"));
    }
}
