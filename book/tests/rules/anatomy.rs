//! The parts of a page, and the chapter's contents made from them.

use crate::files::{chapters, root, stem, walk};
use crate::pages::{Page, pages};
use std::path::PathBuf;

/// Most words between two things to do.
const MOST_WORDS: usize = 1_200;

/// The sections of a chapter, in the order of `SUMMARY.md`.
fn sections(chapter: &str) -> Vec<Page> {
    let folder = root().join("book").join("src").join(chapter);
    let in_chapter = |page: &Page| {
        page.path.parent() == Some(&folder) && stem(&page.path) != "index"
    };
    pages().into_iter().filter(in_chapter).collect()
}

fn all_sections() -> Vec<Page> {
    chapters().iter().flat_map(|chapter| sections(&stem(chapter))).collect()
}

/// The minutes that a page asks of its reader.
fn minutes(page: &Page) -> u32 {
    let minutes = page.text.split("data-minutes=\"").nth(1);
    let minutes = minutes.and_then(|rest| rest.split_once('"')).map(|(n, _)| n);
    minutes
        .and_then(|n| n.parse().ok())
        .unwrap_or_else(|| panic!("{}: no <span data-minutes=\"…\">", page.name()))
}

/// The exercises of a page: number, title and difficulty, from the two lines
/// `## Make: exercise 1.1 {#ex01_score}` and `**A score sheet** · easy · 8 minutes …`.
fn exercises(page: &Page) -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    for part in page.text.split("\n## Make: exercise ").skip(1) {
        let number = part.split(' ').next().expect("split gives a part").to_string();
        let title = part.lines().find(|line| line.starts_with("**"));
        let mut facts = title.unwrap_or_default().split(" · ");
        let title = facts.next().unwrap_or_default().trim_matches('*').to_string();
        let level = facts.next().unwrap_or_default().to_string();
        assert!(
            ["easy", "medium", "hard"].contains(&level.as_str())
                && facts.next().is_some_and(|f| f.ends_with(" minutes")),
            "{}: exercise {number} wants `**Title** · easy · 8 minutes · …`",
            page.name()
        );
        found.push((number, title, level));
    }
    found
}

/// `contents.md` of each chapter: its pages, their minutes and exercises.
pub fn contents() -> Vec<(PathBuf, String)> {
    let table = |chapter: PathBuf| {
        let name = stem(&chapter);
        let pages = sections(&name);
        let mut text =
            String::from("| page | minutes | you write |\n| --- | --- | --- |\n");
        let (mut sum, mut count) = (0, 0);
        for page in &pages {
            let exercises = exercises(page);
            let list = exercises
                .iter()
                .map(|(number, title, level)| format!("{number} {title} ({level})"));
            let (file, minutes) = (stem(&page.path), minutes(page));
            text += &format!(
                "| [{}]({file}.md) | {minutes} | {} |\n",
                page.title(),
                list.collect::<Vec<_>>().join("<br>")
            );
            sum += minutes;
            count += exercises.len();
        }
        let pages = pages.len();
        text +=
            &format!("\n{pages} pages, {count} exercises, {sum} minutes in all.\n");
        let generated = root().join("book").join("generated");
        (generated.join(name).join("contents.md"), text)
    };
    chapters().into_iter().map(table).collect()
}

/// `shown.md` of each chapter: what each page shows, in its own last sentence.
pub fn shown() -> Vec<(PathBuf, String)> {
    let list = |chapter: PathBuf| {
        let name = stem(&chapter);
        let line = |page: Page| {
            let shown = page.text.split("**Shown:** ").nth(1).unwrap_or_default();
            let shown = shown.split(" → ").next().expect("split gives a part");
            let mut letters = shown.chars();
            let first = letters.next().unwrap_or_default().to_uppercase();
            let rest = letters.as_str();
            format!("- [{}]({}.md): {first}{rest}\n", page.title(), stem(&page.path))
        };
        let text: String = sections(&name).into_iter().map(line).collect();
        let generated = root().join("book").join("generated");
        (generated.join(name).join("shown.md"), text)
    };
    chapters().into_iter().map(list).collect()
}

#[test]
fn every_section_has_all_its_parts() {
    for page in all_sections() {
        let (name, stem) = (page.name(), stem(&page.path));
        let first = page.text.lines().next().unwrap_or_default();
        let id = format!("{{#{stem}}}");
        assert!(
            first.starts_with("# ") && first.ends_with(&id),
            "{name}: line 1: # … {id}"
        );
        for part in ["predict", "run", "investigate", "modify", "go"] {
            let id = format!("{{#{part}-{stem}}}");
            assert!(page.text.contains(&id), "{name}: no section {id}");
        }
        for part in [
            "<form class=\"predict\"",
            "<details class=\"instructor\">",
            "<div class=\"shown\">",
            "**Shown:** ",
        ] {
            assert!(page.text.contains(part), "{name}: no {part}");
        }
        assert!(!exercises(&page).is_empty(), "{name}: no exercise");
        assert!(
            (5..=60).contains(&minutes(&page)),
            "{name}: {} minutes",
            minutes(&page)
        );
    }
}

#[test]
fn the_end_of_a_page_leads_to_the_next() {
    for chapter in chapters() {
        let pages = sections(&stem(&chapter));
        let next =
            |page: &Page| format!("[*{}*]({}.md)", page.title(), stem(&page.path));
        let mut links: Vec<_> = pages.iter().skip(1).map(next).collect();
        links.push("[*What this chapter shows*](index.md#shown)".to_string());
        for (page, link) in pages.iter().zip(links) {
            let end = format!(" → {link}\n");
            assert!(page.text.contains(&end), "{}: no `{end}`", page.name());
        }
    }
}

#[test]
fn the_minutes_of_the_exercises_are_part_of_the_page() {
    for page in all_sections() {
        let name = page.name();
        let titles =
            page.text.lines().filter(|line| line.contains(" minutes · `cargo"));
        let of_one = |line: &str| -> Option<u32> {
            line.split(" · ").nth(2)?.strip_suffix(" minutes")?.parse().ok()
        };
        let sum: u32 = titles.filter_map(of_one).sum();
        assert!(
            sum > 0 && sum < minutes(&page),
            "{name}: exercises of {sum} minutes"
        );
        if let Some((before, _)) = page.text.split_once(" of them for ") {
            let said = before.rsplit(' ').next().and_then(|n| n.parse().ok());
            assert_eq!(said, Some(sum), "{name}: minutes of the exercises");
        }
    }
}

#[test]
fn every_page_is_in_the_summary() {
    let known: Vec<_> = pages().into_iter().map(|page| page.path).collect();
    let src = root().join("book").join("src");
    for path in
        walk(&src).iter().filter(|path| path.extension().is_some_and(|e| e == "md"))
    {
        assert!(
            known.contains(path) || stem(path) == "SUMMARY",
            "{}: SUMMARY.md does not name it",
            crate::files::shown(path)
        );
    }
}

#[test]
fn a_reader_soon_has_something_to_do() {
    // A thing to do is a prediction, a run, a change, an exercise or a measurement.
    let doing =
        ["{#predict-", "{#run-", "{#modify-", "{#ex", "{#measure-", "<form "];
    for page in all_sections() {
        let mut words = 0;
        for line in page.text.lines() {
            let does = doing.iter().any(|mark| line.contains(mark));
            words = if does { 0 } else { words + line.split_whitespace().count() };
            assert!(
                words <= MOST_WORDS,
                "{}: too long without a task: {line}",
                page.name()
            );
        }
    }
}

#[test]
fn every_figure_has_a_text_twin() {
    for page in pages() {
        for figure in page.text.split("<figure class=\"figure\">").skip(1) {
            let figure =
                figure.split("</figure>").next().expect("split gives a part");
            let name = page.name();
            assert!(
                figure.contains("<figcaption>"),
                "{name}: a figure without caption"
            );
            let twin = figure.split("<details class=\"twin\">").nth(1);
            let twin = twin.and_then(|twin| twin.split("</summary>").nth(1));
            let twin = twin.unwrap_or_else(|| panic!("{name}: no text twin"));
            let words = twin.split_whitespace().count();
            assert!(words > 10, "{name}: the text twin says nothing: {twin}");
        }
        for include in page.includes() {
            if include.path.extension().is_some_and(|e| e == "svg") {
                let (svg, file) =
                    (include.resolve(), include.path.display().to_string());
                for part in
                    ["role=\"img\"", "<title id=", "<desc id=", "aria-labelledby="]
                {
                    assert!(svg.contains(part), "{file}: no {part}");
                }
                for part in ["title", "desc"] {
                    let start = format!("<{part} id=");
                    let text =
                        svg.split(&start).nth(1).and_then(|it| it.split_once('>'));
                    let text = text.and_then(|(_, it)| it.split_once("</"));
                    let text = text.map_or("", |(text, _)| text);
                    assert!(
                        text.len() > 10,
                        "{file}: <{part}> says nothing: {text}"
                    );
                }
                assert!(
                    !svg.contains("\n\n"),
                    "{file}: a blank line would end the HTML"
                );
            }
        }
    }
}

#[test]
fn headings_go_down_one_level_at_a_time_and_have_ids() {
    for page in pages() {
        let mut before = 0;
        let mut fenced = false;
        for line in page.text.lines() {
            fenced ^= line.starts_with("```");
            let level = line.chars().take_while(|c| *c == '#').count();
            if fenced || level == 0 || !line[level..].starts_with(' ') {
                continue;
            }
            let name = page.name();
            assert!(level <= before + 1, "{name}: skips a level: {line}");
            assert!(level > 1 || before == 0, "{name}: a second title: {line}");
            assert!(line.contains(" {#"), "{name}: give it an id {{#…}}: {line}");
            before = level;
        }
    }
}

#[test]
fn no_page_promises_what_is_not_there() {
    for page in pages() {
        for word in ["TODO", "FIXME", "coming soon", "work in progress"] {
            assert!(!page.text.contains(word), "{}: says `{word}`", page.name());
        }
    }
}
