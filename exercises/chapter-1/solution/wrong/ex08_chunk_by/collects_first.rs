//! Collects the groups into a `Vec` first, and gives them from there.

pub fn chunk_by<T, F>(xs: &[T], mut same: F) -> ChunkBy<'_, T, F>
where
    F: FnMut(&T, &T) -> bool,
{
    let mut groups = Vec::new();
    let mut start = 0;
    for end in 1..=xs.len() {
        if end == xs.len() || !same(&xs[end - 1], &xs[end]) {
            groups.push(&xs[start..end]);
            start = end;
        }
    }
    ChunkBy { groups: groups.into_iter(), _same: same }
}

pub struct ChunkBy<'a, T, F> {
    groups: std::vec::IntoIter<&'a [T]>,
    _same: F,
}

impl<'a, T, F> Iterator for ChunkBy<'a, T, F> {
    type Item = &'a [T];

    fn next(&mut self) -> Option<&'a [T]> {
        self.groups.next()
    }
}
