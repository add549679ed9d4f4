//! What differs between two files, line by line.

/// One line of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line<'a> {
    Same(&'a str),
    /// Only in the first file.
    Removed(&'a str),
    /// Only in the second file.
    Added(&'a str),
}

/// Compares two texts by their longest common subsequence of lines. The files of
/// an exercise are short, so a table of all pairs of lines is small.
pub fn lines<'a>(old: &'a str, new: &'a str) -> Vec<Line<'a>> {
    let old: Vec<&str> = old.lines().collect();
    let new: Vec<&str> = new.lines().collect();
    // common[i][j]: how many lines old[i..] and new[j..] can have in common.
    let mut common = vec![vec![0_u32; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            common[i][j] = if old[i] == new[j] {
                common[i + 1][j + 1] + 1
            } else {
                common[i + 1][j].max(common[i][j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut lines = Vec::new();
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            lines.push(Line::Same(old[i]));
            (i, j) = (i + 1, j + 1);
        } else if j == new.len()
            || i < old.len() && common[i + 1][j] >= common[i][j + 1]
        {
            lines.push(Line::Removed(old[i]));
            i += 1;
        } else {
            lines.push(Line::Added(new[j]));
            j += 1;
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_line_is_removed_and_added() {
        assert_eq!(
            lines("a\nb\nc\n", "a\nx\nc\n"),
            [Line::Same("a"), Line::Removed("b"), Line::Added("x"), Line::Same("c")]
        );
    }

    #[test]
    fn ends_may_differ() {
        assert_eq!(lines("", "a"), [Line::Added("a")]);
        assert_eq!(lines("a", ""), [Line::Removed("a")]);
        assert_eq!(lines("a\nb", "b"), [Line::Removed("a"), Line::Same("b")]);
        assert_eq!(lines("", ""), []);
    }
}
