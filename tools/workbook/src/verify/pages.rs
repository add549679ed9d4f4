//! The commands that the pages tell a reader to type must exist.

use super::Report;
use crate::{
    args::{self, Verb},
    course::Course,
    files,
};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Checks every command on the pages and in the README.
pub fn check(course: &Course, report: &Report) {
    report.head("Commands on the pages exist");
    let packages = packages(&course.root);
    let mut pages = vec![course.root.join("README.md")];
    find(&course.root.join("book").join("src"), "md", &mut pages);
    let mut checked = 0;
    let mut wrong = Vec::new();
    for page in pages {
        let text = fs::read_to_string(&page).unwrap_or_default();
        for (line, command) in commands(&text) {
            checked += 1;
            if let Err(why) = exists(course, &packages, &command) {
                let page = course.shown(&page);
                wrong.push(format!("{page}:{line}: `{command}`: {why}"));
            }
        }
    }
    report.all(
        &format!("{checked} commands"),
        &wrong,
        "Fix the page, or the name of what it speaks of.",
    );
}

/// The commands of a page, with their lines: inline code, `<code>`, and the lines
/// of fenced blocks.
fn commands(page: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut fence: Option<&str> = None;
    for (at, line) in page.lines().enumerate() {
        let text = line.trim();
        let marks = text.len() - text.trim_start_matches('`').len();
        match fence {
            Some(open) if text == open => fence = None,
            Some(_) => {
                let text = text.strip_prefix("$ ").unwrap_or(text);
                found.extend(command(text).map(|it| (at + 1, it)));
            }
            None if marks >= 3 => fence = Some(&text[..marks]),
            None => {
                let inline = text.split('`').skip(1).step_by(2);
                let html = text
                    .split("<code>")
                    .skip(1)
                    .filter_map(|it| Some(it.split_once("</code>")?.0));
                let all = inline.chain(html);
                found.extend(all.filter_map(command).map(|it| (at + 1, it)));
            }
        }
    }
    found
}

/// The text as a command, if it is one of those that can be checked. A comment
/// after it is cut off; a form with `…` stands for many commands.
fn command(text: &str) -> Option<String> {
    let text = text.split(" #").next()?.trim();
    let known = ["workbook", "run", "test", "bench"].iter().any(|verb| {
        let rest = text.strip_prefix("cargo ").and_then(|it| it.strip_prefix(verb));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    });
    (known && !text.contains('…')).then(|| text.to_string())
}

fn exists(
    course: &Course,
    packages: &[String],
    command: &str,
) -> Result<(), String> {
    let words: Vec<String> =
        command.split_whitespace().map(str::to_string).collect();
    if words[1] == "workbook" {
        return verb_exists(course, &words[2..]);
    }
    let mut package = None;
    let mut rest = words[2..].iter();
    while let Some(word) = rest.next() {
        if word == "--" {
            break;
        } else if word == "-p" || word == "--package" {
            package = rest.next();
        }
    }
    let Some(package) = package else { return Ok(()) };
    if !packages.contains(package) {
        return Err(format!("there is no package `{package}`"));
    }
    let chapter = course.chapters.iter().find(|it| it.package() == *package);
    match (words[1].as_str(), chapter, rest.next()) {
        // A reader's own table: `… -- record 3.4`.
        ("run", Some(_), Some(name)) if name == "record" => {
            rest.next().map_or(Ok(()), |exercise| {
                verb_exists(course, &["run".into(), exercise.clone()])
            })
        }
        ("run", Some(chapter), Some(name))
            if !chapter.experiments.contains(name) =>
        {
            Err(format!("{package} has no experiment `{name}`"))
        }
        _ => Ok(()),
    }
}

fn verb_exists(course: &Course, words: &[String]) -> Result<(), String> {
    let exercise = |name: &str| course.exercise(name).map(|_| ());
    let outcome = args::parse(words).and_then(|verb| match verb {
        Verb::Watch { exercise: Some(name), .. }
        | Verb::Run { exercise: Some(name) }
        | Verb::Hint { exercise: name, .. }
        | Verb::Solution { exercise: name, .. } => exercise(&name),
        Verb::Reset { name } => {
            let is_stage = course.stage(&name).is_some();
            exercise(&name)
                .or_else(|_| course.experiment(&name).map(|_| ()))
                .or_else(|trouble| if is_stage { Ok(()) } else { Err(trouble) })
        }
        Verb::Experiment { name } => course.experiment(&name).map(|_| ()),
        Verb::Measure { chapter, .. } => course.chapter(chapter).map(|_| ()),
        _ => Ok(()),
    });
    outcome.map_err(|trouble| trouble.what)
}

/// The names of all packages, those of the demonstration workspaces included.
fn packages(root: &Path) -> Vec<String> {
    let mut manifests = Vec::new();
    find(root, "toml", &mut manifests);
    manifests
        .iter()
        .filter(|path| path.ends_with("Cargo.toml"))
        .filter_map(|path| {
            let text = files::read(path).ok()?;
            let (_, package) = text.split_once("[package]")?;
            let line = package.lines().find(|line| line.starts_with("name"))?;
            Some(line.split('"').nth(1)?.to_string())
        })
        .collect()
}

fn find(folder: &Path, extension: &str, found: &mut Vec<PathBuf>) {
    for name in files::names(folder) {
        let path = folder.join(name);
        if path.is_dir() {
            find(&path, extension, found);
        } else if path.extension().is_some_and(|it| it == extension) {
            found.push(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_found_in_text_in_html_and_in_fences() {
        let page = "Type `cargo workbook watch 1.1`, not `ls`.\n\
                    <code>cargo test -p chapter-1</code>\n\
                    ```sh\n$ cargo run -q -p chapter-1 -- passing # prints\nls\n```\n\
                    `cargo workbook …` and `cargo workbooks`\n";
        assert_eq!(
            commands(page),
            [
                (1, "cargo workbook watch 1.1".to_string()),
                (2, "cargo test -p chapter-1".to_string()),
                (4, "cargo run -q -p chapter-1 -- passing".to_string()),
            ]
        );
    }
}
