//! A sketch of the store: it files a text under a key, and compares it in full.

pub fn key(text: &str) -> String {
    unicase::fold(text)
}

pub fn is_found(text: &str, wanted: &str) -> bool {
    compare::is_equal(text, wanted)
}
