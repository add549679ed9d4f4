/// A line of a table.
pub fn line(cells: &[&str]) -> String {
    let bar = if paint::colour() { "\u{2502}" } else { "|" };
    cells.join(bar)
}
