//! Stands for another crate of other people, which uses the first one.

pub fn is_equal(a: &str, b: &str) -> bool {
    unicase::fold(a) == unicase::fold(b)
}
