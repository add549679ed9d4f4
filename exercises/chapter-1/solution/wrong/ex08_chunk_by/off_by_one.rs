//! Cuts before the pair instead of in the middle of it.

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
        if self.rest.is_empty() {
            return None;
        }
        let border =
            self.rest.windows(2).position(|pair| !(self.same)(&pair[0], &pair[1]));
        let len = border.map_or(self.rest.len(), |i| i.max(1));
        let (group, rest) = self.rest.split_at(len);
        self.rest = rest;
        Some(group)
    }
}
