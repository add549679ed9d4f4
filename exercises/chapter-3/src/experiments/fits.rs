use std::collections::HashMap;

// ANCHOR: main
pub fn main() {
    let mut map = HashMap::new();
    let mut seen = vec![map.capacity()];
    for key in 0..40_u64 {
        map.insert(key, ());
        if seen.last() != Some(&map.capacity()) {
            seen.push(map.capacity());
        }
    }
    println!("forty insertions: {seen:?}");
    for n in [0, 1, 4, 10, 14, 15, 1_000] {
        let map: HashMap<u64, u64> = HashMap::with_capacity(n);
        println!("with_capacity({n}): {}", map.capacity());
    }
}
// ANCHOR_END: main
