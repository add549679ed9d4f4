use chapter_5::ex09_hunt::{
    Request, bars, distinct, hot_spots, parse, percentile, percentiles, ranking,
    report, sections, text,
};
use std::cell::Cell;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{Hash, Hasher};
use testkit::{any, collection, count_allocations, property};

thread_local! {
    static QUESTIONS: Cell<u64> = const { Cell::new(0) };
    static COPIES: Cell<u64> = const { Cell::new(0) };
}

/// A number that counts how often it is compared, hashed and copied.
#[derive(Debug)]
struct Counted(u64);

fn add_one(counter: &'static std::thread::LocalKey<Cell<u64>>) {
    counter.set(counter.get() + 1);
}

impl PartialEq for Counted {
    fn eq(&self, other: &Self) -> bool {
        add_one(&QUESTIONS);
        self.0 == other.0
    }
}

impl Eq for Counted {}

impl PartialOrd for Counted {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Counted {
    fn cmp(&self, other: &Self) -> Ordering {
        add_one(&QUESTIONS);
        self.0.cmp(&other.0)
    }
}

impl Hash for Counted {
    fn hash<H: Hasher>(&self, state: &mut H) {
        add_one(&QUESTIONS);
        self.0.hash(state);
    }
}

impl Clone for Counted {
    fn clone(&self) -> Self {
        add_one(&COPIES);
        Counted(self.0)
    }
}

/// What `code` gives, and how often it compared or hashed, and copied.
fn counted<R>(code: impl FnOnce() -> R) -> (R, u64, u64) {
    let (questions, copies) = (QUESTIONS.get(), COPIES.get());
    let result = code();
    (result, QUESTIONS.get() - questions, COPIES.get() - copies)
}

/// `n` numbers below `limit`, in no order.
fn numbers(n: u64, limit: u64) -> Vec<Counted> {
    (0..n).map(|i| Counted(i * 7_919 % limit)).collect()
}

/// The hunt comes first: each test wants the names before it looks at anything else.
fn named() -> BTreeSet<&'static str> {
    hot_spots().into_iter().collect()
}

#[test]
#[cfg_attr(open = "ex09_hunt", ignore = "open")]
fn names_what_takes_the_time() {
    for name in named() {
        assert_ne!(
            name, "percentile",
            "`percentile` does what it says, in one sort. Who calls it 99 times?"
        );
        assert!(
            !["report", "parse", "ranking", "bars", "text"].contains(&name),
            "`{name}` is not one of the three: what are its flat and cum, without \
             those of the functions that it calls?"
        );
    }
    let expected = BTreeSet::from(["distinct", "percentiles", "sections"]);
    assert_eq!(named(), expected, "the three names, as they are in the source");
}

#[test]
#[cfg_attr(open = "ex09_hunt", ignore = "open")]
fn different_ids_are_told_apart_with_few_questions() {
    named();
    let ids = numbers(2_000, 1_000);
    let (count, questions, _) = counted(|| distinct(&ids));
    assert_eq!(count, 1_000, "different ids among 2,000");
    assert!(
        questions <= 40_000,
        "{questions} comparisons and hashes for 2,000 ids; 20 for each are enough"
    );
}

#[test]
#[cfg_attr(open = "ex09_hunt", ignore = "open")]
fn ids_of_one_hash_may_be_different() {
    /// All of them have the same hash.
    #[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
    struct Alike(u64);
    impl Hash for Alike {
        fn hash<H: Hasher>(&self, state: &mut H) {
            0_u64.hash(state);
        }
    }
    named();
    assert_eq!(distinct(&[Alike(1), Alike(2), Alike(1)]), 2, "ids 1 2 1, one hash");
}

#[test]
#[cfg_attr(open = "ex09_hunt", ignore = "open")]
fn distinct_counts_as_a_set_does() {
    named();
    property(collection::vec(0..20_u64, 0..40), |ids| {
        let expected = ids.iter().collect::<BTreeSet<_>>().len();
        assert_eq!(distinct(&ids), expected, "different ids");
    });
}

#[test]
#[cfg_attr(open = "ex09_hunt", ignore = "open")]
fn percentiles_cost_one_sort() {
    named();
    let times = numbers(1_000, 50_000);
    let (all, questions, copies) = counted(|| percentiles(&times));
    assert_eq!(all.len(), 99, "percentiles");
    assert!(
        copies <= 1_099,
        "{copies} elements copied of 1,000 times; one copy of each, and the 99 that \
         are given back, are enough"
    );
    assert!(
        questions <= 20_000,
        "{questions} comparisons of 1,000 times; 20 for each are enough"
    );
}

#[test]
#[cfg_attr(open = "ex09_hunt", ignore = "open")]
fn percentiles_are_what_they_were() {
    named();
    assert_eq!(percentiles::<u64>(&[]), [], "percentiles of no times");
    assert_eq!(percentile(&[30, 10, 20], 50), 20, "half of 30 10 20 are up to 20");
    property(collection::vec(any::<u8>(), 1..230), |times| {
        let all = percentiles(&times);
        assert_eq!(all.len(), 99, "percentiles");
        let mut sorted = times;
        sorted.sort();
        let n = sorted.len();
        for (percent, got) in (1..).zip(&all) {
            // The first that has `percent` % of all up to itself.
            let first = (1..=n).find(|up_to| up_to * 100 >= percent * n);
            let expected = first.map(|up_to| &sorted[up_to - 1]);
            assert_eq!(
                Some(got),
                expected,
                "the smallest time that {percent} % do not exceed"
            );
        }
    });
}

#[test]
#[cfg_attr(open = "ex09_hunt", ignore = "open")]
fn sections_are_counted_without_a_string_for_each_request() {
    named();
    let pages = ["/maps/europe/alps", "/mail", "/news/1/2/3/4", "/", "/photos/x"];
    let page = |i: usize| pages[i % pages.len()];
    let requests: Vec<_> =
        (0..1_000).map(|i| Request { user: 1, page: page(i), micros: 1 }).collect();
    let (counts, made) = count_allocations(|| sections(&requests));
    let expected = ["", "mail", "maps", "news", "photos"];
    let expected = expected.map(|section| (section.to_string(), 200));
    assert_eq!(counts, BTreeMap::from(expected), "1,000 requests of five sections");
    assert!(
        made.calls <= 20,
        "{} allocations for 1,000 requests of five sections; four for each section \
         are enough",
        made.calls
    );
}

#[test]
#[cfg_attr(open = "ex09_hunt", ignore = "open")]
fn a_section_is_what_it_was() {
    named();
    let cases = [
        ("/maps/europe", "maps"),
        ("/maps", "maps"),
        ("/maps/", "maps"),
        ("/", ""),
        ("", ""),
        ("maps", ""),
        ("//maps", ""),
        ("old/maps/europe", "maps"),
    ];
    for (page, section) in cases {
        let counts = sections(&[Request { user: 1, page, micros: 1 }]);
        let expected = BTreeMap::from([(section.to_string(), 1)]);
        assert_eq!(counts, expected, "the section of the page {page:?}");
    }
}

#[test]
#[cfg_attr(open = "ex09_hunt", ignore = "open")]
fn the_report_says_what_it_said() {
    named();
    let log = "7 /maps/europe 100\n\
               7 /mail 3\n\
               no request\n\
               9 /maps 9000\n\
               8 /maps/asia 20\n";
    let report = report(log);
    assert_eq!(report.requests, 4, "requests in\n{log}");
    assert_eq!(report.users, 3, "users in\n{log}");
    let some = [1, 25, 26, 50, 51, 75, 76, 99].map(|p| report.percentiles[p - 1]);
    assert_eq!(some, [3, 3, 20, 20, 100, 100, 9_000, 9_000], "percentiles");
    let expected = [("maps".to_string(), 3), ("mail".to_string(), 1)];
    assert_eq!(report.sections, expected, "sections");
    assert_eq!(report.bars, bars(&[3, 20, 100, 9_000]), "bars");
    assert_eq!(report.bars.iter().sum::<usize>(), 4, "times in the bars");
    let begin =
        "4 requests of 3 users\n       3 maps\n       1 mail\n  1 % in 3 us\n";
    assert!(text(&report).starts_with(begin), "the text is\n{}", text(&report));
    let equal = BTreeMap::from([("a".to_string(), 1), ("b".to_string(), 1)]);
    assert_eq!(ranking(equal)[0].0, "a", "of equal counts, the first by name");
}

#[test]
#[cfg_attr(open = "ex09_hunt", ignore = "open")]
fn a_whole_report_allocates_little() {
    named();
    let line =
        |i: usize| format!("{} /s{}/a/b/c {}\n", i % 999, i % 5, i * 31 % 977);
    let log: String = (0..2_000).map(line).collect();
    assert_eq!(parse(&log).len(), 2_000, "requests");
    let (report, made) = count_allocations(|| report(&log));
    assert_eq!((report.users, report.sections.len()), (999, 5), "users, sections");
    assert!(
        made.calls <= 100,
        "{} allocations for a report about 2,000 requests; 100 are enough",
        made.calls
    );
}
