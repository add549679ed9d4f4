use chapter_5::ex08_base::{Labelled, difference, total};
use chapter_5::sample::sample;
use testkit::{Strategy, collection, property, sample::select, sample::subsequence};

#[test]
#[cfg_attr(open = "ex08_base", ignore = "open")]
fn what_is_new_is_above_zero_and_what_is_gone_below() {
    let base = [plain(["linear", "main"], 90), plain(["print", "main"], 10)];
    let now = [plain(["sorted", "main"], 20), plain(["print", "main"], 10)];
    let rows = ["-90 [linear, main]", "20 [sorted, main]"];
    assert_eq!(lines(&now, &base), rows, "`print` has not changed");
}

#[test]
#[cfg_attr(open = "ex08_base", ignore = "open")]
fn one_profile_less_nothing_and_nothing_less_one() {
    let profile = [plain(["inner", "main"], 3), plain(["main"], 1)];
    let rows = ["3 [inner, main]", "1 [main]"];
    assert_eq!(lines(&profile, &[]), rows, "less nothing");
    let negated = ["-3 [inner, main]", "-1 [main]"];
    assert_eq!(lines(&[], &profile), negated, "nothing less a profile");
    assert!(lines(&profile, &profile).is_empty(), "a profile less itself");
}

#[test]
#[cfg_attr(open = "ex08_base", ignore = "open")]
fn the_samples_of_one_stack_are_added_up() {
    let now = [3, 4, 5].map(|value| plain(["inner", "main"], value));
    let base = [2, 6].map(|value| plain(["inner", "main"], value));
    assert_eq!(lines(&now, &base), ["4 [inner, main]"], "3 + 4 + 5 less 2 + 6");
    let base = [2, 10].map(|value| plain(["inner", "main"], value));
    assert_eq!(lines(&now, &base), [""; 0], "3 + 4 + 5 less 2 + 10");
}

#[test]
#[cfg_attr(open = "ex08_base", ignore = "open")]
fn a_stack_is_all_its_functions_in_their_order() {
    let now = [plain(["hash", "insert", "main"], 7)];
    let base = [plain(["hash", "search", "main"], 5)];
    let rows = ["7 [hash, insert, main]", "-5 [hash, search, main]"];
    assert_eq!(lines(&now, &base), rows, "one leaf, two callers");

    let now = [plain(["even", "odd", "main"], 7)];
    let base = [plain(["odd", "even", "main"], 5)];
    let rows = ["7 [even, odd, main]", "-5 [odd, even, main]"];
    assert_eq!(lines(&now, &base), rows, "the same functions, another order");

    let now = [plain(["fib", "fib", "main"], 7)];
    let base = [plain(["fib", "main"], 5)];
    let rows = ["7 [fib, fib, main]", "-5 [fib, main]"];
    assert_eq!(lines(&now, &base), rows, "a call within a call");
}

#[test]
#[cfg_attr(open = "ex08_base", ignore = "open")]
fn a_name_may_hold_any_character() {
    for name in ["a;b", "a b", "a,b", "a, b", "a\nb", "a\0b", "ab", "a/b"] {
        let rows = difference(&[plain([name], 7)], &[plain(["a", "b"], 5)]);
        assert_eq!(rows.len(), 2, "{name:?} is one function, a and b are two");
    }
}

#[test]
#[cfg_attr(open = "ex08_base", ignore = "open")]
fn samples_with_other_labels_stay_apart() {
    let cart = [("request", "/cart")];
    let list = [("request", "/list")];
    let now = [labelled(["hash"], 9, cart), labelled(["hash"], 4, list)];
    let base = [labelled(["hash"], 2, cart), labelled(["hash"], 5, list)];
    let rows = ["7 [hash] request=/cart", "-1 [hash] request=/list"];
    assert_eq!(lines(&now, &base), rows, "one stack, two requests");

    let rows = ["9 [hash] request=/cart", "-8 [hash]"];
    let base = [plain(["hash"], 8)];
    assert_eq!(lines(&now[..1], &base), rows, "no label is another label");

    let now = [labelled(["hash"], 9, [("request", "7")])];
    let base = [labelled(["hash"], 8, [("user", "7")])];
    let rows = ["9 [hash] request=7", "-8 [hash] user=7"];
    assert_eq!(lines(&now, &base), rows, "one text, two keys");
}

#[test]
#[cfg_attr(open = "ex08_base", ignore = "open")]
fn the_order_of_labels_means_nothing() {
    let there = [("user", "7"), ("request", "/cart")];
    let back = [("request", "/cart"), ("user", "7")];
    let now = [labelled(["hash"], 9, there)];
    let base = [labelled(["hash"], 2, back)];
    let rows = ["7 [hash] request=/cart user=7"];
    assert_eq!(lines(&now, &base), rows, "the same labels, sorted in the row");
    let base = [labelled(["hash"], 9, back)];
    assert_eq!(lines(&now, &base), [""; 0], "the same labels and the same value");
}

#[test]
#[cfg_attr(open = "ex08_base", ignore = "open")]
fn what_changed_most_comes_first() {
    let now = [plain(["a"], 5), plain(["d"], 30), plain(["c"], 5)];
    let base = [plain(["b"], 90), plain(["e"], 5)];
    let rows = ["-90 [b]", "30 [d]", "5 [a]", "5 [c]", "-5 [e]"];
    assert_eq!(lines(&now, &base), rows, "far from zero first, then by stack");
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
        assert_eq!(lines(&now, &together), [""; 0], "less base and difference");
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

/// The rows of a difference as text: value, stack, labels.
fn lines(now: &[Labelled], base: &[Labelled]) -> Vec<String> {
    let rows = difference(now, base);
    let line = |Labelled { sample, labels }: &Labelled| {
        let labels = labels.iter().map(|(key, says)| format!(" {key}={says}"));
        let labels: String = labels.collect();
        format!("{} [{}]{labels}", sample.value, sample.stack.join(", "))
    };
    rows.iter().map(line).collect()
}
