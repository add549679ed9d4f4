//! Asks `same(right, left)`: with `<` the groups fall where they should rise.

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
        let mut len = 1;
        while len < self.rest.len()
            && (self.same)(&self.rest[len], &self.rest[len - 1])
        {
            len += 1;
        }
        let (group, rest) = self.rest.split_at(len);
        self.rest = rest;
        Some(group)
    }
}
