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
    /// What is just before an address.
    known: HashMap<usize, Location>,
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
        let leaf = addresses.iter().take(1).map(|address| address + 1);
        let behind = leaf.chain(addresses.iter().skip(1).copied());
        let mut stack = vec![];
        for address in behind {
            // A register that holds no frame pointer leads to words that are no
            // addresses of code.
            if self.is_code(address - 1) {
                stack.push(self.location(address));
            }
        }
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

    /// What is just before an address.
    fn location(&mut self, behind: usize) -> Location {
        if let Some(location) = self.known.get(&behind) {
            return location.clone();
        }
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
        let location = Location { lines };
        self.known.insert(behind, location.clone());
        location
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
const STARTS_OF_C: [&str; 7] = [
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
    // Without a file there are functions of C, and all of Rust's where there is no debug
    // information.
    let is_named_so =
        ["std::", "core::", "<"].iter().any(|start| name.starts_with(start))
            || !name.contains("::");
    is_of_toolchain(&frame.file)
        || frame.file.is_empty() && is_named_so
        || STARTS_OF_C
            .iter()
            .any(|start| name.trim_start_matches("__GI_").starts_with(start))
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
    use super::{Paths, Symbols};
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

    #[test]
    fn what_is_no_code_is_left_out() {
        let mut symbols = Symbols::new(Paths::new(vec![]), true);
        let data = [0_u8; 100];
        let (start, data) = (marked as fn() -> u32 as usize, data.as_ptr() as usize);
        assert_eq!(symbols.stack(&[start, data, 8, usize::MAX]).len(), 1);
    }
}
