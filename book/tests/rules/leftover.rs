//! What the compiler leaves of the functions of `benches/src/kept.rs` at each
//! opt-level: a loop, no loop, a constant, or nothing.
//!
//! It is today's compiler that answers, so what is on the page is of the recorded
//! version on x86-64, and is kept as it is everywhere else.

use crate::bounds_checks::Blocks;
use crate::compile_fail::{emitted, is_exact, version};
use crate::files::{read, root};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// The generated table, and the machine code of some of the functions.
pub fn texts() -> Vec<(PathBuf, String)> {
    let folder = root().join("book").join("generated").join("chapter-5");
    let names = ["leftover.txt", "leftover_code.txt", "leftover_sums.txt"];
    let paths = names.map(|name| folder.join(name));
    let same_compiler = is_exact() && cfg!(target_arch = "x86_64");
    if !same_compiler && paths.iter().all(|path| path.exists()) {
        return paths.into_iter().map(|path| (path.clone(), read(&path))).collect();
    }
    let source = root().join("benches").join("src").join("kept.rs");
    let levels = [0, 1, 2, 3].map(|level| emitted(&source, level, "llvm-ir"));
    let assembly = emitted(&source, 3, "asm");
    let table = table_of(&read(&source), &levels);
    paths.into_iter().zip([table, code_of(&assembly), loops_of(&assembly)]).collect()
}

/// The names of the public functions, in the order of the source.
fn names(source: &str) -> impl Iterator<Item = &str> {
    let functions = source.lines().filter_map(|line| line.strip_prefix("pub fn "));
    functions.filter_map(|rest| rest.split('(').next())
}

/// One line for each function.
fn table_of(source: &str, levels: &[String; 4]) -> String {
    let modules = levels.each_ref().map(|ir| Module::of(ir));
    let line = |name: &str| {
        let left = modules.each_ref().map(|module| module.left_of(name));
        format!("{name}: {}\n", spoken(&left))
    };
    format!(
        "kept.rs, compiled by {}what is left of each function at opt-level 0, 1, 2 and 3?\n\n{}",
        version(),
        names(source).map(line).collect::<String>()
    )
}

/// `a loop at 0, nothing at 1, 2 and 3`.
fn spoken(left: &[&str; 4]) -> String {
    let mut parts = Vec::new();
    let mut from = 0;
    while from < 4 {
        let same = left[from..].iter().take_while(|it| **it == left[from]).count();
        let levels: Vec<_> = (from..from + same).map(|it| it.to_string()).collect();
        let (last, others) = levels.split_last().expect("one or more");
        let levels = match others {
            [] => last.clone(),
            _ => format!("{} and {last}", others.join(", ")),
        };
        parts.push(format!("{} at {levels}", left[from]));
        from += same;
    }
    parts.join(", ")
}

/// The functions of a module, by their mangled names.
struct Module<'a> {
    bodies: BTreeMap<&'a str, Vec<&'a str>>,
    /// Of functions with the same code, the compiler keeps one.
    aliases: BTreeMap<&'a str, &'a str>,
}

/// What stands behind `@`: `f` of `call void @f(i64 1)`.
fn symbol(text: &str) -> Option<&str> {
    let (_, rest) = text.split_once('@')?;
    match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => rest.split(['(', ' ', ',']).next(),
    }
}

/// A call of a function, and not of an intrinsic or of `black_box`, which is none in
/// machine code.
fn called(line: &str) -> Option<&str> {
    let calls = line.contains("call ") || line.contains("invoke ");
    let name = symbol(line).filter(|_| calls && !line.contains(" asm "))?;
    (!name.starts_with("llvm.")).then_some(name)
}

impl<'a> Module<'a> {
    fn of(ir: &'a str) -> Self {
        let mut module = Self { bodies: BTreeMap::new(), aliases: BTreeMap::new() };
        let mut lines = ir.lines();
        while let Some(line) = lines.next() {
            if line.starts_with("define ") {
                let name = symbol(line).expect("a function has a name");
                let body = lines.by_ref().take_while(|line| *line != "}");
                let is_comment =
                    |line: &str| line.trim().is_empty() || line.starts_with(';');
                let body = body.filter(|line| !is_comment(line));
                module.bodies.insert(name, body.collect());
            } else if let Some((alias, of)) = line.split_once(" alias ") {
                let names = symbol(alias).zip(symbol(of));
                module.aliases.extend(names);
            }
        }
        module
    }

    /// The function of this plain name, which its mangled one holds with its length.
    fn find(&self, name: &str) -> &'a str {
        let mangled = format!("{}{name}", name.len());
        let mut all = self.bodies.keys().chain(self.aliases.keys());
        let found = all.find(|symbol| symbol.contains(&mangled));
        let found = found.unwrap_or_else(|| panic!("{name} is not compiled"));
        self.aliases.get(found).unwrap_or(found)
    }

    /// The function and all that it may call.
    fn reached(&self, from: &'a str) -> BTreeSet<&'a str> {
        let mut seen = BTreeSet::from([from]);
        let mut open = vec![from];
        while let Some(name) = open.pop() {
            for name in self.bodies[name].iter().filter_map(|line| called(line)) {
                if self.bodies.contains_key(name) && seen.insert(name) {
                    open.push(name);
                }
            }
        }
        seen
    }

    fn left_of(&self, name: &str) -> &'static str {
        let name = self.find(name);
        let mut in_loops = Vec::new();
        for name in self.reached(name) {
            let body = &self.bodies[name];
            let circle = Blocks::of(body).on_circles();
            let (mut block, start) = (None, Some("start"));
            for line in body {
                if !line.starts_with(' ') && line.contains(':') {
                    block = line.split(':').next();
                } else if circle.contains(block.or(start).expect("a block")) {
                    in_loops.push(*line);
                }
            }
        }
        let body = &self.bodies[name];
        let computes = |line: &&str| {
            let arithmetic = [" = add ", " = mul ", " = sub ", " = shl "];
            arithmetic.iter().any(|it| line.contains(it))
        };
        if in_loops.iter().any(|line| called(line).is_some()) {
            "a loop that calls"
        } else if in_loops.iter().any(|line| line.contains(" x i64>")) {
            "a loop of vectors"
        } else if !in_loops.is_empty() {
            "a loop"
        } else if body.iter().all(|line| matches!(*line, "start:" | "  ret void")) {
            "nothing"
        } else if !body.iter().any(computes) {
            "a constant"
        } else {
            "no loop"
        }
    }
}

/// The machine code of a function, without directives and without the marks around
/// `black_box`, but with labels.
fn body_of(assembly: &str, name: &str) -> Vec<String> {
    let mangled = format!("{}{name}", name.len());
    let is_start = |line: &&str| line.contains(&mangled) && line.ends_with(':');
    let body = assembly.lines().skip_while(|line| !is_start(line)).skip(1);
    let body = body.take_while(|line| !line.starts_with(".Lfunc_end"));
    let is_code = |line: &&str| {
        !line.starts_with("\t.") && !line.starts_with("\t#") && !line.is_empty()
    };
    let shown = |line: &str| line.replacen('\t', "    ", 1).replace('\t', " ");
    body.filter(is_code).map(shown).collect()
}

/// The machine code of two functions, whole.
fn code_of(assembly: &str) -> String {
    let mut text = format!("kept.rs, at opt-level 3 by {}", version());
    for name in ["busy_while", "busy_kept"] {
        text += &format!("\n{name}:\n{}\n", body_of(assembly, name).join("\n"));
    }
    text
}

/// The first loop in a function's machine code; its label is `again`.
fn loop_of(assembly: &str, name: &str) -> String {
    let body = body_of(assembly, name);
    let (mut label, mut start) = ("", 0);
    for (i, line) in body.iter().enumerate() {
        if let Some(here) = line.strip_suffix(':') {
            (label, start) = (here, i);
        } else if !label.is_empty() && line.ends_with(label) {
            return body[start..=i].join("\n").replace(label, "again");
        }
    }
    panic!("{name} has no loop")
}

/// The loops of the two functions that add up a slice.
fn loops_of(assembly: &str) -> String {
    let index = loop_of(assembly, "sum_by_index");
    let iterator = loop_of(assembly, "sum_by_iterator");
    assert_eq!(index, iterator, "kept.md says that they are the same");
    format!(
        "kept.rs, at opt-level 3 by {}\nsum_by_index, its loop:\n{index}\n\n\
         sum_by_iterator, its loop:\n{iterator}\n",
        version()
    )
}

#[test]
fn what_is_left_of_a_function_is_told_by_its_blocks() {
    let function = |name: &str, body: &str| {
        format!("define void @_ZN1k{}{name}E() {{\nstart:\n{body}\n}}\n", name.len())
    };
    let call =
        "  br label %a\na:\n; call k::b\n  call void @_ZN1k1bE()\n  br label %a";
    let ir = [
        function("b", "  ret void"),
        function("c", "  ret i64 7"),
        function("d", "  %0 = add i64 %n, 1\n  ret i64 %0"),
        function("e", "  br label %a\na:       ; preds = %a\n  br label %a"),
        function("f", call),
        function("g", "  call void @_ZN1k1eE()\n  ret void"),
        function(
            "h",
            "  br label %a\na:\n  %0 = add <2 x i64> %1, %2\n  br label %a",
        ),
        "@_ZN1k1iE = unnamed_addr alias void (), ptr @_ZN1k1hE\n".into(),
    ];
    let ir = ir.concat();
    let module = Module::of(&ir);
    let cases = [
        ("b", "nothing"),
        ("c", "a constant"),
        ("d", "no loop"),
        ("e", "a loop"),
        ("f", "a loop that calls"),
        ("g", "a loop"),
        ("h", "a loop of vectors"),
        ("i", "a loop of vectors"),
    ];
    for (name, expected) in cases {
        assert_eq!(module.left_of(name), expected, "{name}");
    }
    let left = ["a loop", "nothing", "nothing", "nothing"];
    assert_eq!(spoken(&left), "a loop at 0, nothing at 1, 2 and 3");
    assert_eq!(spoken(&["a"; 4]), "a at 0, 1, 2 and 3");
    assert_eq!(spoken(&["a", "b", "c", "c"]), "a at 0, b at 1, c at 2 and 3");
}
