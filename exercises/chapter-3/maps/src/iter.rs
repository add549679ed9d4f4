//! Walks over all entries of a map, and what is built on them.

use crate::{Map, Table};
use std::hash::{BuildHasher, Hash};
use std::marker::PhantomData;
use std::mem;

/// All entries of a map.
pub struct Iter<I> {
    pub(crate) entries: I,
    /// How many are to come.
    pub(crate) left: usize,
}

impl<'a, K: 'a, V: 'a, I: Iterator<Item = &'a (K, V)>> Iterator for Iter<I> {
    type Item = (&'a K, &'a V);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        let (key, value) = self.entries.next()?;
        self.left -= 1;
        Some((key, value))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }

    // A table walks faster in one go than step by step.
    #[inline]
    fn fold<B, F: FnMut(B, Self::Item) -> B>(self, first: B, mut f: F) -> B {
        self.entries.fold(first, |sum, (key, value)| f(sum, (key, value)))
    }
}

/// All entries of a map, with values that can be changed.
pub struct IterMut<I> {
    pub(crate) entries: I,
    /// How many are to come.
    pub(crate) left: usize,
}

impl<'a, K: 'a, V: 'a, I: Iterator<Item = &'a mut (K, V)>> Iterator for IterMut<I> {
    type Item = (&'a K, &'a mut V);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        let (key, value) = self.entries.next()?;
        self.left -= 1;
        Some((key, value))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }

    // A table walks faster in one go than step by step.
    #[inline]
    fn fold<B, F: FnMut(B, Self::Item) -> B>(self, first: B, mut f: F) -> B {
        self.entries.fold(first, |sum, (key, value)| f(sum, (key, value)))
    }
}

/// The entries of a map that is no more.
pub struct IntoIter<E, T> {
    table: T,
    from: usize,
    entries: PhantomData<E>,
}

impl<E, T: Table<E>> Iterator for IntoIter<E, T> {
    type Item = E;

    fn next(&mut self) -> Option<E> {
        self.table.take_next(&mut self.from)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.table.len(), Some(self.table.len()))
    }
}

/// The entries that are taken out of a table, which keeps its memory.
pub struct Drain<'a, E, T: Table<E>> {
    /// Where the table comes back to, empty. Meanwhile there is a new one: so nobody
    /// meets a table with holes, even if this iterator is forgotten.
    home: &'a mut T,
    table: T,
    from: usize,
    entries: PhantomData<E>,
}

impl<'a, E, T: Table<E>> Drain<'a, E, T> {
    pub(crate) fn new(home: &'a mut T) -> Self {
        let table = mem::take(home);
        Drain { home, table, from: 0, entries: PhantomData }
    }
}

impl<E, T: Table<E>> Iterator for Drain<'_, E, T> {
    type Item = E;

    fn next(&mut self) -> Option<E> {
        self.table.take_next(&mut self.from)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.table.len(), Some(self.table.len()))
    }
}

impl<E, T: Table<E>> Drop for Drain<'_, E, T> {
    fn drop(&mut self) {
        /// Goes on with the rest if dropping an entry panics.
        struct Rest<'a, 'b, E, T: Table<E>>(&'a mut Drain<'b, E, T>);

        impl<E, T: Table<E>> Drop for Rest<'_, '_, E, T> {
            fn drop(&mut self) {
                self.0.for_each(drop);
                self.0.table.reset();
                mem::swap(self.0.home, &mut self.0.table);
            }
        }
        let rest = Rest(self);
        rest.0.for_each(drop);
    }
}

impl<'a, K, V, T: Table<(K, V)>, S> IntoIterator for &'a Map<K, V, T, S> {
    type Item = (&'a K, &'a V);
    type IntoIter = Iter<T::Iter<'a>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'a, K, V, T: Table<(K, V)>, S> IntoIterator for &'a mut Map<K, V, T, S> {
    type Item = (&'a K, &'a mut V);
    type IntoIter = IterMut<T::IterMut<'a>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
    }
}

impl<K, V, T: Table<(K, V)>, S> IntoIterator for Map<K, V, T, S> {
    type Item = (K, V);
    type IntoIter = IntoIter<(K, V), T>;

    fn into_iter(self) -> Self::IntoIter {
        IntoIter { table: self.table, from: 0, entries: PhantomData }
    }
}

impl<K, V, T, S> Extend<(K, V)> for Map<K, V, T, S>
where
    K: Hash + Eq,
    T: Table<(K, V)>,
    S: BuildHasher,
{
    /// Inserts all entries. Makes room for half of the number that the iterator
    /// names, as many of the keys may be there already; for all if the map is empty.
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) {
        let entries = entries.into_iter();
        let named = entries.size_hint().0;
        self.reserve(if self.is_empty() { named } else { named.div_ceil(2) });
        for (key, value) in entries {
            self.insert(key, value);
        }
    }
}

impl<K, V, T, S> FromIterator<(K, V)> for Map<K, V, T, S>
where
    K: Hash + Eq,
    T: Table<(K, V)>,
    S: BuildHasher + Default,
{
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut map = Map::new();
        map.extend(entries);
        map
    }
}
