use lab::count_allocations;
use smallvec::SmallVec;

// ANCHOR: lists
/// Pairs of a length and how many lists have it: 1,000 lists each.
const TAGS: &[(usize, usize)] =
    &[(0, 100), (1, 300), (2, 250), (3, 200), (4, 100), (8, 40), (200, 10)];
const ERRORS: &[(usize, usize)] = &[(0, 960), (1, 25), (6, 15)];
const ROWS: &[(usize, usize)] = &[(20, 400), (30, 400), (50, 200)];
// ANCHOR_END: lists

// ANCHOR: main
pub fn main() {
    for (name, lists) in [("tags", TAGS), ("errors", ERRORS), ("rows", ROWS)] {
        println!("{name}");
        count("Vec", lists, |n| (0..n).collect::<Vec<u64>>());
        count("4 inline", lists, |n| (0..n).collect::<SmallVec<[u64; 4]>>());
        count("8 inline", lists, |n| (0..n).collect::<SmallVec<[u64; 8]>>());
    }
}

/// Makes all the lists and keeps them. Prints how often they asked the allocator and
/// how many bytes the lists and their buffers have.
fn count<L>(name: &str, lists: &[(usize, usize)], list: impl Fn(u64) -> L) {
    let mut kept: Vec<L> = Vec::with_capacity(1_000);
    let ((), made) = count_allocations(|| {
        for &(length, number) in lists {
            kept.extend((0..number).map(|_| list(length as u64)));
        }
    });
    let (own, heap) = (size_of_val(kept.as_slice()), made.bytes);
    let calls = made.calls;
    println!("  {name}: {calls} allocations, {own} + {heap} bytes");
}
// ANCHOR_END: main
