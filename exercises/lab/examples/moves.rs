//! What this machine's allocator does with `Vec`s that grow: which buffers it moves.
//!
//! A measurement: the answers are those of one allocator and one history. Hence each
//! row is counted in a process of its own, and no test compares it.
//!
//! `cargo run -q -p lab --example moves` prints a table. The book's own figures were
//! recorded with `… moves -- record MACHINE DATE > book/measured/moves.json`.

use lab::{Event, tape};
use std::env;
use std::process::Command;

/// How many `Vec<u64>` take turns, and how many pushes each gets. Every buffer that
/// is given up is small enough for glibc's heap; there, moving means copying. (Large
/// buffers are mapped, and may get another address without a byte being copied.)
const ROWS: [(usize, usize); 5] =
    [(1, 1_000), (2, 1_000), (100, 1_000), (1, 10_000), (2, 10_000)];

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words[..] {
        [] => print_table(),
        ["record", machine, date] => print_json(machine, date),
        [vecs, pushes] => print_row(number(vecs), number(pushes)),
        _ => eprintln!("usage: moves [record MACHINE DATE]"),
    }
}

fn print_table() {
    println!("vecs  pushes each  growths  model copies  in moved buffers");
    for row in rows() {
        let [vecs, pushes, growths, old, moved] = row;
        println!("{vecs:>4}  {pushes:>11}  {growths:>7}  {old:>12}  {moved:>16}");
    }
}

fn print_json(machine: &str, date: &str) {
    let rows = rows().map(|row| format!("    {row:?}")).collect::<Vec<_>>();
    let rustc = Command::new("rustc").arg("--version").output().expect("rustc runs");
    let rustc = String::from_utf8_lossy(&rustc.stdout);
    println!("{{");
    println!("  \"machine\": \"{machine}\",");
    println!("  \"toolchain\": \"{}\",", rustc.trim_end());
    println!("  \"date\": \"{date}\",");
    println!("  \"command\": \"cargo run -q -p lab --example moves\",");
    println!(
        "  \"columns\": [\"vecs\", \"pushes\", \"growths\", \"old\", \"moved\"],"
    );
    println!("  \"rows\": [\n{}\n  ]\n}}", rows.join(",\n"));
}

/// Counts each row in a fresh process, whose heap has no history.
fn rows() -> impl Iterator<Item = [usize; 5]> {
    let own = env::current_exe().expect("a program knows its file");
    ROWS.into_iter().map(move |(vecs, pushes)| {
        let words = [vecs, pushes].map(|n| n.to_string());
        let run = Command::new(&own).args(words).output().expect("it starts again");
        let printed = String::from_utf8_lossy(&run.stdout);
        let counted: Vec<usize> = printed.split_whitespace().map(number).collect();
        let [growths, old, moved] = counted[..] else {
            panic!("{}", String::from_utf8_lossy(&run.stderr));
        };
        [vecs, pushes, growths, old, moved]
    })
}

fn number(text: &str) -> usize {
    text.parse().expect("a number")
}

/// Lets `vecs` new `Vec`s grow by `pushes` each, one push at a time in turn. Prints how
/// many buffers were given up for larger ones, how many elements these had, and how
/// many elements were in those that went to another address.
fn print_row(vecs: usize, pushes: usize) {
    let mut all: Vec<Vec<u64>> = vec![Vec::new(); vecs];
    let ((), tape) = tape(|| {
        for n in 0..pushes {
            all.iter_mut().for_each(|v| v.push(n as u64));
        }
    });
    let old: Vec<usize> = tape.events().filter_map(elements).collect();
    let moved: usize = tape.moved().filter_map(elements).sum();
    println!("{} {} {moved}", old.len(), old.iter().sum::<usize>());
}

/// The elements of the buffer that a larger one replaces.
fn elements(event: Event) -> Option<usize> {
    match event {
        Event::Realloc { from, .. } => Some(from / size_of::<u64>()),
        Event::Alloc { .. } | Event::Free { .. } => None,
    }
}
