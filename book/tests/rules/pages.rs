//! The pages of the book, read as Markdown.

use crate::files::{read, root, shown};
use std::path::PathBuf;

/// A page of the book.
pub struct Page {
    /// Where its Markdown is.
    pub path: PathBuf,
    /// Its Markdown, includes not yet resolved.
    pub text: String,
}

/// A fenced block: the word behind its opening fence, and its lines.
pub struct Fence {
    pub language: String,
    pub lines: Vec<String>,
}

/// An `{{#include path}}`, `{{#include path:anchor}}` or `{{#include path:from:to}}`.
pub struct Include {
    pub path: PathBuf,
    pub part: String,
}

/// The pages that `SUMMARY.md` names, in its order.
pub fn pages() -> Vec<Page> {
    let src = root().join("book").join("src");
    let summary = read(&src.join("SUMMARY.md"));
    let links = summary.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
    links
        .map(|(link, _)| {
            let path =
                link.split('/').fold(src.clone(), |path, part| path.join(part));
            Page { text: read(&path), path }
        })
        .collect()
}

impl Page {
    /// The page's path, for messages.
    pub fn name(&self) -> String {
        shown(&self.path)
    }

    /// The text of the page's first heading, without its id.
    pub fn title(&self) -> &str {
        let heading = self.text.lines().find_map(|line| line.strip_prefix("# "));
        let heading =
            heading.unwrap_or_else(|| panic!("{}: no `# Title`", self.name()));
        heading.split(" {#").next().expect("split gives at least one part")
    }

    /// The fenced blocks of the page.
    pub fn fences(&self) -> Vec<Fence> {
        let mut fences = Vec::new();
        let mut open: Option<Fence> = None;
        for line in self.text.lines() {
            match (line.trim_start().strip_prefix("```"), open.take()) {
                (Some(language), None) => {
                    open =
                        Some(Fence { language: language.into(), lines: Vec::new() });
                }
                (Some(_), Some(fence)) => fences.push(fence),
                (None, Some(mut fence)) => {
                    fence.lines.push(line.into());
                    open = Some(fence);
                }
                (None, None) => {}
            }
        }
        assert!(open.is_none(), "{}: a fence is not closed", self.name());
        fences
    }

    /// The includes of the page.
    pub fn includes(&self) -> Vec<Include> {
        let parts = self.text.split("{{#include ").skip(1);
        parts.map(|rest| self.include(rest)).collect()
    }

    fn include(&self, rest: &str) -> Include {
        let Some((inside, _)) = rest.split_once("}}") else {
            panic!("{}: an include without `}}}}`", self.name());
        };
        let (path, part) = inside.split_once(':').unwrap_or((inside, ""));
        let folder = self.path.parent().expect("a page is in a folder");
        let path =
            path.split('/').fold(folder.to_path_buf(), |at, step| match step {
                ".." => at.parent().expect("inside the repository").to_path_buf(),
                step => at.join(step),
            });
        Include { path, part: part.into() }
    }
}

impl Include {
    /// The text that the include stands for, empty if there is none.
    ///
    /// mdBook itself says nothing of a missing anchor: it shows an empty block.
    pub fn resolve(&self) -> String {
        let text = read(&self.path);
        let mut numbers = self.part.splitn(2, ':');
        let from = numbers.next().unwrap_or_default();
        if self.part.is_empty() {
            text
        } else if let Ok(from) = from.parse::<usize>() {
            let to =
                numbers.next().and_then(|to| to.parse().ok()).unwrap_or(usize::MAX);
            let lines = text.lines().take(to).skip(from - 1);
            lines.collect::<Vec<_>>().join("\n")
        } else {
            let start = format!("ANCHOR: {}", self.part);
            let end = format!("ANCHOR_END: {}", self.part);
            let lines =
                text.lines().skip_while(|line| !line.trim_end().ends_with(&start));
            let lines =
                lines.skip(1).take_while(|line| !line.trim_end().ends_with(&end));
            lines.collect::<Vec<_>>().join("\n")
        }
    }
}
