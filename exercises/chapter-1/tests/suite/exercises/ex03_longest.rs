use chapter_1::ex03_longest::longest;
use testkit::{collection::vec, count_allocations, property};

fn strings(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| word.to_string()).collect()
}

#[test]
#[cfg_attr(open = "ex03_longest", ignore = "open")]
fn gives_the_longest() {
    let got = longest(strings(&["fig", "cherry", "apple"]));
    assert_eq!(got.as_deref(), Some("cherry"), "6 bytes, the others 3 and 5");
}

#[test]
#[cfg_attr(open = "ex03_longest", ignore = "open")]
fn gives_the_first_of_equals() {
    let got = longest(strings(&["fig", "pear", "plum"]));
    assert_eq!(got.as_deref(), Some("pear"), "pear and plum have 4 bytes each");
}

#[test]
#[cfg_attr(open = "ex03_longest", ignore = "open")]
fn counts_bytes() {
    let got = longest(strings(&["apple", "松鼠"]));
    assert_eq!(got.as_deref(), Some("松鼠"), "2 chars, but 6 bytes");
}

#[test]
#[cfg_attr(open = "ex03_longest", ignore = "open")]
fn serves_short_lists() {
    assert_eq!(longest(vec![]), None, "there is no word");
    let got = longest(strings(&[""]));
    assert_eq!(got.as_deref(), Some(""), "one word, which is empty");
}

#[test]
#[cfg_attr(open = "ex03_longest", ignore = "open")]
fn gives_the_very_string_of_the_list() {
    let words = strings(&["fig", "cherry", "apple"]);
    let buffer = words[1].as_ptr();
    let got = longest(words).expect("there are three words");
    assert!(got.as_ptr() == buffer, "{got} is in another buffer: it is a copy");
}

#[test]
#[cfg_attr(open = "ex03_longest", ignore = "open")]
fn allocates_nothing() {
    let words: Vec<String> = (0..1000).map(|n| n.to_string()).collect();
    let (got, made) = count_allocations(|| longest(words));
    assert_eq!(got.as_deref(), Some("100"), "the first of three digits");
    assert_eq!(made.calls, 0, "allocations; every word already has its buffer");
}

#[test]
#[cfg_attr(open = "ex03_longest", ignore = "open")]
fn gives_the_first_of_the_longest_of_any_list() {
    property(vec(0..9_usize, 0..=26), |lengths| {
        // "aaa", "bbbbb", "cc", …: no two are equal unless they are empty.
        let words: Vec<String> = ('a'..='z')
            .zip(&lengths)
            .map(|(letter, &length)| letter.to_string().repeat(length))
            .collect();
        let most = lengths.iter().copied().max();
        let expected = words.iter().find(|word| Some(word.len()) == most).cloned();
        assert_eq!(longest(words.clone()), expected, "the longest of {words:?}");
    });
}
