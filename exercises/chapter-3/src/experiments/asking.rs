use chapter_3::mix::Mix;
use lab::count_allocations;
use std::cell::Cell;
use std::collections::HashMap;
use std::hash::BuildHasher;

// ANCHOR: main
const TEXT: &str = "the cat and the dog and the bird";

pub fn main() {
    println!("8 words, 5 different ones");
    let mut map = HashMap::with_capacity_and_hasher(8, Counting);
    count("contains_key, get_mut or insert", |word| {
        if map.contains_key(word) {
            *map.get_mut(word).expect("just seen") += 1;
        } else {
            map.insert(word.to_string(), 1);
        }
    });
    let mut map = HashMap::with_capacity_and_hasher(8, Counting);
    count("get_mut, else insert", |word| match map.get_mut(word) {
        Some(count) => *count += 1,
        None => drop(map.insert(word.to_string(), 1)),
    });
    let mut map = HashMap::with_capacity_and_hasher(8, Counting);
    count("entry(word.to_string())", |word| {
        *map.entry(word.to_string()).or_insert(0) += 1;
    });
    let mut map = hashbrown::HashMap::with_capacity_and_hasher(8, Counting);
    count("hashbrown's entry_ref(word)", |word| {
        *map.entry_ref(word).or_insert(0) += 1;
    });
}
// ANCHOR_END: main

fn count(what: &str, mut add: impl FnMut(&str)) {
    HASHED.set(0);
    let ((), made) = count_allocations(|| TEXT.split(' ').for_each(&mut add));
    println!("{what}: {} hashes, {} allocations", HASHED.get(), made.calls);
}

thread_local! {
    static HASHED: Cell<u32> = const { Cell::new(0) };
}

/// Counts how often it is asked for a hasher, which is once for each hash.
struct Counting;

impl BuildHasher for Counting {
    type Hasher = <Mix as BuildHasher>::Hasher;

    fn build_hasher(&self) -> Self::Hasher {
        HASHED.set(HASHED.get() + 1);
        Mix.build_hasher()
    }
}
