use lab::panics;
use std::collections::HashMap;

// ANCHOR: main
pub fn main() {
    let mut map: HashMap<&str, u32> = HashMap::new();
    println!("get: {:?}", map.get("x"));
    println!("get or 0: {}", map.get("x").copied().unwrap_or(0));
    println!("remove: {:?}", map.remove("x"));
    println!("map[\"x\"] panics: {}", panics(|| HashMap::from([("y", 1)])["x"]));
    *map.entry("x").or_default() += 1;
    println!("entry, or_default, and 1 more: {:?}", map.get("x"));
    println!("insert: {:?}", map.insert("x", 7));
    println!("equal to a map with the same entries: {}", map == [("x", 7)].into());
}
// ANCHOR_END: main
