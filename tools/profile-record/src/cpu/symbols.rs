//! From addresses to functions, files and lines.

use super::paths::{Paths, is_of_toolchain};
use crate::{Frame, Location};
use std::{collections::HashMap, ffi::c_void, fs, ops::Range, path::Path};

/// Finds what is at the addresses of stacks.
pub struct Symbols {
    paths: Paths,
    keeps_runtime: bool,
    /// The code that is mapped into memory, and the file that it comes from; empty if
    /// the system does not say.
    code: Vec<(Range<usize>, String)>,
    /// What is just before an address, if there is code.
    known: HashMap<usize, Option<Location>>,
}

impl Symbols {
    pub fn new(paths: Paths, keeps_runtime: bool) -> Self {
        Self { paths, keeps_runtime, code: code(), known: HashMap::new() }
    }

    /// The locations of a stack, the leaf first.
    pub fn stack(&mut self, addresses: &[usize]) -> Vec<Location> {
        // `backtrace::resolve` finds what is one byte before the address that it is
        // given: a call returns to what is behind it, often the next line. But the
        // leaf's address is that of an instruction itself.
        let leaf = addresses.iter().take(1).map(|address| address.wrapping_add(1));
        let behind = leaf.chain(addresses.iter().skip(1).copied());
        let mut stack: Vec<_> =
            behind.filter_map(|address| self.location(address)).collect();
        if !self.keeps_runtime {
            leave_out_runtime(&mut stack);
        }
        stack
    }

    fn is_code(&self, address: usize) -> bool {
        self.code.is_empty() || self.file(address).is_some()
    }

    /// The file that the code at an address comes from.
    fn file(&self, address: usize) -> Option<&str> {
        let (_, file) =
            self.code.iter().find(|(code, _)| code.contains(&address))?;
        Some(file)
    }

    /// What is just before an address. A register that holds no frame pointer leads to
    /// words that are no addresses of code: there is nothing.
    fn location(&mut self, behind: usize) -> Option<Location> {
        if let Some(known) = self.known.get(&behind) {
            return known.clone();
        }
        let is_code = behind.checked_sub(1).is_some_and(|at| self.is_code(at));
        let found = is_code.then(|| self.find(behind));
        self.known.insert(behind, found.clone());
        found
    }

    fn find(&self, behind: usize) -> Location {
        let mut lines = vec![];
        backtrace::resolve(behind as *mut c_void, |symbol| {
            // `{:#}` leaves out the hash.
            if let Some(name) = symbol.name() {
                let file =
                    symbol.filename().map_or("".into(), Path::to_string_lossy);
                let line = symbol.lineno().unwrap_or(0);
                lines.push(Frame::new(
                    format!("{name:#}"),
                    self.paths.short(&file),
                    line,
                ));
            }
        });
        if lines.is_empty() {
            let file = self.file(behind - 1).unwrap_or("unknown");
            lines.push(Frame::new(format!("[{file}]"), "", 0));
        }
        Location { lines }
    }
}

/// Takes off what runs before `main`, or before the closure of a thread. A stack of
/// nothing else is left as it is.
fn leave_out_runtime(stack: &mut Vec<Location>) {
    let mut lines = stack.iter().flat_map(|location| &location.lines);
    if lines.all(is_of_runtime) {
        return;
    }
    while let Some(root) = stack.last_mut() {
        while root.lines.last().is_some_and(is_of_runtime) {
            root.lines.pop();
        }
        if !root.lines.is_empty() {
            return;
        }
        stack.pop();
    }
}

/// What C's library runs before `main` or before a thread. Its debug information may be
/// installed, and then these have files, too.
const STARTS_OF_C: [&str; 8] = [
    "main",
    "_start",
    "__libc_start_call_main",
    "__libc_start_main",
    "__libc_start_main_impl",
    "start_thread",
    "clone3",
    "clone",
];

fn is_of_runtime(frame: &Frame) -> bool {
    let name = frame.function.as_str();
    // `__GI___clone3` is one of them, and so is `clone@@GLIBC_2.2.5`.
    let of_c = name.trim_start_matches("__GI_").split(['@', '.']).next();
    let of_c = of_c.unwrap_or(name);
    let is_of_c = STARTS_OF_C
        .iter()
        .any(|start| *start == of_c || of_c.strip_prefix("__") == Some(start));
    if !frame.file.is_empty() {
        // Without its path a function of the program may be called `main` or `clone`.
        let is_of_program = frame.file.ends_with(".rs");
        return is_of_toolchain(&frame.file) || is_of_c && !is_of_program;
    }
    // Without a file there are functions of C, and all of Rust's where there is no debug
    // information.
    let is_of_std =
        |path: &str| path.starts_with("std::") || path.starts_with("core::");
    let is_impl = |path: &str| {
        // `<shop::Worker as Run>::run` is the program's own.
        let (of, kind) = path.split_once(" as ").unwrap_or((path, ""));
        is_of_std(of) || of.starts_with("alloc::") || is_of_std(kind)
    };
    is_of_std(name)
        || name.strip_prefix('<').is_some_and(is_impl)
        || name.starts_with(['_', '['])
        || is_of_c
}

/// The code that is mapped into memory, and the file that it comes from.
fn code() -> Vec<(Range<usize>, String)> {
    let maps = fs::read_to_string("/proc/self/maps").unwrap_or_default();
    maps.lines().filter_map(mapped_code).collect()
}

/// `7f0c-7f0d r-xp 00000000 fd:00 1234   /usr/lib/libc.so.6`
fn mapped_code(line: &str) -> Option<(Range<usize>, String)> {
    let mut words = line.split_whitespace();
    let (start, end) = words.next()?.split_once('-')?;
    let number = |text| usize::from_str_radix(text, 16).ok();
    let range = number(start)?..number(end)?;
    if !words.next()?.contains('x') {
        return None;
    }
    let path = words.nth(3).unwrap_or("generated code");
    let name = path.rsplit('/').next().unwrap_or(path);
    Some((range, name.trim_matches(['[', ']']).to_string()))
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::{Frame, Location, Paths, Symbols, leave_out_runtime};
    use std::hint::black_box;

    #[inline(never)]
    fn marked() -> u32 {
        black_box(line!() - 1)
    }

    #[test]
    fn the_leaf_is_what_is_at_its_address_and_a_caller_what_is_before() {
        let mut symbols = Symbols::new(Paths::new(vec![]), true);
        // The first instruction of the function.
        let start = marked as fn() -> u32 as usize;
        let stack = symbols.stack(&[start, start]);
        let [leaf, caller] = &stack[..] else { panic!("{stack:?}") };
        assert!(leaf.lines[0].function.ends_with("marked"), "{stack:?}");
        assert_eq!(leaf.lines[0].line, marked());
        assert!(!caller.lines[0].function.ends_with("marked"), "{stack:?}");
    }

    /// The functions that are left of a stack, the leaf first.
    fn left(stack: &[(&str, &str)]) -> Vec<String> {
        let frame = |(name, file): &(&str, &str)| Frame::new(*name, *file, 1).into();
        let mut stack: Vec<Location> = stack.iter().map(frame).collect();
        leave_out_runtime(&mut stack);
        let names = stack.into_iter().flat_map(|location| location.lines);
        names.map(|line| line.function).collect()
    }

    #[test]
    fn only_the_runtime_is_left_out() {
        let own = ("busy", "src/main.rs");
        // Names without their paths, as with `line-tables-only`.
        for root in ["clone_jobs", "start_thread_pool", "clone", "main"] {
            assert_eq!(left(&[own, (root, "src/main.rs")]), ["busy", root]);
        }
        // Without debug information, or not of Rust.
        for root in ["clone_jobs", "<shop::Worker as shop::Run>::run", "start_jobs"]
        {
            assert_eq!(left(&[own, (root, ""), ("_start", "")]), ["busy", root]);
        }
        for root in [
            ("main", ""),
            ("start_thread", "./nptl/pthread_create.c"),
            ("__GI___clone3", ""),
            ("__libc_start_main@@GLIBC_2.34", ""),
            ("__rust_try", ""),
            ("[libc.so.6]", ""),
            ("std::rt::lang_start", ""),
            ("<F as core::ops::function::FnOnce<A>>::call_once", ""),
            (
                "<alloc::boxed::Box<F> as core::ops::function::FnOnce<A>>::call_once",
                "",
            ),
            ("main", "/rustc/12ab/library/std/src/rt.rs"),
        ] {
            assert_eq!(left(&[own, root]), ["busy"], "{root:?}");
        }
    }

    #[test]
    fn what_is_no_code_is_left_out() {
        let mut symbols = Symbols::new(Paths::new(vec![]), true);
        let data = [0_u8; 100];
        let (start, data) = (marked as fn() -> u32 as usize, data.as_ptr() as usize);
        assert_eq!(symbols.stack(&[start, data, 8, 0, usize::MAX]).len(), 1);
        assert_eq!(symbols.stack(&[usize::MAX, 0]), []);
    }
}
