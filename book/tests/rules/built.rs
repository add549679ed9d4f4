//! Rules of the built book: what a browser gets.

use crate::files::{read, root, walk};
use mdbook_driver::MDBook;
use scraper::{Html, Selector};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::OnceLock;

/// The files of the built book by their path below its folder, with `/`. Only HTML
/// files come with their text. Built once a process, in a folder that is then deleted.
fn files() -> &'static BTreeMap<String, String> {
    static FILES: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    FILES.get_or_init(build)
}

fn build() -> BTreeMap<String, String> {
    let folder =
        tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("writable");
    let mut book = MDBook::load(root().join("book")).expect("the book can be read");
    book.config.build.build_dir = folder.path().into();
    book.build().expect("the book can be built");
    let with_text = |path: PathBuf| {
        let is_html = path.extension().is_some_and(|e| e == "html");
        let text = if is_html { read(&path) } else { String::new() };
        let path = path.strip_prefix(folder.path()).expect("the walk began there");
        let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
        (parts.join("/"), text)
    };
    walk(folder.path()).into_iter().map(with_text).collect()
}

/// The built pages, parsed.
fn built() -> BTreeMap<&'static str, Html> {
    let html = files().iter().filter(|(name, _)| name.ends_with(".html"));
    html.map(|(name, text)| (name.as_str(), Html::parse_document(text))).collect()
}

fn select<'a>(page: &'a Html, selector: &str) -> Vec<scraper::ElementRef<'a>> {
    let selector = Selector::parse(selector).expect("a valid selector");
    page.select(&selector).collect()
}

/// Where a link of a page leads: the file below the book's folder, and the fragment.
fn target(page: &str, link: &str) -> (String, String) {
    let (path, fragment) = link.split_once('#').unwrap_or((link, ""));
    let path = path.split('?').next().expect("split gives a part");
    if path.is_empty() {
        return (page.into(), fragment.into());
    }
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    (parts.join("/"), fragment.into())
}

#[test]
fn every_link_resolves() {
    let pages = built();
    let ids: BTreeMap<&str, BTreeSet<&str>> = pages
        .iter()
        .map(|(name, page)| {
            let with_id = select(page, "[id]").into_iter();
            (*name, with_id.filter_map(|e| e.value().id()).collect())
        })
        .collect();
    let mut broken = Vec::new();
    for (name, page) in &pages {
        for element in select(page, "a[href], img[src], script[src], link[href]") {
            let attribute =
                ["href", "src"].into_iter().find_map(|a| element.attr(a));
            let link = attribute.expect("the selector asks for one of them");
            // mdBook's page for unknown addresses uses absolute links.
            if *name == "404.html" || link.starts_with("mailto:") {
                continue;
            }
            if link.contains("://") {
                // A reader without a network misses nothing: a link may leave the
                // book, but nothing is loaded from outside.
                if element.value().name() != "a" {
                    broken.push(format!("{name}: loads {link}"));
                }
                continue;
            }
            let (path, fragment) = target(name, link);
            let known = ids.get(path.as_str());
            let found = fragment.is_empty()
                || known.is_none_or(|ids| ids.contains(fragment.as_str()));
            if !files().contains_key(&path) {
                broken.push(format!("{name}: {link} leads to no file"));
            } else if !found {
                broken
                    .push(format!("{name}: {link}: {path} has no id `{fragment}`"));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn every_page_has_one_title_and_each_picture_a_text() {
    for (name, page) in pages_of_the_book() {
        assert_eq!(select(&page, "main h1").len(), 1, "{name}: titles");
        for image in select(&page, "main img") {
            let alt = image.attr("alt").unwrap_or_default();
            assert!(
                alt.len() > 10,
                "{name}: a picture without a text: {}",
                image.html()
            );
        }
        for svg in select(&page, "main svg[role=img]") {
            let names = svg.attr("aria-labelledby").unwrap_or_default();
            assert!(!names.is_empty(), "{name}: a drawing without a name");
            for id in names.split(' ') {
                let found = select(&page, &format!("[id=\"{id}\"]")).len();
                assert_eq!(found, 1, "{name}: elements with the id {id}");
            }
        }
    }
}

#[test]
fn every_column_of_a_table_has_a_name() {
    for (name, page) in pages_of_the_book() {
        for head in select(&page, "main th") {
            let text: String = head.text().collect();
            assert!(!text.trim().is_empty(), "{name}: an empty heading of a table");
        }
    }
}

#[test]
fn nothing_is_left_of_the_markup() {
    for (name, page) in pages_of_the_book() {
        let main = &select(&page, "main")[0];
        let text: String = main.text().collect();
        assert!(!text.contains("{{#"), "{name}: an include was not resolved");
        for code in select(&page, "main pre code") {
            let text: String = code.text().collect();
            assert!(!text.trim().is_empty(), "{name}: an empty block of code");
        }
        // Markdown inside HTML is text, unless a blank line comes before it.
        for part in select(&page, "main p, main li, main td, main legend, main div")
        {
            let own = part.children().filter_map(|child| child.value().as_text());
            let own: String = own.map(|text| &**text).collect();
            let stray =
                ["**", "```", "](", "<code>"].iter().find(|m| own.contains(**m));
            assert!(stray.is_none(), "{name}: {stray:?} is shown as text: {own}");
        }
    }
}

#[test]
fn ids_are_unique() {
    for (name, page) in pages_of_the_book() {
        let mut seen = BTreeSet::new();
        for element in select(&page, "[id]") {
            let id = element.value().id().expect("the selector asks for it");
            assert!(seen.insert(id), "{name}: the id `{id}` is used twice");
        }
    }
}

/// The pages without mdBook's own: the printed view and the one for errors.
fn pages_of_the_book() -> BTreeMap<&'static str, Html> {
    let own = ["404.html", "print.html", "toc.html"];
    built().into_iter().filter(|(name, _)| !own.contains(name)).collect()
}
