use chapter_5::ex03_flat::{cum, flat};
use chapter_5::sample::{Sample, sample};
use testkit::{Strategy, collection, property, sample::select};

/// The stacks of a program whose `outer` works a little and calls `inner`.
fn two_loops() -> Vec<Sample> {
    vec![
        sample(["outer", "main"], 2),
        sample(["inner", "outer", "main"], 7),
        sample(["inner", "main"], 1),
    ]
}

#[test]
#[cfg_attr(open = "ex03_flat", ignore = "open")]
fn flat_is_what_a_function_took_itself() {
    let samples = two_loops();
    assert_eq!(flat(&samples, "outer"), 2, "outer is the leaf of the first alone");
    assert_eq!(flat(&samples, "inner"), 8, "7 called by outer, 1 called by main");
    assert_eq!(flat(&samples, "main"), 0, "main was never seen at work itself");
}

#[test]
#[cfg_attr(open = "ex03_flat", ignore = "open")]
fn cum_is_what_it_took_with_all_that_it_called() {
    let samples = two_loops();
    assert_eq!(cum(&samples, "outer"), 9, "2 itself, 7 in the inner that it called");
    assert_eq!(cum(&samples, "inner"), 8, "it calls nothing: cum is flat");
    assert_eq!(cum(&samples, "main"), 10, "main is in every stack");
}

#[test]
#[cfg_attr(open = "ex03_flat", ignore = "open")]
fn a_function_that_calls_itself_counts_once() {
    let samples = [sample(["fib", "fib", "fib", "main"], 4)];
    assert_eq!(
        cum(&samples, "fib"),
        4,
        "cum: 4 went by, though fib is there 3 times"
    );
    assert_eq!(flat(&samples, "fib"), 4, "flat: only the first of the three ran");
}

#[test]
#[cfg_attr(open = "ex03_flat", ignore = "open")]
fn not_only_neighbours_are_callers() {
    let samples = [
        sample(["even", "odd", "even", "main"], 3),
        sample(["odd", "even", "main"], 5),
    ];
    assert_eq!(cum(&samples, "even"), 8, "even is in both stacks, in one twice");
    assert_eq!(cum(&samples, "odd"), 8, "odd is in both stacks");
    assert_eq!(cum(&samples, "main"), 8, "main called all that, from further away");
}

#[test]
#[cfg_attr(open = "ex03_flat", ignore = "open")]
fn a_name_is_the_whole_name() {
    let samples = [sample(["read_line", "main"], 6), sample(["read", "main"], 1)];
    assert_eq!(flat(&samples, "read"), 1, "read_line is another function");
    assert_eq!(cum(&samples, "read"), 1, "read_line is another function");
}

#[test]
#[cfg_attr(open = "ex03_flat", ignore = "open")]
fn what_was_not_seen_took_nothing() {
    assert_eq!(flat(&[], "main"), 0, "flat, in a profile without samples");
    assert_eq!(cum(&[], "main"), 0, "cum, in a profile without samples");
    let samples = [sample([], 9), sample(["main"], 1)];
    assert_eq!(flat(&samples, "idle"), 0, "flat of a function that is in no stack");
    assert_eq!(cum(&samples, "idle"), 0, "cum of a function that is in no stack");
    assert_eq!(cum(&samples, "main"), 1, "a sample without a stack is nobody's");
}

#[test]
#[cfg_attr(open = "ex03_flat", ignore = "open")]
fn flat_adds_up_to_all_and_cum_is_between() {
    property(some_samples(), |samples| {
        let total: i64 = samples.iter().map(|sample| sample.value).sum();
        let flats: i64 = NAMES.iter().map(|name| flat(&samples, name)).sum();
        assert_eq!(flats, total, "flat of all functions together, in {samples:?}");
        for name in NAMES {
            let (flat, cum) = (flat(&samples, name), cum(&samples, name));
            assert!(
                flat <= cum && cum <= total,
                "{name}: flat {flat}, cum {cum}, all {total}, in {samples:?}"
            );
        }
    });
}

const NAMES: [&str; 4] = ["main", "read", "sort", "swap"];

/// Stacks of a few names, so that many come again within a stack.
fn some_samples() -> impl Strategy<Value = Vec<Sample>> {
    let stack = collection::vec(select(NAMES.to_vec()), 1..6);
    let sample = (stack, 0_i64..100);
    collection::vec(sample.prop_map(|(stack, value)| Sample { stack, value }), 0..12)
}
