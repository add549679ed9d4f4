//! One workload on one map, for a tool that counts instructions: `maps MAP WORKLOAD`.
//! What is counted are the functions named `work_…`, with 20,000 keys.

use benches::subject::{Hasher, Subject, numbers};
use maps::dense::Dense;
use maps::group::{Simd, Swar};
use maps::robin_hood::RobinHood;
use maps::shift::Shift;
use maps::swiss::Swiss;
use maps::swiss_safe::SwissSafe;
use maps::tombstones::Tombstones;
use maps::{Map, Table};
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
fn work_iterate<M: Subject<u64>>(map: &M) -> u64 {
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

fn main() -> ExitCode {
    type Of<T> = Map<u64, u64, T, Hasher>;
    type E = (u64, u64);
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [map, workload] = &arguments[..] else {
        eprintln!("Usage: maps MAP WORKLOAD");
        return ExitCode::from(2);
    };
    fn ours<T: Table<E>>(workload: &str) -> bool {
        run::<Of<T>>(workload)
    }
    let known = match map.as_str() {
        "hashbrown" => run::<hashbrown::HashMap<u64, u64, Hasher>>(workload),
        "tombstones" => ours::<Tombstones<E>>(workload),
        "shift" => ours::<Shift<E>>(workload),
        "shift-50" => ours::<Shift<E, 50>>(workload),
        "robin-hood" => ours::<RobinHood<E>>(workload),
        "dense" => ours::<Dense<E>>(workload),
        "swiss-safe" => ours::<SwissSafe<E>>(workload),
        "swiss-8" => ours::<Swiss<E, Swar>>(workload),
        "swiss-16" => ours::<Swiss<E, Simd>>(workload),
        "swiss-ahead" => ours::<Swiss<E, Simd, true>>(workload),
        _ => false,
    };
    if known {
        return ExitCode::SUCCESS;
    }
    eprintln!("There is no map `{map}` or no workload `{workload}`.");
    ExitCode::from(2)
}
