//! The command line: which verb, with what.

use crate::{course::nearest, help, trouble::Trouble};

/// One thing that `cargo workbook` can do.
///
/// Names are as typed; whether there is such an exercise is asked of the course.
#[derive(Debug, PartialEq, Eq)]
pub enum Verb {
    Status { json: bool },
    Watch { exercise: Option<String>, poll: Option<u64>, advance: bool },
    Run { exercise: Option<String> },
    Hint { exercise: String, all: bool },
    Solution { exercise: String, yes: bool },
    Reset { name: String },
    Experiment { name: String },
    Measure { chapter: u32, reference: bool },
    Read { args: Vec<String> },
    Doctor,
    Verify { write_originals: bool },
    Help,
    HelpRead,
}

/// The verbs a person can type, in the order of the help.
pub const VERBS: [&str; 12] = [
    "status",
    "watch",
    "run",
    "hint",
    "solution",
    "reset",
    "experiment",
    "measure",
    "read",
    "doctor",
    "verify",
    "help",
];

/// Reads the words that follow `cargo workbook`.
///
/// # Errors
///
/// If there is no such verb, a word is missing, or one is too many. The message
/// shows how the verb is used.
pub fn parse(words: &[String]) -> Result<Verb, Trouble> {
    let Some((verb, rest)) = words.split_first() else {
        return Ok(Verb::Status { json: false });
    };
    if rest.iter().any(|word| word == "--help" || word == "-h") {
        return Ok(if verb == "read" { Verb::HelpRead } else { Verb::Help });
    }
    match verb.as_str() {
        "--json" => parse_status(words),
        "status" => parse_status(rest),
        "watch" => {
            let mut words = Words::new("watch [1.2] [--poll MS] [--advance]", rest);
            let advance = words.flag("--advance");
            let poll = words.value("--poll")?;
            let exercise = words.optional();
            words.end(Verb::Watch { exercise, poll, advance })
        }
        "run" => {
            let mut words = Words::new("run [1.2]", rest);
            let exercise = words.optional();
            words.end(Verb::Run { exercise })
        }
        "hint" => {
            let mut words = Words::new("hint 1.2 [--all]", rest);
            let all = words.flag("--all");
            let exercise = words.required("which exercise?")?;
            words.end(Verb::Hint { exercise, all })
        }
        "solution" => {
            let mut words = Words::new("solution 1.2 [--yes]", rest);
            let yes = words.flag("--yes");
            let exercise = words.required("which exercise?")?;
            words.end(Verb::Solution { exercise, yes })
        }
        "reset" => {
            let mut words = Words::new("reset 1.2, or reset EXPERIMENT", rest);
            let name = words.required("which exercise or experiment?")?;
            words.end(Verb::Reset { name })
        }
        "experiment" => {
            let mut words = Words::new("experiment NAME", rest);
            let name = words.required("which experiment?")?;
            words.end(Verb::Experiment { name })
        }
        "measure" => {
            let mut words = Words::new("measure 1 [--reference]", rest);
            let reference = words.flag("--reference");
            let chapter = words.required("which chapter?")?;
            let chapter = chapter.trim_start_matches("chapter-");
            let Ok(chapter) = chapter.parse() else {
                return Err(
                    words.wrong(&format!("`{chapter}` is no chapter number"))
                );
            };
            words.end(Verb::Measure { chapter, reference })
        }
        "read" => {
            check_read(rest)?;
            Ok(Verb::Read { args: rest.to_vec() })
        }
        "doctor" => Words::new("doctor", rest).end(Verb::Doctor),
        "verify" => {
            let mut words = Words::new("verify [--write-originals]", rest);
            let write_originals = words.flag("--write-originals");
            words.end(Verb::Verify { write_originals })
        }
        "help" | "--help" | "-h" => Ok(Verb::Help),
        unknown => {
            let is_number =
                unknown.starts_with(|first: char| first.is_ascii_digit());
            let guess = match nearest(unknown, VERBS) {
                _ if is_number => {
                    format!("Did you mean `cargo workbook watch {unknown}`? ")
                }
                Some(verb) => format!("Did you mean `cargo workbook {verb}`? "),
                None => String::new(),
            };
            Err(Trouble::new(
                format!("there is no command `cargo workbook {unknown}`"),
                format!("{guess}All commands: cargo workbook help"),
            ))
        }
    }
}

fn parse_status(rest: &[String]) -> Result<Verb, Trouble> {
    let mut words = Words::new("[status] [--json]", rest);
    let json = words.flag("--json");
    words.end(Verb::Status { json })
}

/// Checks the words after `read`: the reader would do so too, but may first have to
/// be compiled, for a minute.
fn check_read(words: &[String]) -> Result<(), Trouble> {
    // The help is the list of what there is: `  --port N       serve on port N`.
    let options: Vec<&str> = help::READ
        .lines()
        .filter_map(|line| Some(line.strip_prefix("  --")?.split_once("  ")?.0))
        .collect();
    let wrong = |what: String, next: &str| {
        let all = "All options: cargo workbook read --help";
        Err(Trouble::new(what, format!("{next}{all}")))
    };
    let mut words = words.iter();
    while let Some(word) = words.next() {
        let (name, given) = match word.split_once('=') {
            Some((name, value)) => (name, Some(value)),
            None => (word.as_str(), None),
        };
        let is_meant =
            |option: &&&str| name.strip_prefix("--") == option.split(' ').next();
        let Some(option) = options.iter().find(is_meant) else {
            let names = options.iter().filter_map(|option| option.split(' ').next());
            let near = nearest(name.trim_start_matches('-'), names);
            let near = near
                .map_or(String::new(), |near| format!("Did you mean `--{near}`? "));
            return wrong(format!("`read` has no option `{name}`"), &near);
        };
        let Some((_, kind)) = option.split_once(' ') else { continue };
        let Some(value) = given.or_else(|| words.next().map(String::as_str)) else {
            return wrong(format!("`{name}` needs a value"), "");
        };
        if kind == "N" && value.parse::<u16>().is_err() {
            return wrong(format!("`{name} {value}`: that is no port"), "");
        }
    }
    Ok(())
}

/// The words after a verb, taken one by one.
struct Words<'a> {
    usage: &'a str,
    left: Vec<&'a str>,
}

impl<'a> Words<'a> {
    fn new(usage: &'a str, words: &'a [String]) -> Self {
        Self { usage, left: words.iter().map(String::as_str).collect() }
    }

    fn wrong(&self, what: &str) -> Trouble {
        Trouble::new(what, format!("Usage: cargo workbook {}", self.usage))
    }

    fn flag(&mut self, flag: &str) -> bool {
        let before = self.left.len();
        self.left.retain(|word| *word != flag);
        self.left.len() < before
    }

    fn value(&mut self, flag: &str) -> Result<Option<u64>, Trouble> {
        let Some(at) = self.left.iter().position(|word| *word == flag) else {
            return Ok(None);
        };
        self.left.remove(at);
        let number = (at < self.left.len()).then(|| self.left.remove(at));
        match number.map(str::parse) {
            Some(Ok(number)) if number > 0 => Ok(Some(number)),
            _ => {
                Err(self.wrong(&format!("`{flag}` needs a number of milliseconds")))
            }
        }
    }

    fn optional(&mut self) -> Option<String> {
        let at = self.left.iter().position(|word| !word.starts_with('-'))?;
        Some(self.left.remove(at).to_string())
    }

    fn required(&mut self, question: &str) -> Result<String, Trouble> {
        self.optional().ok_or_else(|| self.wrong(question))
    }

    fn end(self, verb: Verb) -> Result<Verb, Trouble> {
        match self.left.first() {
            None => Ok(verb),
            Some(word) => Err(self.wrong(&format!("`{word}` is one word too many"))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Verb, Trouble> {
        let words: Vec<_> = line.split_whitespace().map(str::to_string).collect();
        parse(&words)
    }

    #[test]
    fn options_may_stand_before_and_after_the_exercise() {
        let expected = |poll, advance| Verb::Watch {
            exercise: Some("1.2".into()),
            poll,
            advance,
        };
        assert_eq!(
            parsed("watch --poll 500 1.2 --advance").unwrap(),
            expected(Some(500), true)
        );
        assert_eq!(parsed("watch 1.2").unwrap(), expected(None, false));
    }

    #[test]
    fn a_misspelt_verb_gets_the_nearest_one() {
        let trouble = parsed("wacth 1.1").unwrap_err();
        assert!(trouble.next.contains("cargo workbook watch"), "{}", trouble.next);
        let trouble = parsed("1.2").unwrap_err();
        assert!(
            trouble.next.contains("cargo workbook watch 1.2"),
            "{}",
            trouble.next
        );
    }

    #[test]
    fn a_missing_or_surplus_word_gets_the_usage() {
        for line in
            ["hint", "hint 1.1 1.2", "watch --poll", "watch --poll x", "measure one"]
        {
            let trouble = parsed(line).unwrap_err();
            assert!(trouble.next.starts_with("Usage: "), "{line}: {}", trouble.next);
        }
    }

    #[test]
    fn options_of_read_are_checked_before_it_is_built() {
        for line in [
            "read",
            "read --port 0 --open",
            "read --port=4",
            "read --dest a --build-only",
        ] {
            assert!(parsed(line).is_ok(), "{line}");
        }
        for line in [
            "read --prot 3",
            "read 3",
            "read --port",
            "read --port http",
            "read --port 70000",
        ] {
            let trouble = parsed(line).unwrap_err();
            assert!(trouble.next.ends_with("cargo workbook read --help"), "{line}");
        }
        let trouble = parsed("read --prot 3").unwrap_err();
        assert!(trouble.next.contains("Did you mean `--port`?"), "{}", trouble.next);
        assert_eq!(parsed("read --help").unwrap(), Verb::HelpRead);
    }

    #[test]
    fn no_word_at_all_asks_for_the_status() {
        assert_eq!(parsed("").unwrap(), Verb::Status { json: false });
        assert_eq!(parsed("--json").unwrap(), Verb::Status { json: true });
    }

    #[test]
    fn every_verb_is_known_to_the_parser() {
        for verb in VERBS {
            if let Err(trouble) = parsed(verb) {
                assert!(
                    trouble.next.starts_with("Usage: "),
                    "{verb}: {}",
                    trouble.next
                );
            }
        }
    }
}
