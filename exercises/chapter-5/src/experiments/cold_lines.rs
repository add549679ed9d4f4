//! Searches in a table of 8 MiB, and how much of it has to be fetched. The cache is a
//! model: it holds the 512 lines of 64 bytes that were used last.

use std::collections::VecDeque;

// ANCHOR: cache
#[derive(Default)]
struct Cache {
    /// The line that was used last is the first.
    lines: VecDeque<usize>,
    fetched: usize,
}

impl Cache {
    fn touch(&mut self, index: usize) {
        let line = index / 8; // eight u64 a line
        match self.lines.iter().position(|it| *it == line) {
            Some(at) => drop(self.lines.remove(at)),
            None => self.fetched += 1,
        }
        self.lines.push_front(line);
        self.lines.truncate(512);
    }
}
// ANCHOR_END: cache

// ANCHOR: main
/// Searches `wanted` in the table 0, 1, 2, … of `len` elements.
fn search(len: usize, wanted: usize, cache: &mut Cache) {
    let (mut low, mut high) = (0, len);
    while low < high {
        let middle = low + (high - low) / 2;
        cache.touch(middle);
        if middle < wanted { low = middle + 1 } else { high = middle }
    }
}

pub fn main() {
    let len = 1 << 20;
    let report = |name: &str, wanted: fn(usize) -> usize| {
        let mut cache = Cache::default();
        for i in 0..1_000 {
            search(len, wanted(i) % len, &mut cache);
        }
        println!("{name}: lines fetched: {}", cache.fetched);
    };
    report("1000 searches for one number", |_| 123_456);
    report("1000 searches, another each time", |i| i * 654_321);
}
// ANCHOR_END: main
