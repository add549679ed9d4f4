use chapter_5::ex08_base::{Labelled, difference, total};
use chapter_5::sample::sample;
use testkit::{Strategy, collection, property, sample::select, sample::subsequence};

#[test]
#[cfg_attr(open = "ex08_base", ignore = "open")]
fn what_is_new_is_above_zero_and_what_is_gone_below() {
    let base = [plain(["linear", "main"], 90), plain(["print", "main"], 10)];
    let now = [plain(["sorted", "main"], 20), plain(["print", "main"], 10)];
    let expected = [plain(["linear", "main"], -90), plain(["sorted", "main"], 20)];
    assert_eq!(difference(&now, &base), expected, "`print` has not changed");
}

#[test]
#[cfg_attr(open = "ex08_base", ignore = "open")]
fn one_profile_less_nothing_and_nothing_less_one() {
    let profile = [plain(["inner", "main"], 3), plain(["main"], 1)];
    assert_eq!(difference(&profile, &[]), profile, "less nothing");
    let negated = [plain(["inner", "main"], -3), plain(["main"], -1)];
    assert_eq!(difference(&[], &profile), negated, "nothing less a profile");
    assert_eq!(difference(&profile, &profile), [], "a profile less itself");
}

#[test]
#[cfg_attr(open = "ex08_base", ignore = "open")]
fn the_samples_of_one_stack_are_added_up() {
    let now = [3, 4, 5].map(|value| plain(["inner", "main"], value));
    let base = [2, 6].map(|value| plain(["inner", "main"], value));
    let expected = [plain(["inner", "main"], 4)];
    assert_eq!(difference(&now, &base), expected, "3 + 4 + 5 less 2 + 6");
    let base = [2, 10].map(|value| plain(["inner", "main"], value));
    assert_eq!(difference(&now, &base), [], "3 + 4 + 5 less 2 + 10");
}

#[test]
#[cfg_attr(open = "ex08_base", ignore = "open")]
fn a_stack_is_all_its_functions_in_their_order() {
    let now = [plain(["hash", "insert", "main"], 7)];
    let base = [plain(["hash", "search", "main"], 5)];
    let expected = [
        plain(["hash", "insert", "main"], 7),
        plain(["hash", "search", "main"], -5),
    ];
    assert_eq!(difference(&now, &base), expected, "one leaf, two callers");

    let now = [plain(["even", "odd", "main"], 7)];
    let base = [plain(["odd", "even", "main"], 5)];
    assert_eq!(
        difference(&now, &base).len(),
        2,
        "the same functions, another order"
    );

    let now = [plain(["fib", "fib", "main"], 7)];
    let base = [plain(["fib", "main"], 5)];
    assert_eq!(difference(&now, &base).len(), 2, "a call within a call");
}

#[test]
#[cfg_attr(open = "ex08_base", ignore = "open")]
fn a_name_may_hold_any_character() {
    let now = [plain(["a;b"], 7), plain(["c", "d"], 7)];
    let base = [plain(["a", "b"], 5), plain(["c d"], 5)];
    assert_eq!(difference(&now, &base).len(), 4, "a;b is one name");
}

#[test]
#[cfg_attr(open = "ex08_base", ignore = "open")]
fn samples_with_other_labels_stay_apart() {
    let cart = [("request", "/cart")];
    let list = [("request", "/list")];
    let now =
        [labelled(["hash", "main"], 9, cart), labelled(["hash", "main"], 4, list)];
    let base =
        [labelled(["hash", "main"], 2, cart), labelled(["hash", "main"], 5, list)];
    let expected =
        [labelled(["hash", "main"], 7, cart), labelled(["hash", "main"], -1, list)];
    assert_eq!(difference(&now, &base), expected, "two requests, one stack");

    let now = [labelled(["hash", "main"], 9, cart)];
    let base = [plain(["hash", "main"], 9)];
    assert_eq!(difference(&now, &base).len(), 2, "no label is another label");

    let now = [labelled(["main"], 9, [("request", "a")])];
    let base = [labelled(["main"], 9, [("thread", "a")])];
    assert_eq!(difference(&now, &base).len(), 2, "one value, two keys");
}

#[test]
#[cfg_attr(open = "ex08_base", ignore = "open")]
fn the_order_of_labels_means_nothing() {
    let there = [("user", "7"), ("request", "/cart")];
    let back = [("request", "/cart"), ("user", "7")];
    let now = [labelled(["main"], 9, there)];
    let base = [labelled(["main"], 2, back)];
    let expected = [labelled(["main"], 7, back)];
    assert_eq!(difference(&now, &base), expected, "sorted: request, then user");
    let base = [labelled(["main"], 9, back)];
    assert_eq!(difference(&now, &base), [], "equal values, other order of labels");
}

#[test]
#[cfg_attr(open = "ex08_base", ignore = "open")]
fn what_changed_most_comes_first() {
    let now = [plain(["a"], 5), plain(["d"], 30), plain(["c"], 5)];
    let base = [plain(["b"], 90), plain(["e"], 5)];
    let rows = difference(&now, &base);
    let order: Vec<_> =
        rows.iter().map(|row| (row.sample.stack[0], row.sample.value)).collect();
    let expected = [("b", -90), ("d", 30), ("a", 5), ("c", 5), ("e", -5)];
    assert_eq!(order, expected, "far from zero first, then by stack");
}

#[test]
#[cfg_attr(open = "ex08_base", ignore = "open")]
fn in_the_total_nothing_cancels() {
    let rows = [plain(["linear", "main"], -90), plain(["sorted", "main"], 20)];
    assert_eq!(total(&rows), 110, "90 less and 20 more");
    let moved = [plain(["new", "main"], 1), plain(["old", "main"], -1)];
    assert_eq!(total(&moved), 2, "work that has only moved has changed");
    assert_eq!(total(&[]), 0, "nothing has changed");
}

#[test]
#[cfg_attr(open = "ex08_base", ignore = "open")]
fn the_base_and_the_difference_make_the_profile() {
    property((profiles(), profiles()), |(now, base)| {
        let rows = difference(&now, &base);
        assert!(rows.iter().all(|row| row.sample.value != 0), "a row of zero");
        let together = [base, rows].concat();
        assert_eq!(difference(&now, &together), [], "less base and difference");
    });
}

fn profiles() -> impl Strategy<Value = Vec<Labelled>> {
    let stack = collection::vec(select(vec!["a", "b", "main"]), 1..4);
    let labels = subsequence(vec![("user", "7"), ("request", "/cart")], 0..=2);
    let one = (stack, labels, 1..5_i64).prop_map(|(stack, labels, value)| {
        let mut one = plain(["main"], value);
        one.sample.stack = stack;
        one.labels = labels;
        one
    });
    collection::vec(one, 0..12)
}

fn plain<const N: usize>(stack: [&'static str; N], value: i64) -> Labelled {
    labelled(stack, value, [])
}

fn labelled<const N: usize, const L: usize>(
    stack: [&'static str; N],
    value: i64,
    labels: [(&'static str, &'static str); L],
) -> Labelled {
    Labelled { sample: sample(stack, value), labels: labels.to_vec() }
}
