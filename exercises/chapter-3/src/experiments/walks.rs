use chapter_3::mix::Mix;
use std::collections::HashMap;

// ANCHOR: main
pub fn main() {
    let maps: Vec<HashMap<u64, u64>> =
        (0..20).map(|_| (0..10).map(|key| (key, key)).collect()).collect();
    let equal = maps.windows(2).all(|pair| pair[0] == pair[1]);
    let same_order = maps.windows(2).all(|pair| pair[0].keys().eq(pair[1].keys()));
    println!("20 maps with one content: equal {equal}, in one order {same_order}");

    let mut small = HashMap::with_hasher(Mix);
    small.extend((0..1_000).map(|key| (key, key)));
    let mut large = small.clone();
    let same_order = large.keys().eq(small.keys());
    println!("a clone: in one order {same_order}");
    large.reserve(10_000);
    let equal = large == small;
    let same_order = large.keys().eq(small.keys());
    println!("a clone that has grown: equal {equal}, in one order {same_order}");
}
// ANCHOR_END: main
