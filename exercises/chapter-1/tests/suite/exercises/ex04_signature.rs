use chapter_1::ex04_signature::count_long;
use testkit::{collection::vec, count_allocations, property};

fn words() -> Vec<String> {
    ["fig", "pear", "plum", "apple"].map(String::from).to_vec()
}

#[test]
#[cfg_attr(open = "ex04_signature", ignore = "open")]
fn takes_a_vec_and_leaves_it_to_the_caller() {
    let words = words();
    assert_eq!(count_long(&words, 4), 3, "pear, plum, apple: 4 bytes or more");
    assert_eq!(words.len(), 4, "the caller still has four words");
}

#[test]
#[cfg_attr(open = "ex04_signature", ignore = "open")]
fn takes_a_part_of_a_vec() {
    let words = words();
    assert_eq!(count_long(&words[2..], 4), 2, "plum and apple are in the part");
    assert_eq!(count_long(&words[..1], 4), 0, "fig has only 3 bytes");
}

#[test]
#[cfg_attr(open = "ex04_signature", ignore = "open")]
fn takes_an_array_of_any_length() {
    let three = ["fig", "pear", "plum"].map(String::from);
    assert_eq!(count_long(&three, 4), 2, "pear and plum");
    let none: [String; 0] = [];
    assert_eq!(count_long(&none, 0), 0, "there is no word");
}

#[test]
#[cfg_attr(open = "ex04_signature", ignore = "open")]
fn counts_bytes() {
    let words = ["松鼠", "松", ""].map(String::from);
    assert_eq!(count_long(&words, 6), 1, "two chars, 6 bytes");
    assert_eq!(count_long(&words, 3), 2, "6 bytes and 3 bytes");
    assert_eq!(count_long(&words, 0), 3, "an empty word has at least 0 bytes");
}

#[test]
#[cfg_attr(open = "ex04_signature", ignore = "open")]
fn copies_no_word() {
    let words = words();
    let (_, made) = count_allocations(|| count_long(&words, 4));
    assert_eq!(made.calls, 0, "allocations: to count, you only have to look");
}

#[test]
#[cfg_attr(open = "ex04_signature", ignore = "open")]
fn counts_what_is_at_least_min() {
    property((vec(0..9_usize, 0..12), 0..9_usize), |(lengths, min)| {
        let words: Vec<String> = lengths.iter().map(|&n| "x".repeat(n)).collect();
        let expected = lengths.iter().filter(|&&length| length >= min).count();
        assert_eq!(count_long(&words, min), expected, "at least {min} bytes");
    });
}
