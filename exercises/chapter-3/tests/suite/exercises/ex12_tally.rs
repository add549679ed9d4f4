use chapter_3::ex12_tally::{Counted, Tally};
use std::cell::Cell;
use std::collections::BTreeMap;
use std::hash::{BuildHasher, DefaultHasher, Hasher};
use testkit::{Strategy, collection, count_allocations, property};

thread_local! {
    static HASHED: Cell<u64> = const { Cell::new(0) };
}

/// Counts how often it is asked for a hasher, which is once for each hash.
struct Counting;

impl BuildHasher for Counting {
    type Hasher = DefaultHasher;

    fn build_hasher(&self) -> DefaultHasher {
        HASHED.set(HASHED.get() + 1);
        DefaultHasher::new()
    }
}

/// Gives words of one length one hash.
struct ByLength(u64);

impl Hasher for ByLength {
    fn write(&mut self, bytes: &[u8]) {
        self.0 += bytes.len() as u64;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

struct BuildByLength;

impl BuildHasher for BuildByLength {
    type Hasher = ByLength;

    fn build_hasher(&self) -> ByLength {
        ByLength(0)
    }
}

/// How often the hasher is asked while `code` runs.
fn hashes<R>(code: impl FnOnce() -> R) -> (R, u64) {
    let before = HASHED.get();
    (code(), HASHED.get() - before)
}

#[test]
#[cfg_attr(open = "ex12_tally", ignore = "open")]
fn counts_words() {
    let mut tally = Tally::new(Counting);
    for word in "the cat and the dog and the bird".split(' ') {
        tally.add(word);
    }
    assert_eq!(tally.words(), 5, "different words: the cat and dog bird");
    for (word, count) in [("the", 3), ("and", 2), ("cat", 1), ("bird", 1)] {
        assert_eq!(tally.count(word), count, "how often `{word}` was added");
    }
    assert_eq!(tally.count("fish"), 0, "`fish` was never added");
    assert_eq!(tally.words(), 5, "asking for `fish` adds nothing");
}

#[test]
#[cfg_attr(open = "ex12_tally", ignore = "open")]
fn hashes_each_word_once() {
    let mut tally = Tally::new(Counting);
    let ((), asked) = hashes(|| tally.add("new"));
    assert_eq!(asked, 1, "hashes for a word that is new, in an empty table");
    let ((), asked) = hashes(|| tally.add("new"));
    assert_eq!(asked, 1, "hashes for a word that is known");
    let ((), asked) = hashes(|| tally.add("newer"));
    assert_eq!(asked, 1, "hashes for a word that is new, in a table that has one");
    let (_, asked) = hashes(|| tally.count("new"));
    assert_eq!(asked, 1, "hashes for count() of a known word");
    let (_, asked) = hashes(|| tally.count("unknown"));
    assert_eq!(asked, 1, "hashes for count() of an unknown word");
}

#[test]
#[cfg_attr(open = "ex12_tally", ignore = "open")]
fn hashes_once_also_when_the_table_grows() {
    let words: Vec<String> = (0..1_000).map(|i| format!("word {i}")).collect();
    let mut tally = Tally::new(Counting);
    for word in &words {
        let ((), asked) = hashes(|| tally.add(word));
        assert_eq!(asked, 1, "hashes when `{word}` is added, which is new");
    }
    for word in &words {
        assert_eq!(tally.count(word), 1, "`{word}`, after the table has grown");
    }
}

#[test]
#[cfg_attr(open = "ex12_tally", ignore = "open")]
fn allocates_nothing_for_a_known_word() {
    let mut tally = Tally::new(Counting);
    tally.add("known");
    let ((), made) = count_allocations(|| {
        for _ in 0..100 {
            tally.add("known");
        }
    });
    assert_eq!(made.calls, 0, "allocations while a known word is added 100 times");
    let (count, made) = count_allocations(|| tally.count("known"));
    assert_eq!(count, 101, "how often `known` was added");
    assert_eq!(made.calls, 0, "allocations for count() of a known word");
    let (_, made) = count_allocations(|| tally.count("unknown"));
    assert_eq!(made.calls, 0, "allocations for count() of an unknown word");
}

#[test]
#[cfg_attr(open = "ex12_tally", ignore = "open")]
fn a_known_word_does_not_make_the_table_grow() {
    let mut tally = Tally::new(Counting);
    for i in 0..200 {
        tally.add(&format!("word {i}"));
        // The table is full after some of these words.
        let ((), made) = count_allocations(|| tally.add("word 0"));
        assert_eq!(
            made.calls,
            0,
            "allocations for a word that is known, in a table of {} words",
            tally.words()
        );
    }
}

#[test]
#[cfg_attr(open = "ex12_tally", ignore = "open")]
fn tells_words_apart_that_share_a_hash() {
    let mut tally = Tally::new(BuildByLength);
    for word in ["cat", "dog", "cat", "cow"] {
        tally.add(word);
    }
    assert_eq!(tally.words(), 3, "cat, dog and cow, which all have one hash");
    let counts = ["cat", "dog", "cow", "hen"].map(|word| tally.count(word));
    assert_eq!(counts, [2, 1, 1, 0], "the counts of cat, dog, cow and hen");
}

#[test]
#[cfg_attr(open = "ex12_tally", ignore = "open")]
fn looks_only_where_the_hash_says() {
    let mut tally = Tally::new(BuildByLength);
    let hash = BuildByLength.hash_one("cat");
    let cat = Counted { hash, word: "cat".to_string(), count: 7 };
    // By hand: it is where the hash `!hash` says, and no search for it comes there.
    tally.table.insert_unique(!hash, cat, |it| !it.hash);
    assert_eq!(
        tally.count("cat"),
        0,
        "`cat` was put by hand where its hash does not lead: a search that finds it \
         looks at other words than those with its hash"
    );
    tally.add("cat");
    assert_eq!(
        tally.words(),
        2,
        "so `add` does not find it either, and adds another"
    );
    assert_eq!(
        tally.count("cat"),
        1,
        "how often `cat` was added where its hash leads"
    );
}

#[test]
#[cfg_attr(open = "ex12_tally", ignore = "open")]
fn counts_as_a_tree_of_words_does() {
    property(some_words(), |words| {
        let mut expected: BTreeMap<&str, u64> = BTreeMap::new();
        let mut tally = Tally::new(Counting);
        for word in &words {
            let is_known = expected.contains_key(word.as_str());
            *expected.entry(word).or_insert(0) += 1;
            let (((), asked), made) =
                count_allocations(|| hashes(|| tally.add(word)));
            assert_eq!(asked, 1, "hashes when `{word}` is added");
            assert!(
                made.calls == 0 || !is_known,
                "{} allocations for `{word}`, which is known",
                made.calls
            );
        }
        assert_eq!(tally.words(), expected.len(), "different words");
        for (word, count) in expected {
            assert_eq!(tally.count(word), count, "how often `{word}` was added");
        }
    });
}

/// Words of few letters, so that many come again; some are empty.
fn some_words() -> impl Strategy<Value = Vec<String>> {
    collection::vec("[ab]{0,4}", 0..60)
}
