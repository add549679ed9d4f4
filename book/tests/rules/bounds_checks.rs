//! Where the functions of `benches/src/access.rs` can still panic because of an index,
//! once the compiler has optimised them.
//!
//! It is today's compiler that answers, so the table on the page is that of the
//! recorded version on x86-64, and is kept as it is everywhere else.

use crate::compile_fail::{emitted, is_exact, version};
use crate::files::{read, root};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// The generated table.
pub fn table() -> Vec<(PathBuf, String)> {
    let folder = root().join("book").join("generated").join("chapter-1");
    let path = folder.join("bounds_checks.txt");
    let same_compiler = is_exact() && cfg!(target_arch = "x86_64");
    let text = if same_compiler || !path.exists() {
        let source = root().join("benches").join("src").join("access.rs");
        table_of(&read(&source), &emitted(&source, 3, "llvm-ir"))
    } else {
        read(&path)
    };
    vec![(path, text)]
}

/// One line for each public function of the source, in its order.
fn table_of(source: &str, ir: &str) -> String {
    let names = source.lines().filter_map(|line| {
        let rest = line.strip_prefix("pub fn ");
        let rest = rest.or_else(|| line.strip_prefix("pub unsafe fn "))?;
        rest.split('(').next()
    });
    let lines = names.map(|name| format!("{name}: {}\n", verdict(name, ir)));
    format!(
        "access.rs, optimised (-C opt-level=3) by {}\
         where can each function panic because of an index?\n\n{}",
        version(),
        lines.collect::<String>()
    )
}

fn verdict(name: &str, ir: &str) -> String {
    // A mangled name holds the length of the plain one before it.
    let mangled = format!("{}{name}", name.len());
    // Of functions with the same code, the compiler keeps one.
    let mut aliases = ir.lines().filter_map(|line| line.split_once(" alias "));
    if let Some((_, kept)) = aliases.find(|(alias, _)| alias.contains(&mangled)) {
        let kept = plain(kept.rsplit('@').next().expect("rsplit gives a part"));
        return format!("{} (the same code as {kept})", verdict(kept, ir));
    }
    let is_its = |line: &&str| line.contains(&mangled);
    let start = |line: &&str| line.starts_with("define ") && is_its(line);
    let body: Vec<&str> = ir
        .lines()
        .skip_while(|line| !start(line))
        .skip(1)
        .take_while(|line| *line != "}")
        .collect();
    assert!(!body.is_empty(), "{name} is not in the compiler's output");
    let blocks = Blocks::of(&body);
    if blocks.failing.is_empty() {
        "nowhere".into()
    } else if blocks.a_loop_can_fail() {
        "in every round".into()
    } else if blocks.can_fail_after_a_loop() {
        "after the loop, once".into()
    } else {
        "before the loop, once".into()
    }
}

/// `sum` of `_ZN6access3sum17h0123456789abcdefE`.
fn plain(mangled: &str) -> &str {
    let rest = mangled.split_once("access").expect("a name of this crate").1;
    let digits = rest.chars().take_while(char::is_ascii_digit).count();
    let len: usize = rest[..digits].parse().expect("a mangled name");
    &rest[digits..digits + len]
}

/// The basic blocks of a function: where each may go on, and which report an index
/// that is out of bounds.
pub struct Blocks<'a> {
    next: BTreeMap<&'a str, BTreeSet<&'a str>>,
    failing: BTreeSet<&'a str>,
}

impl<'a> Blocks<'a> {
    pub fn of(body: &[&'a str]) -> Self {
        let mut blocks = Self { next: BTreeMap::new(), failing: BTreeSet::new() };
        let mut current = "start";
        for line in body {
            if line.starts_with(';') {
                continue; // a comment
            }
            if !line.starts_with(' ') && line.contains(':') {
                current = line.split(':').next().expect("split gives a part");
            } else if line.contains("panic_bounds_check(") {
                blocks.failing.insert(current);
            }
            let labels = line.split("label %").skip(1);
            let labels =
                labels.map(|l| l.split([',', ' ', ']']).next().unwrap_or(l));
            blocks.next.entry(current).or_default().extend(labels);
        }
        blocks
    }

    /// The blocks that can be reached from themselves: those of the loops.
    pub fn on_circles(&self) -> BTreeSet<&'a str> {
        let blocks = self.next.keys().copied();
        blocks.filter(|block| self.reachable(block).contains(block)).collect()
    }

    /// Says whether a failing block is entered from a block that lies on a circle.
    fn a_loop_can_fail(&self) -> bool {
        self.next.iter().any(|(block, next)| {
            !next.is_disjoint(&self.failing) && self.reachable(block).contains(block)
        })
    }

    /// Says whether a failing block can be reached from a block on a circle.
    fn can_fail_after_a_loop(&self) -> bool {
        self.next.keys().any(|block| {
            let reachable = self.reachable(block);
            reachable.contains(block) && !reachable.is_disjoint(&self.failing)
        })
    }

    /// The blocks that can be reached from a block in one step or more.
    fn reachable(&self, from: &str) -> BTreeSet<&'a str> {
        let mut seen = BTreeSet::new();
        let mut open: Vec<&str> = vec![from];
        while let Some(block) = open.pop() {
            for next in self.next.get(block).into_iter().flatten() {
                if seen.insert(*next) {
                    open.push(next);
                }
            }
        }
        seen
    }
}

#[test]
fn a_check_in_a_loop_is_told_from_one_before_or_after_it() {
    let function = |first: &str, in_loop: &str, last: &str| {
        let lines = [
            "define i64 @_ZN6access1fE() {",
            "start:",
            first,
            "loop:          ; preds = %start, %loop",
            in_loop,
            "end:",
            last,
            "panic:",
            "; call core::panicking::panic_bounds_check",
            "  call void @panic_bounds_check(i64 1)",
            "}",
        ];
        lines.join("\n")
    };
    let may_fail = "  br i1 %x, label %loop, label %panic";
    let goes_on = "  br i1 %x, label %loop, label %end";
    let ends = "  ret i64 %x";
    let may_fail_last = "  br i1 %x, label %done, label %panic";
    let before = function(may_fail, goes_on, ends);
    assert_eq!(verdict("f", &before), "before the loop, once");
    let inside = function(goes_on, may_fail, ends);
    assert_eq!(verdict("f", &inside), "in every round");
    let after = function(goes_on, goes_on, may_fail_last);
    assert_eq!(verdict("f", &after), "after the loop, once");
    let alias = "@_ZN6access1gE = alias i64 (), ptr @_ZN6access1fE\n";
    let text = alias.to_string() + &inside;
    assert_eq!(verdict("g", &text), "in every round (the same code as f)");
}
