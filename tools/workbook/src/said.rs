//! What a failed test said, taken apart.

/// The message of a failed assertion, taken apart.
pub struct Said {
    pub title: Option<String>,
    pub sides: Option<(String, String)>,
    /// How the two sides are called.
    pub words: (&'static str, &'static str),
    pub input: Option<String>,
    pub rest: Vec<String>,
}

impl Said {
    /// Reads what `assert_eq!` and the properties of the workbook say. By this
    /// course's rule an assertion names first what it got, then what it expects.
    pub fn read(message: &[String]) -> Self {
        let mut said = Self {
            title: None,
            sides: None,
            words: ("got", "expected"),
            input: None,
            rest: Vec::new(),
        };
        let mut left = None;
        for line in message {
            if let Some(input) = line.strip_prefix("for the input ") {
                said.input = Some(input.to_string());
            } else if let Some(rest) = line.strip_prefix("assertion `") {
                if rest.starts_with("left != right") {
                    said.words = ("got", "but not");
                }
                said.title = Some(match rest.split_once("` failed: ") {
                    Some((_, text)) => text.to_string(),
                    None => format!("assertion `{rest}"),
                });
            } else if let Some(value) = line.strip_prefix("  left: ") {
                left = Some(value.to_string());
            } else if let (Some(left), Some(right), None) =
                (&left, line.strip_prefix(" right: "), &said.sides)
            {
                said.sides = Some((left.clone(), right.to_string()));
            } else if said.title.is_none() && !line.trim().is_empty() {
                said.title = Some(line.clone());
            } else if !line.trim().is_empty() {
                said.rest.push(line.clone());
            }
        }
        if said.sides.is_some()
            && said.title.as_deref() == Some("assertion `left == right` failed")
        {
            said.title = Some("not what was expected".to_string());
        }
        said
    }

    /// Calls the two sides something else.
    pub fn name_sides(&mut self, left: &'static str, right: &'static str) {
        self.words = (left, right);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Said {
        let lines: Vec<_> = text.lines().map(str::to_string).collect();
        Said::read(&lines)
    }

    #[test]
    fn an_assertion_is_taken_apart() {
        let said =
            said("assertion `left == right` failed: a: b\n  left: 1\n right: 2");
        assert_eq!(said.title.as_deref(), Some("a: b"));
        assert_eq!(said.sides, Some(("1".to_string(), "2".to_string())));
        assert_eq!(said.words, ("got", "expected"));
    }

    #[test]
    fn a_property_has_its_input() {
        let said = said(
            "for the input (0, [1])\nassertion `left == right` failed\n  left: 1\n right: 2",
        );
        assert_eq!(said.input.as_deref(), Some("(0, [1])"));
        assert_eq!(said.title.as_deref(), Some("not what was expected"));
    }

    #[test]
    fn any_other_message_is_kept_whole() {
        let said = said("index out of bounds: the len is 4\nmore");
        assert_eq!(said.title.as_deref(), Some("index out of bounds: the len is 4"));
        assert_eq!(said.rest, ["more"]);
    }

    #[test]
    fn an_inequality_is_not_called_expected() {
        let said = said("assertion `left != right` failed\n  left: 1\n right: 1");
        assert_eq!(said.words, ("got", "but not"));
    }
}
