//! A benchmark that gives a profile of itself, if it is asked for one:
//! `cargo bench -p benches --bench profiled -- --profile-time 2`.

use criterion::{Criterion, criterion_group, criterion_main};
use profile_record::criterion::CpuProfiler;
use std::hint::black_box;

// ANCHOR: main
const TEXT: &str = "where does the time go and how would you know";

fn words(criterion: &mut Criterion) {
    criterion.bench_function("words", |bencher| {
        bencher.iter(|| longest(black_box(TEXT)));
    });
}

#[inline(never)]
fn longest(text: &str) -> Option<&str> {
    text.split(' ').max_by_key(|word| letters(word))
}

#[inline(never)]
fn letters(word: &str) -> usize {
    word.chars().count()
}

criterion_group! {
    name = profiled;
    config = Criterion::default().with_profiler(CpuProfiler::default());
    targets = words
}
criterion_main!(profiled);
// ANCHOR_END: main
