use lab::count_allocations;

// ANCHOR: main
pub fn main() {
    let mut v = Vec::new();
    let ((), made) = count_allocations(|| fill(&mut v));
    println!("filled: capacity {}, allocations {}", v.capacity(), made.calls);

    v.clear();
    println!("cleared: length {}, capacity {}", v.len(), v.capacity());

    let ((), made) = count_allocations(|| fill(&mut v));
    println!("filled again: allocations {}", made.calls);
}

fn fill(v: &mut Vec<u64>) {
    for n in 0..1_000_000 {
        v.push(n);
    }
}
// ANCHOR_END: main
