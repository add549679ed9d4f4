//! Short lists: `Vec`, the crates, the small vector by hand, and the reader's own.

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, BenchmarkId, Criterion};
use std::hint::black_box;

// --- small -------------------------------------------------------------------------

type Solution = chapter_2_solution::ex09_small_vector::SmallVector<u64, 8>;
type Yours = chapter_2::ex09_small_vector::SmallVector<u64, 8>;

/// Build a list by pushes, add it up, drop it. Every vector with an inline part has
/// room for 8 there; `ArrayVec` has room for 64 and no heap.
pub fn small(c: &mut Criterion) {
    let expected = (list::<Vec<u64>>(8), list::<Vec<u64>>(64));
    let yours = || (list::<Yours>(8), list::<Yours>(64));
    let solved = benches::is_solved("2.9", yours, &expected);
    let mut group = c.benchmark_group("small");
    for n in [0, 2, 4, 8, 9, 16, 64] {
        time::<Vec<u64>>(&mut group, "Vec", n);
        time::<Vec<u64>>(&mut group, "Vec, again", n);
        time::<Reserved>(&mut group, "Vec, with_capacity", n);
        time::<smallvec::SmallVec<[u64; 8]>>(&mut group, "smallvec 1", n);
        time::<smallvec_2::SmallVec<u64, 8>>(&mut group, "smallvec 2 beta", n);
        time::<tinyvec::TinyVec<[u64; 8]>>(&mut group, "tinyvec", n);
        time::<arrayvec::ArrayVec<u64, 64>>(&mut group, "arrayvec", n);
        time::<Solution>(&mut group, "solution", n);
        if solved {
            time::<Yours>(&mut group, "your answer", n);
        }
    }
}

fn time<L: List>(group: &mut BenchmarkGroup<WallTime>, name: &str, n: u64) {
    assert_eq!(list::<L>(n), n * (n + 1) / 2, "{name}");
    group.bench_function(BenchmarkId::new(name, n), |b| {
        b.iter(|| list::<L>(black_box(n)));
    });
}

// ANCHOR: small
/// The sum of 1 to `n`, through a list that is dropped at the end.
#[inline(never)]
fn list<L: List>(n: u64) -> u64 {
    let mut list = L::for_at_most(n as usize);
    for x in 1..=n {
        list.push(x);
    }
    black_box(&list).elements().iter().sum()
}
// ANCHOR_END: small

trait List {
    fn for_at_most(n: usize) -> Self;
    fn push(&mut self, x: u64);
    fn elements(&self) -> &[u64];
}

/// A `Vec` that is told how long it will be.
struct Reserved(Vec<u64>);

impl List for Reserved {
    fn for_at_most(n: usize) -> Reserved {
        Reserved(Vec::with_capacity(n))
    }

    fn push(&mut self, x: u64) {
        self.0.push(x);
    }

    fn elements(&self) -> &[u64] {
        &self.0
    }
}

/// All others begin with `new`.
macro_rules! lists {
    ($($list:ty),+ $(,)?) => {$(
        impl List for $list {
            fn for_at_most(_: usize) -> $list {
                <$list>::new()
            }

            fn push(&mut self, x: u64) {
                <$list>::push(self, x);
            }

            fn elements(&self) -> &[u64] {
                self
            }
        }
    )+};
}

lists!(
    Vec<u64>,
    smallvec::SmallVec<[u64; 8]>,
    smallvec_2::SmallVec<u64, 8>,
    tinyvec::TinyVec<[u64; 8]>,
    arrayvec::ArrayVec<u64, 64>,
    Solution,
    Yours,
);
