//! Linear probing, where what follows a removed entry moves back.
//!
//! Without tombstones a search ends sooner, and the table never has to be cleaned.
//! Each step of a removal leaves a table in which every entry can be found, also if
//! hashing panics in the middle. Knuth, The Art of Computer Programming, volume 3,
//! section 6.4, algorithm R.

use crate::table::{Table, capacity_of, slots_for};
use crate::watch::{Event, tell};
use std::{iter::Flatten, mem, slice};

/// At most `PERCENT` of the slots are full. If hashing panics while the table grows,
/// the entries that were not moved yet are dropped.
pub struct Shift<T, const PERCENT: usize = 75> {
    slots: Box<[Option<T>]>,
    len: usize,
}

impl<T, const PERCENT: usize> Shift<T, PERCENT> {
    fn with_slots(slots: usize) -> Self {
        Shift { slots: (0..slots).map(|_| None).collect(), len: 0 }
    }

    /// Puts an entry into the first free slot from its home on. There is one.
    fn put(&mut self, hash: u64, entry: T) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        while self.slots[at].is_some() {
            at = (at + 1) & mask;
        }
        tell(Event::Put(at));
        self.slots[at] = Some(entry);
        self.len += 1;
        at
    }
}

impl<T, const PERCENT: usize> Default for Shift<T, PERCENT> {
    fn default() -> Self {
        Self::with_slots(0)
    }
}

impl<T, const PERCENT: usize> Table<T> for Shift<T, PERCENT> {
    type Iter<'a>
        = Flatten<slice::Iter<'a, Option<T>>>
    where
        T: 'a;
    type IterMut<'a>
        = Flatten<slice::IterMut<'a, Option<T>>>
    where
        T: 'a;

    fn len(&self) -> usize {
        self.len
    }

    fn capacity(&self) -> usize {
        capacity_of(self.slots.len(), PERCENT)
    }

    fn slots(&self) -> usize {
        self.slots.len()
    }

    fn bytes(&self) -> usize {
        size_of_val(&self.slots[..])
    }

    // ANCHOR: find
    #[inline]
    fn find(&self, hash: u64, mut same: impl FnMut(&T) -> bool) -> Option<usize> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut at = hash as usize & mask;
        loop {
            tell(Event::Look(at));
            match &self.slots[at] {
                None => return None,
                Some(entry) if same(entry) => return Some(at),
                Some(_) => at = (at + 1) & mask,
            }
        }
    }
    // ANCHOR_END: find

    fn is_full(&self, slot: usize) -> bool {
        self.slots[slot].is_some()
    }

    #[inline]
    fn at(&self, slot: usize) -> &T {
        self.slots[slot].as_ref().expect("a full slot")
    }

    #[inline]
    fn at_mut(&mut self, slot: usize) -> &mut T {
        self.slots[slot].as_mut().expect("a full slot")
    }

    #[inline]
    fn insert_unique(
        &mut self,
        hash: u64,
        entry: T,
        rehash: impl Fn(&T) -> u64,
    ) -> usize {
        if self.len == self.capacity() {
            self.make_room(self.len + 1, rehash);
        }
        self.put(hash, entry)
    }

    // ANCHOR: remove
    #[inline]
    fn remove(&mut self, slot: usize, rehash: impl Fn(&T) -> u64) -> T {
        let mask = self.slots.len() - 1;
        let mut hole = slot;
        let mut next = (hole + 1) & mask;
        while let Some(entry) = &self.slots[next] {
            let home = rehash(entry) as usize & mask;
            // Two ways that end at the entry: from its home, and from the hole. If
            // the way from home is no shorter, it leads past the hole.
            let from_home = next.wrapping_sub(home) & mask;
            let from_hole = next.wrapping_sub(hole) & mask;
            if from_home >= from_hole {
                tell(Event::Move(next, hole));
                // The removed entry goes along: it is taken out last.
                self.slots.swap(hole, next);
                hole = next;
            }
            next = (next + 1) & mask;
        }
        tell(Event::Empty(hole));
        self.take(hole)
    }
    // ANCHOR_END: remove

    fn take(&mut self, slot: usize) -> T {
        let entry = self.slots[slot].take().expect("a full slot");
        self.len -= 1;
        entry
    }

    fn reset(&mut self) {
        self.slots.fill_with(|| None);
    }

    fn resize(&mut self, entries: usize, rehash: impl Fn(&T) -> u64) {
        assert!(entries >= self.len, "no room for the entries");
        let new = Self::with_slots(slots_for(entries, PERCENT));
        let old = mem::replace(self, new);
        for entry in old.slots.into_iter().flatten() {
            self.put(rehash(&entry), entry);
        }
    }

    fn iter(&self) -> Self::Iter<'_> {
        self.slots.iter().flatten()
    }

    fn iter_mut(&mut self) -> Self::IterMut<'_> {
        self.slots.iter_mut().flatten()
    }

    fn first(&self) -> usize {
        self.slots.iter().position(Option::is_none).map_or(0, |empty| empty + 1)
    }
}
