//! Predictions: the question, its answers, and the proof of the right one.

use crate::files::{chapters, read, root};
use crate::pages::pages;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// A prediction on a page, as HTML.
struct Prediction {
    page: String,
    html: String,
}

fn predictions() -> Vec<Prediction> {
    let mut all = Vec::new();
    for page in pages() {
        for rest in page.text.split("<form class=\"predict\"").skip(1) {
            let Some((html, _)) = rest.split_once("</form>") else {
                panic!("{}: a prediction without `</form>`", page.name());
            };
            all.push(Prediction { page: page.name(), html: html.into() });
        }
    }
    assert!(!all.is_empty(), "no predictions found");
    all
}

impl Prediction {
    fn attribute(&self, name: &str) -> &str {
        between(&self.html, &format!("{name}=\""), "\"")
            .unwrap_or_else(|| panic!("{}: a prediction without {name}", self.page))
    }

    /// The value and the HTML of each answer.
    fn answers(&self) -> Vec<(&str, &str)> {
        let labels = self.html.split("<label>").skip(1);
        labels
            .map(|label| {
                let label =
                    label.split("</label>").next().expect("split gives a part");
                let value =
                    between(label, "value=\"", "\"").expect("an answer has a value");
                (value, label)
            })
            .collect()
    }
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    Some(text.split_once(start)?.1.split_once(end)?.0)
}

/// HTML's text without its escapes.
fn plain(html: &str) -> String {
    html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// Says whether a line of a proof says what is quoted: as a whole, or between commas,
/// a colon before it, or wide spaces. A part of a number or a name proves nothing:
/// `b[0]: 2` is a part of `b[0]: 22`. An error of the compiler may be quoted in part.
fn says(line: &str, quoted: &str) -> bool {
    if line.starts_with("error") {
        return line.contains(quoted);
    }
    line.match_indices(quoted).any(|(at, _)| {
        let (before, after) = (&line[..at], &line[at + quoted.len()..]);
        let begins =
            [": ", ", ", "  ", "| "].iter().any(|mark| before.ends_with(mark));
        let ends = [", ", "  ", " |"].iter().any(|mark| after.starts_with(mark));
        (begins || before.is_empty()) && (ends || after.is_empty())
    })
}

/// The snapshot, the generated file, the report or the recorded session that `data-proof` names.
fn proof(name: &str) -> Option<PathBuf> {
    chapters().into_iter().find_map(|chapter| {
        let snapshots = chapter.join("tests").join("suite").join("snapshots");
        let generated = root().join("book").join("generated");
        let folder =
            generated.join(chapter.file_name().expect("a folder has a name"));
        let places = [
            snapshots.join(format!("{name}.snap")),
            folder.join(format!("{name}.txt")),
            folder.join(format!("{name}.md")),
            chapter.join("reports").join(format!("{name}.txt")),
            chapter.join("recorded").join(format!("{name}.txt")),
        ];
        places.into_iter().find(|place| place.is_file())
    })
}

#[test]
fn the_right_answer_is_what_the_code_gave() {
    let mut unproved = Vec::new();
    for prediction in predictions() {
        let id = prediction.attribute("id");
        let name = prediction.attribute("data-proof");
        let place = proof(name).unwrap_or_else(|| {
            panic!(
                "{} {id}: no snapshot or generated file `{name}`",
                prediction.page
            )
        });
        let answers = prediction.answers();
        let right: Vec<_> =
            answers.iter().filter(|(_, html)| html.contains("data-right")).collect();
        assert_eq!(right.len(), 1, "{} {id}: right answers", prediction.page);
        let quoted = between(right[0].1, "<code>", "</code>").unwrap_or_else(|| {
            panic!("{} {id}: the right answer quotes no `<code>`", prediction.page)
        });
        let quoted = plain(quoted);
        let proof = read(&place);
        let given = |quoted: &str| proof.lines().any(|line| says(line, quoted));
        // An answer may be wrong because it is that of another command in the proof.
        let is_wrong = |html: &str| {
            !["data-right", "data-elsewhere"].iter().any(|it| html.contains(it))
        };
        let wrong = answers.iter().filter(|(_, html)| is_wrong(html));
        for (value, html) in wrong {
            let quoted = between(html, "<code>", "</code>").map(plain);
            if let Some(quoted) = quoted.filter(|quoted| given(quoted)) {
                let page = &prediction.page;
                unproved.push(format!(
                    "{page} {id}: the wrong answer {value} quotes `{quoted}`, which the \
                     code gave too"
                ));
            }
        }
        if !given(&quoted) {
            let place = crate::files::shown(&place);
            unproved.push(format!(
                "{} {id}: `{quoted}` is not what {place} says",
                prediction.page
            ));
        }
    }
    assert!(unproved.is_empty(), "{}", unproved.join("\n"));
}

#[test]
fn every_wrong_answer_is_explained() {
    for prediction in predictions() {
        let (page, id) = (&prediction.page, prediction.attribute("id"));
        let answers = prediction.answers();
        assert!(
            (3..=5).contains(&answers.len()),
            "{page} {id}: {} answers",
            answers.len()
        );
        let values: BTreeSet<_> = answers.iter().map(|(value, _)| value).collect();
        assert_eq!(
            values.len(),
            answers.len(),
            "{page} {id}: two answers, one value"
        );
        for (value, html) in &answers {
            let block = format!("<div data-choice=\"{value}\">");
            assert!(
                html.contains("data-right") || prediction.html.contains(&block),
                "{page} {id}: the answer {value} has no {block}"
            );
        }
        for block in prediction.html.split("<div data-choice=\"").skip(1) {
            let value = block.split('"').next().expect("split gives a part");
            assert!(
                values.contains(&value),
                "{page} {id}: there is no answer {value}"
            );
        }
        assert!(prediction.html.contains("<legend>"), "{page} {id}: no question");
        assert!(prediction.html.contains("<summary>"), "{page} {id}: no fold");
    }
}

#[test]
fn the_id_of_a_prediction_is_its_own() {
    let mut seen = BTreeSet::new();
    for prediction in predictions() {
        let id = prediction.attribute("id").to_string();
        assert!(id.starts_with("predict-"), "{}: {id}", prediction.page);
        assert!(seen.insert(id.clone()), "{}: {id} is used twice", prediction.page);
    }
}
