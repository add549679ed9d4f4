use chapter_2::ex05_echo::echo;
use std::cell::Cell;
use std::iter;
use testkit::{Strategy, collection, count_allocations, property};

/// Words of the given lengths: "a", "bb", "ccc" and so on, by their length.
fn words(lengths: &[usize]) -> Vec<String> {
    let letter = |len: usize| char::from(b'a' + (len % 26) as u8).to_string();
    lengths.iter().map(|len| letter(*len - 1).repeat(*len)).collect()
}

fn is_long(word: &str) -> bool {
    word.len() > 3
}

/// Echoes the long words, and stops `echo` if it does not end by itself.
fn echo_long(words: &mut Vec<String>, times: usize) {
    let asked = Cell::new(0);
    let most = (times + 3) * words.len();
    echo(words, times, |word| {
        asked.set(asked.get() + 1);
        assert!(
            asked.get() <= most,
            "`wanted` was asked about the copies too: {word}"
        );
        is_long(word)
    });
}

#[test]
#[cfg_attr(open = "ex05_echo", ignore = "open")]
fn appends_a_copy_of_each_wanted_word() {
    let mut v = words(&[4, 1, 5]);
    echo_long(&mut v, 1);
    assert_eq!(
        v,
        ["dddd", "a", "eeeee", "dddd", "eeeee"],
        "one echo of dddd, a, eeeee"
    );
}

#[test]
#[cfg_attr(open = "ex05_echo", ignore = "open")]
fn puts_the_copies_of_one_word_together() {
    let mut v = words(&[4, 5]);
    echo_long(&mut v, 2);
    let expected = ["dddd", "eeeee", "dddd", "dddd", "eeeee", "eeeee"];
    assert_eq!(v, expected, "two echoes of dddd, eeeee");
}

#[test]
#[cfg_attr(open = "ex05_echo", ignore = "open")]
fn looks_at_the_last_word_too() {
    let mut v = words(&[1, 1, 4]);
    echo_long(&mut v, 1);
    assert_eq!(v, ["a", "a", "dddd", "dddd"], "only the last word is wanted");
    let mut v = words(&[4]);
    echo_long(&mut v, 1);
    assert_eq!(v, ["dddd", "dddd"], "one word, and it is wanted");
}

#[test]
#[cfg_attr(open = "ex05_echo", ignore = "open")]
fn asks_for_nothing_if_nothing_comes() {
    for (what, lengths, times) in [
        ("no words", &[][..], 3),
        ("no wanted words", &[1, 2, 3], 3),
        ("no times", &[4, 5, 6], 0),
    ] {
        let mut v = words(lengths);
        let ((), made) = count_allocations(|| echo_long(&mut v, times));
        assert_eq!(v, words(lengths), "{what}: the words stay as they are");
        assert_eq!(made.calls, 0, "{what}: allocations");
    }
}

#[test]
#[cfg_attr(open = "ex05_echo", ignore = "open")]
fn asks_once_if_the_room_is_too_small() {
    let mut v = words(&[4; 100]);
    let ((), made) = count_allocations(|| echo_long(&mut v, 5));
    assert_eq!(v.len(), 600, "100 words, each with 5 echoes");
    assert!(
        made.calls <= 501,
        "allocations: 500 for the texts and at most 1 for the vector, not {}",
        made.calls
    );
}

#[test]
#[cfg_attr(open = "ex05_echo", ignore = "open")]
fn asks_for_nothing_if_there_is_room() {
    let mut v = Vec::with_capacity(12);
    v.extend(words(&[1, 4, 1, 5, 1, 1, 1, 1, 1, 1]));
    let buffer = v.as_ptr();
    let ((), made) = count_allocations(|| echo_long(&mut v, 1));
    assert_eq!(v.len(), 12, "10 words, 2 of them with an echo");
    assert_eq!(made.calls, 2, "allocations: one for each text, none for the vector");
    assert!(v.as_ptr() == buffer, "the vector had room, and has another buffer now");
}

#[test]
#[cfg_attr(open = "ex05_echo", ignore = "open")]
fn leaves_the_words_where_they_are() {
    let mut v = words(&[4, 5]);
    let texts = [v[0].as_ptr(), v[1].as_ptr()];
    echo_long(&mut v, 1);
    assert_eq!(v.len(), 4, "two words, two echoes");
    let now = [v[0].as_ptr(), v[1].as_ptr()];
    assert!(
        now == texts,
        "the texts of the first two words are not where they were"
    );
}

#[test]
#[cfg_attr(open = "ex05_echo", ignore = "open")]
fn is_the_words_and_then_the_wanted_ones() {
    property((lengths(), 0..4_usize, 0..40_usize), |(lengths, times, room)| {
        let before = words(&lengths);
        let echoes = before.iter().filter(|word| is_long(word));
        let echoes = echoes.flat_map(|word| iter::repeat_n(word, times).cloned());
        let expected: Vec<String> = before.iter().cloned().chain(echoes).collect();

        let mut v = before;
        v.reserve_exact(room);
        let copies = (expected.len() - v.len()) as u64;
        let own = u64::from(v.capacity() < expected.len());
        let ((), made) = count_allocations(|| echo_long(&mut v, times));
        assert_eq!(v, expected, "the words, then {times} of each wanted one");
        assert!(
            made.calls <= copies + own,
            "{times} times, {copies} copies: at most {} allocations, not {}",
            copies + own,
            made.calls
        );
    });
}

fn lengths() -> impl Strategy<Value = Vec<usize>> {
    collection::vec(1..8_usize, 0..12)
}
