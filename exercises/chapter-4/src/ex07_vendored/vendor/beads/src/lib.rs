//! Beads on a string.

/// The same bead, some times. Since 1.0.
pub fn string(count: usize) -> String {
    string_of("o", count)
}

/// Beads of your own. Since 1.4.
pub fn string_of(bead: &str, count: usize) -> String {
    vec![bead; count].join("-")
}
