//! Sets its place back at the end, so the call after the end starts again.

pub fn chunk_by<T, F>(xs: &[T], same: F) -> ChunkBy<'_, T, F>
where
    F: FnMut(&T, &T) -> bool,
{
    ChunkBy { xs, start: 0, same }
}

pub struct ChunkBy<'a, T, F> {
    xs: &'a [T],
    start: usize,
    same: F,
}

impl<'a, T, F> Iterator for ChunkBy<'a, T, F>
where
    F: FnMut(&T, &T) -> bool,
{
    type Item = &'a [T];

    fn next(&mut self) -> Option<&'a [T]> {
        if self.start == self.xs.len() {
            self.start = 0;
            return None;
        }
        let start = self.start;
        let mut end = start + 1;
        while end < self.xs.len() && (self.same)(&self.xs[end - 1], &self.xs[end]) {
            end += 1;
        }
        self.start = end;
        Some(&self.xs[start..end])
    }
}
