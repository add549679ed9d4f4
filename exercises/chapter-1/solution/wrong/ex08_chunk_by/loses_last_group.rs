//! Gives a group when it finds its end: the last group has none.

pub fn chunk_by<T, F>(xs: &[T], same: F) -> ChunkBy<'_, T, F>
where
    F: FnMut(&T, &T) -> bool,
{
    ChunkBy { rest: xs, same }
}

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
        let border = self
            .rest
            .windows(2)
            .position(|pair| !(self.same)(&pair[0], &pair[1]))?;
        let (group, rest) = self.rest.split_at(border + 1);
        self.rest = rest;
        Some(group)
    }
}
