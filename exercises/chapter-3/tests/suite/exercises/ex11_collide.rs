use chapter_3::ex11_collide::{collide, seeded};
use chapter_3::fx::{By, fx};
use maps::{Map, ShiftMap, Table};
use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{BuildHasher, Hash, Hasher};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;
use testkit::{any, property};

thread_local! {
    static COMPARED: Cell<u64> = const { Cell::new(0) };
}

/// A key that counts how often keys are compared.
#[derive(Eq)]
struct Key(u64);

impl PartialEq for Key {
    fn eq(&self, other: &Key) -> bool {
        COMPARED.set(COMPARED.get() + 1);
        self.0 == other.0
    }
}

impl Hash for Key {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

/// How many pairs of keys a linear probe compares while these are put in.
fn compared_by_a_linear_probe(keys: &[u64], hasher: impl BuildHasher) -> u64 {
    let mut map = ShiftMap::with_hasher(hasher);
    COMPARED.set(0);
    map.extend(keys.iter().map(|key| (Key(*key), ())));
    COMPARED.get()
}

/// How many pairs of keys hashbrown compares while these are put in.
fn compared_by_hashbrown(keys: &[u64], hasher: impl BuildHasher) -> u64 {
    let mut map = hashbrown::HashMap::with_hasher(hasher);
    COMPARED.set(0);
    map.extend(keys.iter().map(|key| (Key(*key), ())));
    COMPARED.get()
}

/// Calls `collide`, and waits for it no longer than 10 seconds.
fn collide_soon(n: usize) -> Vec<u64> {
    let (to, from) = mpsc::channel();
    thread::spawn(move || to.send(collide(n)));
    match from.recv_timeout(Duration::from_secs(10)) {
        Ok(keys) => keys,
        Err(mpsc::RecvTimeoutError::Timeout) => panic!(
            "collide({n}) needs more than 10 seconds; trying keys one by one is no \
             way: go back from the hash to the key"
        ),
        Err(mpsc::RecvTimeoutError::Disconnected) => {
            panic!("collide({n}) panicked; its message is above")
        }
    }
}

#[test]
#[cfg_attr(open = "ex11_collide", ignore = "open")]
fn the_crafted_keys_are_different() {
    for n in [0, 1, 2, 1_000] {
        let keys = collide_soon(n);
        assert_eq!(keys.len(), n, "the number of keys of collide({n})");
        let different: BTreeSet<_> = keys.iter().collect();
        assert_eq!(
            different.len(),
            n,
            "the number of different keys in collide({n})"
        );
    }
}

#[test]
#[cfg_attr(open = "ex11_collide", ignore = "open")]
fn the_crafted_keys_have_one_home_and_one_tag() {
    for n in [2, 1_000, 100_000] {
        let keys = collide_soon(n);
        let first = fx(*keys.first().expect("collide gives keys"));
        for (i, key) in keys.iter().enumerate() {
            let hash = fx(*key);
            assert_eq!(
                hash as u32, first as u32,
                "collide({n}): the lowest 32 bits of the hash of key {i}, {key:#x}, \
                 and of key 0: {hash:#018x} and {first:#018x}"
            );
            assert_eq!(
                hash >> 57,
                first >> 57,
                "collide({n}): the highest 7 bits of the hash of key {i}, {key:#x}, \
                 and of key 0: {hash:#018x} and {first:#018x}"
            );
        }
    }
}

#[test]
#[cfg_attr(open = "ex11_collide", ignore = "open")]
fn the_crafted_keys_cost_n_squared() {
    for n in [500, 1_000] {
        let keys = collide_soon(n);
        let all_pairs = (n * (n - 1) / 2) as u64;
        let compared = compared_by_a_linear_probe(&keys, By(fx));
        assert_eq!(compared, all_pairs, "{n} keys in a linear probe, compared");
        let compared = compared_by_hashbrown(&keys, By(fx));
        assert_eq!(compared, all_pairs, "{n} keys in hashbrown, compared");
    }
}

#[test]
#[cfg_attr(open = "ex11_collide", ignore = "open")]
fn the_same_word_and_seed_give_the_same_hash() {
    property((any::<u64>(), any::<u64>()), |(seed, word)| {
        let hashes = [seeded(seed, word), seeded(seed, word)];
        assert_eq!(hashes[0], hashes[1], "two hashes of {word:#x}, seed {seed:#x}");
    });
}

#[test]
#[cfg_attr(open = "ex11_collide", ignore = "open")]
fn every_seed_spreads_small_numbers_over_slots_and_tags() {
    property(any::<u64>(), |seed| {
        // 1024 words on 128 slots, or on 128 tags: 8 for each, more or less.
        let words: Vec<u64> = (0..1_024).collect();
        let fullest = fullest(&words, |word| seeded(seed, word) & 127);
        assert!(fullest < 32, "{fullest} of 1024 words share their lowest 7 bits");
        let fullest = self::fullest(&words, |word| seeded(seed, word) >> 57);
        assert!(fullest < 32, "{fullest} of 1024 words share their highest 7 bits");
    });
}

#[test]
#[cfg_attr(open = "ex11_collide", ignore = "open")]
fn every_seed_keeps_the_crafted_keys_apart() {
    let crafted: Vec<u64> = collide_soon(512);
    property(any::<u64>(), |seed| {
        let hasher = By(|word| seeded(seed, word));
        let compared = compared_by_hashbrown(&crafted, hasher);
        assert!(
            compared < 512,
            "512 crafted keys in hashbrown with your hash: {compared} comparisons; \
             of keys that do not meet, fewer than one each"
        );
        let compared = compared_by_a_linear_probe(&crafted, hasher);
        assert!(
            compared < 8 * 512,
            "512 crafted keys in a linear probe with your hash: {compared} \
             comparisons; of keys that do not meet, a few each"
        );
    });
}

#[test]
#[cfg_attr(open = "ex11_collide", ignore = "open")]
fn words_that_meet_for_one_seed_do_not_meet_for_another() {
    let others =
        |seed: u64| (0..64).map(move |bit| seed ^ (1 << bit)).chain([!seed]);
    property(any::<u64>(), |seed| {
        // Someone who knows one seed finds 32 small words with one home of 256.
        let home = |seed, word| seeded(seed, word) & 255;
        let meets = |word: &u64| home(seed, *word) == home(seed, 0);
        let words: Vec<u64> = (0..100_000).filter(meets).take(32).collect();
        for other in others(seed) {
            let fullest = fullest(&words, |word| home(other, word));
            assert!(
                fullest < 8,
                "{} small words meet in one of 256 slots with the seed {seed:#x}; \
                 with the seed {other:#x}, {fullest} of them still share a slot",
                words.len()
            );
        }
    });
}

#[test]
#[cfg_attr(open = "ex11_collide", ignore = "open")]
fn a_copy_with_another_seed_is_not_quadratic() {
    let n = 10_000;
    let copy = |from: u64, to: u64| {
        let mut source = ShiftMap::with_hasher(By(move |word| seeded(from, word)));
        source.extend((0..n).map(|word| (Key(word), ())));
        let keys: Vec<u64> = keys_in_order(&source);
        compared_by_growing(&keys, By(move |word| seeded(to, word)))
    };
    for (from, to) in [(1, 2), (7, 7 ^ (1 << 63)), (0, u64::MAX)] {
        let compared = copy(from, to);
        assert!(
            compared < 8 * n,
            "{n} keys copied in the order of a map with the seed {from:#x} into one \
             with the seed {to:#x}: {compared} comparisons; a few for each key, if \
             the orders of the two have nothing in common"
        );
    }
}

fn keys_in_order(
    map: &Map<Key, (), impl Table<(Key, ())>, impl BuildHasher>,
) -> Vec<u64> {
    map.iter().map(|(key, ())| key.0).collect()
}

/// As `compared_by_a_linear_probe`, in a map that grows as it goes.
fn compared_by_growing(keys: &[u64], hasher: impl BuildHasher) -> u64 {
    let mut map = ShiftMap::with_hasher(hasher);
    COMPARED.set(0);
    for key in keys {
        map.insert(Key(*key), ());
    }
    COMPARED.get()
}

/// How many of the words share the value that most of them have.
fn fullest(words: &[u64], value: impl Fn(u64) -> u64) -> usize {
    let mut shared = BTreeMap::new();
    for word in words {
        *shared.entry(value(*word)).or_insert(0) += 1;
    }
    shared.into_values().max().unwrap_or(0)
}
