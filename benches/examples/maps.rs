//! One workload on one map, for a tool that counts instructions: `maps MAP WORKLOAD`.
//! What is counted are the functions named `work_…`, with 20,000 keys.

use benches::subject::{Hasher, Subject, Visit, ladder, numbers};
use std::env;
use std::hint::black_box;
use std::process::ExitCode;

const KEYS: usize = 20_000;

#[inline(never)]
fn work_grow<M: Subject<u64>>(keys: &[u64], map: &mut M) {
    for key in keys {
        map.insert(*key, *key);
    }
}

#[inline(never)]
fn work_get<M: Subject<u64>>(keys: &[u64], map: &M) -> u64 {
    map.sum_of(keys)
}

#[inline(never)]
fn work_iterate<M: Subject<u64>>(map: &M) -> Option<u64> {
    map.sum()
}

#[inline(never)]
fn work_churn<M: Subject<u64>>(old: &[u64], new: &[u64], map: &mut M) {
    for (old, new) in old.iter().zip(new) {
        map.remove(old);
        map.insert(*new, *new);
    }
}

fn run<M: Subject<u64>>(workload: &str) -> bool {
    let mut numbers = numbers(42);
    let keys: Vec<u64> = numbers.by_ref().take(KEYS).collect();
    let others: Vec<u64> = numbers.take(KEYS).collect();
    let hasher = Hasher::with_seed(7);
    let room = if workload == "reserved" { KEYS } else { 0 };
    let mut map = M::with_room(room, hasher);
    if workload == "grow" || workload == "reserved" {
        work_grow(&keys, &mut map);
        black_box(&map);
        return true;
    }
    for key in &keys {
        map.insert(*key, *key);
    }
    match workload {
        "hit" => drop(black_box(work_get(&keys, &map))),
        "miss" => drop(black_box(work_get(&others, &map))),
        "iterate" => drop(black_box(work_iterate(&map))),
        "churn" => work_churn(&keys, &others, &mut map),
        _ => return false,
    }
    true
}

/// Looks for the map of this name, and runs the workload on it.
struct Search<'a> {
    map: &'a str,
    workload: &'a str,
    is_known: bool,
}

impl Visit<u64> for Search<'_> {
    fn visit<M: Subject<u64>>(&mut self, name: &'static str) {
        if name == self.map {
            self.is_known = run::<M>(self.workload);
        }
    }
}

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [map, workload] = &arguments[..] else {
        eprintln!("Usage: maps MAP WORKLOAD");
        return ExitCode::from(2);
    };
    let mut search = Search { map, workload, is_known: false };
    ladder(&mut search);
    if search.is_known {
        return ExitCode::SUCCESS;
    }
    eprintln!("There is no map `{map}` or no workload `{workload}`.");
    ExitCode::from(2)
}
