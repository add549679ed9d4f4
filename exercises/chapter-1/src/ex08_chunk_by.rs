//! Exercise 1.8: groups of neighbours, as views.

/// The groups of `xs`, from left to right: two neighbours are in one group if
/// `same(left, right)`. Every element is in one group, no group is empty, and each
/// group is a view into `xs`: nothing is copied and nothing allocated.
///
/// Do not call the `chunk_by` of the standard library: this is it.
pub fn chunk_by<T, F>(xs: &[T], same: F) -> ChunkBy<'_, T, F>
where
    F: FnMut(&T, &T) -> bool,
{
    ChunkBy { rest: xs, same }
}

/// What [`chunk_by`] gives: the elements not grouped yet, and the question.
pub struct ChunkBy<'a, T, F> {
    rest: &'a [T],
    same: F,
}

impl<'a, T, F> Iterator for ChunkBy<'a, T, F>
where
    F: FnMut(&T, &T) -> bool,
{
    type Item = &'a [T];

    fn next(&mut self) -> Option<&'a [T]> {
        let ChunkBy { rest, same } = self;
        todo!("1.8: {} elements left, `same` of {}", rest.len(), size_of_val(same))
    }
}
