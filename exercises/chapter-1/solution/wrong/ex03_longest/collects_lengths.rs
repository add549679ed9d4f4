//! Builds a second `Vec` of the lengths before it looks for the largest.

pub fn longest(mut words: Vec<String>) -> Option<String> {
    let lengths: Vec<usize> = words.iter().map(String::len).collect();
    let most = lengths.iter().max()?;
    let place = lengths.iter().position(|length| length == most)?;
    Some(words.swap_remove(place))
}
