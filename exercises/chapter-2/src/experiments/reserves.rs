// ANCHOR: main
pub fn main() {
    after("reserve(10)", Vec::new(), |v| v.reserve(10));

    let full: Vec<u64> = (1..=10).collect();
    after("reserve(1)", full.clone(), |v| v.reserve(1));
    after("reserve_exact(1)", full.clone(), |v| v.reserve_exact(1));
    after("extend by 3", full.clone(), |v| v.extend([1, 2, 3]));
    after("extend by 15", full, |v| v.extend(0..15));
}

/// Prints the capacity that `v` has after `act`.
fn after(what: &str, mut v: Vec<u64>, act: impl Fn(&mut Vec<u64>)) {
    let before = format!("{} of {}", v.len(), v.capacity());
    act(&mut v);
    println!("{what} at {before}: {}", v.capacity());
}
// ANCHOR_END: main
