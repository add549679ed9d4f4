use hashbrown::Equivalent;
use lab::count_allocations;
use std::collections::HashMap;
use std::hash::RandomState;

// ANCHOR: main
/// A pair of name and number, borrowed.
#[derive(Hash)]
struct Pair<'a>(&'a str, u32);

impl Equivalent<(String, u32)> for Pair<'_> {
    fn equivalent(&self, key: &(String, u32)) -> bool {
        self.0 == key.0 && self.1 == key.1
    }
}

pub fn main() {
    let text = HashMap::from([("two".to_string(), 2)]);
    let list = HashMap::from([(vec![1, 2], 2)]);
    let key = ("two".to_string(), 2);
    let pair = HashMap::from([(key.clone(), 2)]);
    let mut brown = hashbrown::HashMap::with_hasher(RandomState::new());
    brown.insert(key, 2);

    say("String, asked by &str", || text.get("two"));
    say("Vec, asked by a slice", || list.get(&[1, 2][..]));
    say("(String, u32), asked by the same", || pair.get(&("two".to_string(), 2)));
    say("hashbrown, asked by Pair", || brown.get(&Pair("two", 2)));
}

fn say<'a>(what: &str, get: impl FnOnce() -> Option<&'a u32>) {
    let (value, made) = count_allocations(get);
    println!("{what}: found {}, {} allocations", value.is_some(), made.calls);
}
// ANCHOR_END: main
