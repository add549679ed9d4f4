//! Chapter 3: each map of the ladder against hashbrown's, with the same hasher. The
//! unit is one operation: one lookup, one insertion, one entry of a walk.

mod tried;
mod workloads;

use benches::subject::{Hasher, Subject, Visit, ladder, numbers};
use benches::yours::yours;
use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, BenchmarkId, Criterion};
use criterion::{criterion_group, criterion_main};
use std::hash::Hash;
use workloads::{Keys, Run};

/// Makes the run of one workload on a map `M`, of which only the visitor knows.
trait Prepare<K> {
    fn prepare<'k, M: Subject<K> + 'k>(&self, keys: &'k Keys<K>) -> Run<'k>;
}

/// A workload that takes keys of any kind.
enum Workload {
    Hit,
    Miss,
    Batch,
    Grow,
    Reserved,
    Iterate,
    Churn,
}

impl<K: Clone> Prepare<K> for Workload {
    fn prepare<'k, M: Subject<K> + 'k>(&self, keys: &'k Keys<K>) -> Run<'k> {
        match self {
            Workload::Hit => workloads::hit::<K, M>(keys),
            Workload::Miss => workloads::miss::<K, M>(keys),
            Workload::Batch => workloads::batch::<K, M>(keys),
            Workload::Grow => workloads::grow::<K, M>(keys),
            Workload::Reserved => workloads::reserved::<K, M>(keys),
            Workload::Iterate => workloads::iterate::<K, M>(keys),
            Workload::Churn => workloads::churn::<K, M>(keys),
        }
    }
}

/// The workload whose values are keys.
struct Chain;

impl Prepare<u64> for Chain {
    fn prepare<'k, M: Subject<u64> + 'k>(&self, keys: &'k Keys<u64>) -> Run<'k> {
        workloads::chain::<M>(keys)
    }
}

/// Measures a workload on each map of the ladder, or on those that are named.
struct Measure<'a, 'b, K, P> {
    group: &'a mut BenchmarkGroup<'b, WallTime>,
    keys: &'a Keys<K>,
    workload: &'a P,
    only: &'a [&'a str],
}

impl<K: Hash + Eq + Clone, P: Prepare<K>> Visit<K> for Measure<'_, '_, K, P> {
    fn visit<M: Subject<K>>(&mut self, name: &'static str) {
        if !self.only.is_empty() && !self.only.contains(&name) {
            return;
        }
        agrees::<K, M>(name, self.keys);
        let id = BenchmarkId::new(name, self.keys.present.len());
        // Made when criterion has decided that the bench is wanted.
        let mut run = None;
        let (keys, workload) = (self.keys, self.workload);
        self.group.bench_function(id, |b| {
            let run = run.get_or_insert_with(|| workload.prepare::<M>(keys));
            b.iter_custom(run);
        });
    }
}

/// First correct, then timed.
fn agrees<K: Hash + Eq + Clone, M: Subject<K>>(name: &str, keys: &Keys<K>) {
    let some = keys.present.len().min(1_000);
    let mut map = M::with_room(0, Hasher::with_seed(7));
    for (i, key) in keys.present[..some].iter().enumerate() {
        map.insert(key.clone(), i as u64);
    }
    let expected = (0..some as u64).sum::<u64>();
    if let Some(sum) = map.sum() {
        assert_eq!(sum, expected, "{name}: a walk");
    }
    assert_eq!(map.sum_of(&keys.present[..some]), expected, "{name}: hits");
    assert_eq!(map.sum_of_many(&keys.present[..some]), expected, "{name}: a batch");
    assert_eq!(map.sum_of(&keys.absent[..some]), 0, "{name}: misses");
    assert_eq!(map.remove(&keys.present[0]), Some(0), "{name}: removal");
    assert_eq!(map.get(&keys.present[0]), None, "{name}: removal");
}

/// Measures `workload` at each size, on the ladder and on what `more` visits; maps of
/// one size follow each other.
fn measure<K: Hash + Eq + Clone, P: Prepare<K>>(
    c: &mut Criterion,
    name: &str,
    workload: P,
    key: fn(u64) -> K,
    sizes: &[(usize, &[&str])],
    more: fn(&mut Measure<K, P>),
) {
    let mut group = c.benchmark_group(name);
    for (n, only) in sizes {
        let mut numbers = numbers(42);
        let mut some = || -> Vec<K> { numbers.by_ref().take(*n).map(key).collect() };
        let (present, absent) = (some(), some());
        // Any order that has nothing to do with the first one.
        let mut order: Vec<usize> = (0..*n).collect();
        order.sort_by_cached_key(|i| benches::subject::numbers(*i as u64).next());
        let shuffled: Vec<K> = order.iter().map(|i| present[*i].clone()).collect();
        let keys = &Keys { present, shuffled, absent };
        let mut visitor =
            Measure { group: &mut group, keys, workload: &workload, only };
        ladder(&mut visitor);
        more(&mut visitor);
    }
}

const ALL: &[&str] = &[];
/// Where a map takes hundreds of megabytes: the measure and what is compared with it.
const FEW: &[&str] = &["hashbrown", "std", "Swiss, 16", "ahead"];
/// Where the load is the question.
const FULL: &[&str] = &["hashbrown", "std", "dense", "Swiss, 16", "ahead"];

fn number(x: u64) -> u64 {
    x
}

/// Twenty-one bytes, as names and paths are.
fn word(x: u64) -> String {
    format!("key {:017}", x % 100_000_000_000_000_000)
}

fn chapter_3(c: &mut Criterion) {
    // At 98,000 every table is three quarters full, but for the one that never is.
    let small = [(1_000, ALL), (98_000, ALL)];
    // With 114,000 entries, hashbrown's table is fuller than at any other time.
    let misses = [(1_000, ALL), (98_000, ALL), (114_000, FULL)];
    let large = [(1_000_000, ALL), (10_000_000, FEW)];
    let lists = [(300_000, FEW), (1_000_000, FEW)];
    measure(c, "hit", Workload::Hit, number, &small, |it| yours(it));
    measure(c, "miss", Workload::Miss, number, &misses, |it| yours(it));
    measure(c, "chain", Chain, number, &large, |_| {});
    measure(c, "batch", Workload::Batch, number, &lists, |_| {});
    measure(c, "grow", Workload::Grow, number, &small, |it| yours(it));
    measure(c, "reserved", Workload::Reserved, number, &small, |_| {});
    measure(c, "iterate", Workload::Iterate, number, &small, |_| {});
    measure(c, "churn", Workload::Churn, number, &small, |it| yours(it));
    measure(c, "words", Workload::Grow, word, &[(98_000, ALL)], |_| {});
}

criterion_group! {
    name = benches_of_chapter_3;
    config = benches::settings();
    targets = chapter_3, tried::insert, tried::layout
}
criterion_main!(benches_of_chapter_3);
