//! What was tried and did not pay, beside what was kept.

use crate::workloads::Rounds;
use benches::subject::{Hasher, numbers};
use benches::tried::{Apart, Beside, Plain};
use criterion::{BenchmarkId, Criterion};
use std::hash::BuildHasher;
use std::hint::black_box;
use std::time::{Duration, Instant};

fn hash(key: u64) -> u64 {
    Hasher::with_seed(7).hash_one(key)
}

fn keys(n: usize) -> Vec<u64> {
    numbers(42).take(n).collect()
}

/// Fills a table that has room; one insertion is the unit.
pub fn insert(c: &mut Criterion) {
    let mut group = c.benchmark_group("passes");
    for n in [1_000, 98_000] {
        let keys = keys(n);
        let time = |insert: fn(&mut Plain, u64, u64, u64), times: u64| {
            let tables = times.div_ceil(n as u64);
            let mut elapsed = Duration::ZERO;
            for _ in 0..tables {
                let mut table = Plain::with_room(n);
                let start = Instant::now();
                for key in &keys {
                    insert(&mut table, hash(*key), *key, 1);
                }
                elapsed += start.elapsed();
                black_box(table);
            }
            elapsed.mul_f64(times as f64 / (tables * n as u64) as f64)
        };
        group.bench_function(BenchmarkId::new("two passes", n), |b| {
            b.iter_custom(|times| time(Plain::insert_in_two_passes, times));
        });
        group.bench_function(BenchmarkId::new("one pass", n), |b| {
            b.iter_custom(|times| time(Plain::insert_in_one_pass, times));
        });
    }
}

/// Looks up keys that are there, and keys that are not.
pub fn layout(c: &mut Criterion) {
    look_up(c, "layout-hit", |present, _| present);
    look_up(c, "layout-miss", |_, absent| absent);
}

fn look_up(
    c: &mut Criterion,
    name: &str,
    which: fn(Vec<u64>, Vec<u64>) -> Vec<u64>,
) {
    let mut group = c.benchmark_group(name);
    for n in [1_000, 98_000, 1_000_000] {
        let mut all = keys(2 * n);
        let absent = all.split_off(n);
        let pairs: Vec<(u64, u64)> = all.iter().map(|key| (*key, 1)).collect();
        let apart = Apart::filled(&pairs, hash);
        let beside = Beside::filled(&pairs, hash);
        // Any order that has nothing to do with the first one.
        let mut asked = which(all, absent);
        asked.sort_by_cached_key(|key| numbers(*key).next());
        let mut time = |name, get: &dyn Fn(u64) -> u64| {
            let mut rounds = Rounds::new(n);
            group.bench_function(BenchmarkId::new(name, n), |b| {
                b.iter_custom(|times| {
                    rounds.time(times, |part| {
                        black_box(
                            asked[part].iter().map(|key| get(*key)).sum::<u64>(),
                        );
                    })
                });
            });
        };
        time("apart", &|key| apart.get(hash(key), key).unwrap_or(0));
        time("beside", &|key| beside.get(hash(key), key).unwrap_or(0));
    }
}
