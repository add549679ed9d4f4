//! Exercise 1.8: groups of neighbours, as views.

/// The groups of `xs`, from left to right: two neighbours are in one group if
/// `same(left, right)`.
pub fn chunk_by<T, F>(xs: &[T], same: F) -> ChunkBy<'_, T, F>
where
    F: FnMut(&T, &T) -> bool,
{
    ChunkBy { rest: xs, same }
}

/// What [`chunk_by`] gives: the elements not grouped yet, and the question.
///
/// `rest` is all the state there is. Each group is cut off its front, so the groups
/// cover every element once, and an empty `rest` means the end, now and later.
pub struct ChunkBy<'a, T, F> {
    rest: &'a [T],
    same: F,
}

impl<'a, T, F> Iterator for ChunkBy<'a, T, F>
where
    F: FnMut(&T, &T) -> bool,
{
    /// A view of the caller's elements. Its lifetime is `'a`, that of the elements:
    /// it may be kept when the iterator is gone.
    type Item = &'a [T];

    /// The group's last element is the first one that differs from its right-hand
    /// neighbour. If no such pair is left, the group is all that is left.
    ///
    /// `windows(2)` gives the pairs of neighbours; the pair at `i` is the elements
    /// `i` and `i + 1`. Of fewer than two elements it gives no pair, so a single
    /// element needs no case of its own. Only `rest` that is empty does.
    fn next(&mut self) -> Option<&'a [T]> {
        if self.rest.is_empty() {
            return None;
        }
        let border =
            self.rest.windows(2).position(|pair| !(self.same)(&pair[0], &pair[1]));
        let len = border.map_or(self.rest.len(), |i| i + 1);
        // `rest` is copied here, address and length, and so what is cut from it
        // borrows the elements and not `self`.
        let (group, rest) = self.rest.split_at(len);
        self.rest = rest;
        Some(group)
    }
}
