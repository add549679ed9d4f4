//! Nothing on a page is typed twice: code and output are includes.

use crate::files::{root, shown};
use crate::pages::{Page, pages};
use std::path::Path;

#[test]
fn every_include_yields_text() {
    for page in pages() {
        for include in page.includes() {
            let file = shown(&include.path);
            assert!(
                include.path.is_file(),
                "{}: includes {file}, which does not exist; correct the path",
                page.name()
            );
            assert!(
                !include.resolve().trim().is_empty(),
                "{}: includes `{}` of {file}, which is empty; add the anchor there",
                page.name(),
                include.part
            );
        }
    }
}

/// A table or a drawing in the middle of a paragraph is broken HTML.
#[test]
fn an_include_stands_alone_on_its_line() {
    for page in pages() {
        for line in page.text.lines().filter(|line| line.contains("{{#include")) {
            let is_alone = line.starts_with("{{#") && line.ends_with("}}");
            assert!(is_alone, "{}: more than an include: {line}", page.name());
        }
    }
}

fn begins_with_a_digit(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_digit())
}

#[test]
fn no_page_includes_a_stub() {
    for page in pages() {
        for include in page.includes() {
            // `exercises/chapter-4/src/ex01_split/Cargo.toml`
            let path = shown(&include.path);
            let parts: Vec<_> = path.split('/').collect();
            let is_stub = parts.len() > 3
                && parts[1].starts_with("chapter-")
                && parts[2] == "src"
                && parts[3].strip_prefix("ex").is_some_and(begins_with_a_digit);
            assert!(
                !is_stub,
                "{}: includes {}, which readers edit; include the solution",
                page.name(),
                shown(&include.path)
            );
        }
    }
}

#[test]
fn a_snapshot_is_included_past_its_header() {
    for page in pages() {
        for include in page.includes() {
            if include.path.extension().is_some_and(|e| e == "snap") {
                let text = include.resolve();
                let name = shown(&include.path);
                assert_eq!(include.part, "4:", "{}: include {name}:4:", page.name());
                assert!(
                    text.starts_with("$ ") && !text.contains("\n---\n"),
                    "{name}: its header is not three lines long; the page would show it"
                );
            }
        }
    }
}

#[test]
fn code_and_output_are_includes() {
    for page in pages() {
        for fence in page.fences() {
            let is_include = |line: &String| {
                line.is_empty() || line.starts_with("{{#") && line.ends_with("}}")
            };
            match fence.language.as_str() {
                "rust" | "toml" | "go" | "console" | "text" | "diff" => assert!(
                    fence.lines.iter().all(is_include) && !fence.lines.is_empty(),
                    "{}: a `{}` block that is not an include: {:?}",
                    page.name(),
                    fence.language,
                    fence.lines
                ),
                // Commands for the reader; `cargo workbook verify` checks them.
                "sh" => {}
                other => panic!("{}: a block marked `{other}`", page.name()),
            }
        }
    }
}

#[test]
fn included_rust_is_code_that_the_compiler_has_seen() {
    for page in pages() {
        for include in page.includes().iter().filter(|i| is_rust(&i.path)) {
            let path = shown(&include.path);
            let seen =
                ["/src/", "/solution/src/", "/tests/suite/", "/compile-fail/"];
            let is_bench = ["src", "benches", "examples"]
                .iter()
                .any(|folder| path.starts_with(&format!("benches/{folder}/")));
            let is_chapter = path.starts_with("exercises/chapter-");
            // A workspace of its own, with its own tests.
            let is_demo = path.starts_with("workspace-demo/");
            assert!(
                is_bench
                    || is_demo
                    || is_chapter && seen.iter().any(|part| path.contains(part)),
                "{}: includes {path}, which neither Cargo nor a test compiles",
                page.name()
            );
        }
    }
}

#[test]
fn code_is_at_most_85_columns_wide() {
    for page in pages() {
        for include in page.includes().iter().filter(|i| is_rust(&i.path)) {
            for line in include.resolve().lines() {
                assert!(
                    line.chars().count() <= 85,
                    "{}: wider than the column of a page: {line}",
                    shown(&include.path)
                );
            }
        }
    }
}

#[test]
fn every_snapshot_and_drawing_is_on_a_page() {
    let pages = pages();
    let on_a_page = |path: &Path| {
        let includes = pages.iter().flat_map(Page::includes);
        includes.into_iter().any(|include| include.path == path)
    };
    for chapter in crate::files::chapters() {
        let snapshots = chapter.join("tests").join("suite").join("snapshots");
        for path in crate::files::list(&snapshots) {
            // A recording is on a page as a figure, whose list of steps is its text.
            let figure = crate::players::figure_of(&path);
            let is_there =
                on_a_page(&path) || figure.is_some_and(|it| on_a_page(&it));
            assert!(is_there, "{}: no page includes it", shown(&path));
        }
    }
    for path in crate::files::list(&root().join("book").join("figures")) {
        assert!(on_a_page(&path), "{}: no page includes it", shown(&path));
    }
}

fn is_rust(path: &Path) -> bool {
    path.extension().is_some_and(|e| e == "rs")
}
