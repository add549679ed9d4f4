use lab::count_allocations;

// ANCHOR: main
fn three_of_eight() -> Vec<u64> {
    let mut v = Vec::with_capacity(8);
    v.extend([1, 2, 3]);
    v
}

fn try_on(name: &str, shrink: impl FnOnce(&mut Vec<u64>)) {
    let mut v = three_of_eight();
    let ((), made) = count_allocations(|| shrink(&mut v));
    let (len, capacity) = (v.len(), v.capacity());
    print!("{name}: length {len}, capacity {capacity}, ");
    println!("allocations {}", made.calls);
}

pub fn main() {
    try_on("shrink_to(2)", |v| v.shrink_to(2));
    try_on("shrink_to(5)", |v| v.shrink_to(5));
    try_on("shrink_to(20)", |v| v.shrink_to(20));
    try_on("shrink_to_fit()", |v| v.shrink_to_fit());
    try_on("clear(), shrink_to_fit()", |v| {
        v.clear();
        v.shrink_to_fit();
    });
}
// ANCHOR_END: main
