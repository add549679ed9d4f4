use std::collections::HashMap;

// ANCHOR: main
pub fn main() {
    for asked in [0, 1, 4, 10, 100, 1_000] {
        let map: HashMap<u64, u64> = HashMap::with_capacity(asked);
        println!("with_capacity({asked}): room for {}", map.capacity());
    }
    let mut map: HashMap<u64, u64> = (0..1_000).map(|key| (key, key)).collect();
    map.retain(|key, _| *key < 10);
    let room = map.capacity() > 1_000;
    println!("10 of 1000 are left: room for 1000 again: {room}");
    map.shrink_to_fit();
    println!("shrink_to_fit(): room for {}", map.capacity());
}
// ANCHOR_END: main
