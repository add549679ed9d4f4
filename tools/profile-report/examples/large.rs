//! Writes a large profile, to measure with: `large FILE [MB]`, 100 MB unless another
//! size is given, not packed. The stacks are 10 to 60 frames deep, as those of a server.

#[path = "../tests/common/mod.rs"]
mod common;

use common::{random::Random, writer::Writer};
use std::{env, fs};

fn main() -> std::io::Result<()> {
    let mut words = env::args().skip(1);
    let path = words.next().unwrap_or_else(|| "large.pb".into());
    let megabytes: usize =
        words.next().and_then(|mb| mb.parse().ok()).unwrap_or(100);
    let mut r = Random::new(1);
    let mut writer = Writer::new(&[("samples", "count"), ("cpu", "nanoseconds")]);
    let (functions, locations) = (20_000, 60_000);
    for f in 1..=functions {
        let name =
            format!("server::module_{}::Type{}::function_{f}", f % 300, f % 7);
        writer.function(
            f,
            &name,
            &format!("src/module_{}.rs", f % 300),
            1 + f % 900,
        );
    }
    writer.mapping(1, 1 << 20, 1 << 30, "/usr/bin/server", "0123abcd");
    for id in 1..=locations {
        let inlined = [1, 1, 1, 2, 3][r.below(5) as usize];
        let lines: Vec<[u64; 3]> = (0..inlined)
            .map(|_| [1 + r.below(functions), r.below(900), 0])
            .collect();
        writer.location(id, 1, (1 << 20) + id * 16, &lines);
    }
    while writer.message.0.len() < megabytes << 20 {
        // Each location calls a few others, so that most stacks have been seen in part.
        let depth = 10 + r.below(50);
        let mut stack = vec![1 + r.below(4)];
        for i in 1..depth {
            let caller = stack[i as usize - 1];
            let callee = caller * 31 + r.below(10).saturating_sub(7) * 7919;
            stack.push(1 + callee % locations);
        }
        stack.reverse();
        let count = 1 + r.below(3) as i64;
        let mut labels = vec![];
        if r.one_in(10) {
            labels.push(
                writer.text_label("thread", &format!("worker-{}", r.below(16))),
            );
        }
        writer.sample(&stack, &[count, count * 10_000_000], &labels);
    }
    fs::write(path, &writer.message.0)
}
