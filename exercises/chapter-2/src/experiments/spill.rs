use lab::count_allocations;
use smallvec::SmallVec;

// ANCHOR: main
pub fn main() {
    let mut v: SmallVec<[u64; 4]> = SmallVec::new();
    step(&mut v, "four pushes", |v| (0..4).for_each(|x| v.push(x)));
    step(&mut v, "a fifth push", |v| v.push(4));
    step(&mut v, "truncate(1)", |v| v.truncate(1));
    step(&mut v, "clear", |v| v.clear());
    step(&mut v, "shrink_to_fit", |v| v.shrink_to_fit());
}

fn step(v: &mut SmallVec<[u64; 4]>, name: &str, code: fn(&mut SmallVec<[u64; 4]>)) {
    let ((), made) = count_allocations(|| code(v));
    let (calls, len, spilled) = (made.calls, v.len(), v.spilled());
    println!("{name:14} length {len}, allocations {calls}, spilled: {spilled}");
}
// ANCHOR_END: main
