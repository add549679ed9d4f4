use chapter_5::ex05_edges::{edges, peek};
use chapter_5::sample::{Sample, sample};
use std::collections::BTreeMap;
use testkit::{collection, property};

#[test]
#[cfg_attr(open = "ex05_edges", ignore = "open")]
fn a_call_leads_from_the_caller_to_the_function_it_calls() {
    let samples = [sample(["inner", "outer", "main"], 6)];
    assert_edges(&samples, "main>outer 6, outer>inner 6", "one stack, leaf first");
}

#[test]
#[cfg_attr(open = "ex05_edges", ignore = "open")]
fn the_samples_of_one_call_are_added_up() {
    let samples = [
        sample(["chop", "soup", "main"], 5),
        sample(["chop", "salad", "main"], 2),
        sample(["cut", "chop", "soup", "main"], 4),
        sample(["soup", "main"], 1),
    ];
    let expected =
        "chop>cut 4, main>salad 2, main>soup 10, salad>chop 2, soup>chop 9";
    assert_edges(&samples, expected, "`chop` has two callers");
}

#[test]
#[cfg_attr(open = "ex05_edges", ignore = "open")]
fn a_sample_counts_once_for_a_call() {
    let samples = [sample(["odd", "even", "odd", "even", "odd", "main"], 3)];
    let expected = "even>odd 3, main>odd 3, odd>even 3";
    assert_edges(&samples, expected, "both calls are twice in the one stack");
}

#[test]
#[cfg_attr(open = "ex05_edges", ignore = "open")]
fn a_function_that_calls_itself_is_one_function() {
    let samples = [sample(["cut", "fold", "fold", "fold", "main"], 4)];
    assert_edges(&samples, "fold>cut 4, main>fold 4", "`fold` calls `fold`");
}

#[test]
#[cfg_attr(open = "ex05_edges", ignore = "open")]
fn a_leaf_alone_calls_nobody() {
    assert_edges(&[], "", "no samples");
    assert_edges(&[sample(["main"], 9)], "", "a stack of one function");
    let samples = [sample(["tree", "main"], 0), sample(["keep", "main"], 4)];
    assert_edges(&samples, "main>keep 4", "the sample of `tree` has the value 0");
}

#[test]
#[cfg_attr(open = "ex05_edges", ignore = "open")]
fn peek_shows_both_sides_and_the_largest_first() {
    let samples = [
        sample(["cut", "chop", "salad", "main"], 2),
        sample(["cut", "chop", "soup", "main"], 5),
        sample(["wash", "chop", "soup", "main"], 1),
        sample(["soup", "main"], 7),
    ];
    assert_peek(&samples, "chop", "soup 6, salad 2 | cut 7, wash 1");
    assert_peek(&samples, "main", " | soup 13, salad 2");
    assert_peek(&samples, "cut", "chop 7 | ");
    assert_peek(&samples, "bread", " | ");
}

#[test]
#[cfg_attr(open = "ex05_edges", ignore = "open")]
fn peek_has_equal_values_in_the_order_of_their_names() {
    let samples = [
        sample(["c", "x", "d"], 1),
        sample(["a", "x", "f"], 1),
        sample(["b", "x", "e"], 1),
    ];
    assert_peek(&samples, "x", "d 1, e 1, f 1 | a 1, b 1, c 1");
}

#[test]
#[cfg_attr(open = "ex05_edges", ignore = "open")]
fn any_call_takes_what_its_samples_take() {
    let stack = collection::vec(0..NAMES.len(), 1..8);
    property(collection::vec((stack, 0..4_i64), 0..8), |samples| {
        let samples: Vec<Sample> = samples
            .into_iter()
            .map(|(stack, value)| Sample {
                stack: stack.into_iter().map(|at| NAMES[at]).collect(),
                value,
            })
            .collect();
        assert_edges(&samples, &expected(&samples), &format!("in {samples:?}"));
    });
}

const NAMES: [&str; 4] = ["ant", "bee", "cat", "dog"];

/// The calls, made from the definition: one pair of names after the other.
fn expected(samples: &[Sample]) -> String {
    let mut calls = BTreeMap::new();
    for caller in NAMES {
        for callee in NAMES.into_iter().filter(|name| *name != caller) {
            let is_called = |it: &&Sample| {
                it.stack.windows(2).any(|pair| pair == [callee, caller])
            };
            let value: i64 =
                samples.iter().filter(is_called).map(|it| it.value).sum();
            if value > 0 {
                calls.insert((caller, callee), value);
            }
        }
    }
    shown(&calls)
}

fn shown(calls: &BTreeMap<(&str, &str), i64>) -> String {
    let call = |((caller, callee), value): (&(&str, &str), &i64)| {
        format!("{caller}>{callee} {value}")
    };
    calls.iter().map(call).collect::<Vec<_>>().join(", ")
}

#[track_caller]
fn assert_edges(samples: &[Sample], expected: &str, what: &str) {
    assert_eq!(shown(&edges(samples)), expected, "caller>callee and value: {what}");
}

#[track_caller]
fn assert_peek(samples: &[Sample], name: &str, expected: &str) {
    let around = peek(samples, name);
    let side = |names: &[(&str, i64)]| {
        let names = names.iter().map(|(name, value)| format!("{name} {value}"));
        names.collect::<Vec<_>>().join(", ")
    };
    let got = format!("{} | {}", side(&around.callers), side(&around.callees));
    assert_eq!(got, expected, "callers | callees of `{name}`");
}
