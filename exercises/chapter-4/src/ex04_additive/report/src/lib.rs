//! Lines of a report.

/// A line, with and without any feature the same.
pub fn line(name: &str, count: u32) -> String {
    format!("{name}: {count}")
}

/// The same line, in colour. With the feature `colour` alone.
#[cfg(feature = "colour")]
pub fn in_colour(name: &str, count: u32) -> String {
    paint::green(&line(name, count))
}

#[test]
fn a_line_has_no_colour() {
    assert_eq!(line("apples", 12), "apples: 12");
}
