use chapter_5::ex04_top::{Order, Row, top};
use chapter_5::sample::{Sample, sample};
use std::collections::{BTreeMap, BTreeSet};
use testkit::{collection, property};

#[test]
#[cfg_attr(open = "ex04_top", ignore = "open")]
fn the_leaf_has_the_flat_value_and_all_have_the_cum_value() {
    let samples =
        [sample(["inner", "outer", "main"], 6), sample(["outer", "main"], 2)];
    assert_rows(
        &top(&samples, Order::Flat, 10),
        "inner: flat 6, 75.00%; sum 75.00%; cum 6, 75.00%\n\
         outer: flat 2, 25.00%; sum 100.00%; cum 8, 100.00%\n\
         main: flat 0, 0.00%; sum 100.00%; cum 8, 100.00%\n",
        "inner 6 below outer, and outer itself 2",
    );
}

#[test]
#[cfg_attr(open = "ex04_top", ignore = "open")]
fn percentages_have_a_fraction() {
    let samples = [sample(["a"], 1), sample(["b"], 2)];
    assert_rows(
        &top(&samples, Order::Flat, 10),
        "b: flat 2, 66.67%; sum 66.67%; cum 2, 66.67%\n\
         a: flat 1, 33.33%; sum 100.00%; cum 1, 33.33%\n",
        "1 and 2 of 3; the test shows two digits",
    );
}

#[test]
#[cfg_attr(open = "ex04_top", ignore = "open")]
fn recursion_counts_once() {
    let samples = [sample(["fold", "fold", "fold", "main"], 5)];
    assert_rows(
        &top(&samples, Order::Cum, 10),
        "fold: flat 5, 100.00%; sum 100.00%; cum 5, 100.00%\n\
         main: flat 0, 0.00%; sum 100.00%; cum 5, 100.00%\n",
        "`fold` is three times in the one stack",
    );
}

#[test]
#[cfg_attr(open = "ex04_top", ignore = "open")]
fn by_cum_the_caller_comes_first() {
    let samples = [
        sample(["chop", "soup", "main"], 5),
        sample(["soup", "main"], 1),
        sample(["main"], 2),
    ];
    assert_rows(
        &top(&samples, Order::Cum, 10),
        "main: flat 2, 25.00%; sum 25.00%; cum 8, 100.00%\n\
         soup: flat 1, 12.50%; sum 37.50%; cum 6, 75.00%\n\
         chop: flat 5, 62.50%; sum 100.00%; cum 5, 62.50%\n",
        "by cum; `sum` still adds up the flat values, from the first row on",
    );
}

#[test]
#[cfg_attr(open = "ex04_top", ignore = "open")]
fn equal_values_are_in_the_order_of_their_names() {
    let samples = [
        sample(["d", "main"], 2),
        sample(["b", "main"], 2),
        sample(["c", "b", "main"], 2),
        sample(["e", "a", "main"], 1),
    ];
    let names = |order| names(&top(&samples, order, 10));
    assert_eq!(
        names(Order::Flat),
        "b c d e a main",
        "flat: b, c and d 2, e 1, a and main 0; cum plays no part"
    );
    assert_eq!(
        names(Order::Cum),
        "main b c d a e",
        "cum: main 7, b 4, c and d 2, a and e 1; flat plays no part"
    );
}

#[test]
#[cfg_attr(open = "ex04_top", ignore = "open")]
fn the_rows_that_are_cut_off_stay_in_the_whole() {
    let samples = [
        sample(["a", "main"], 1),
        sample(["b", "main"], 3),
        sample(["c", "main"], 4),
    ];
    assert_rows(
        &top(&samples, Order::Flat, 2),
        "c: flat 4, 50.00%; sum 50.00%; cum 4, 50.00%\n\
         b: flat 3, 37.50%; sum 87.50%; cum 3, 37.50%\n",
        "two rows of four: the last sum% is not 100",
    );
    assert_eq!(top(&samples, Order::Flat, 0), [], "no rows at all");
}

#[test]
#[cfg_attr(open = "ex04_top", ignore = "open")]
fn a_function_with_nothing_has_no_row() {
    assert_eq!(top(&[], Order::Flat, 10), [], "no samples");
    let freed = [sample(["tree", "main"], 0)];
    assert_eq!(top(&freed, Order::Flat, 10), [], "a sample of the value 0");
    let samples = [sample(["tree", "main"], 0), sample(["keep", "main"], 4)];
    assert_eq!(names(&top(&samples, Order::Flat, 10)), "keep main", "`tree` has 0");
}

#[test]
#[cfg_attr(open = "ex04_top", ignore = "open")]
fn any_table_adds_up() {
    let stack = collection::vec(0..NAMES.len(), 1..6);
    let samples = collection::vec((stack, 0..4_i64), 0..8);
    property((samples, 0..8_usize), |(samples, most)| {
        let samples: Vec<Sample> = samples
            .into_iter()
            .map(|(stack, value)| Sample {
                stack: stack.into_iter().map(|at| NAMES[at]).collect(),
                value,
            })
            .collect();
        for order in [Order::Flat, Order::Cum] {
            let expected = expected(&samples, order, most);
            let what = format!("{most} rows by {order:?} of {samples:?}");
            assert_rows(&top(&samples, order, most), &expected, &what);
        }
    });
}

const NAMES: [&str; 6] = ["ant", "bee", "cat", "dog", "eel", "fox"];

/// The table, made from the definitions: slow, and one function after the other.
fn expected(samples: &[Sample], order: Order, most: usize) -> String {
    let sum_if = |keeps: &dyn Fn(&Sample) -> bool| -> i64 {
        samples.iter().filter(|it| keeps(it)).map(|it| it.value).sum()
    };
    let total = sum_if(&|_| true);
    let mut rows = BTreeMap::new();
    for name in NAMES {
        let flat = sum_if(&|it| it.stack[0] == name);
        let cum = sum_if(&|it| it.stack.contains(&name));
        let value = if order == Order::Flat { flat } else { cum };
        if cum > 0 {
            rows.insert((-value, name), (flat, cum));
        }
    }
    let (mut text, mut sum) = (String::new(), 0);
    for ((_, name), (flat, cum)) in rows.into_iter().take(most) {
        sum += flat;
        let percent = |value: i64| 100.0 * value as f64 / total as f64;
        let (a, b, c) = (percent(flat), percent(sum), percent(cum));
        text += &format!(
            "{name}: flat {flat}, {a:.2}%; sum {b:.2}%; cum {cum}, {c:.2}%\n"
        );
    }
    text
}

#[track_caller]
fn assert_rows(rows: &[Row], expected: &str, what: &str) {
    let line = |row: &Row| {
        let Row { name, flat, flat_percent, sum_percent, cum, cum_percent } = row;
        format!(
            "{name}: flat {flat}, {flat_percent:.2}%; sum {sum_percent:.2}%; \
             cum {cum}, {cum_percent:.2}%\n"
        )
    };
    let got: String = rows.iter().map(line).collect();
    assert!(got == expected, "{what}\n your rows:\n{got} expected:\n{expected}");
}

fn names(rows: &[Row]) -> String {
    let names: Vec<_> = rows.iter().map(|row| row.name).collect();
    let different: BTreeSet<_> = names.iter().collect();
    assert_eq!(names.len(), different.len(), "a function twice: {names:?}");
    names.join(" ")
}
