//! Indices beside a `Vec`: what is probed is small, and the entries stay in order.
//!
//! The entries stand in a `Vec` without gaps, in the order in which they were put in.
//! A Robin Hood table beside it holds eight bytes a slot: where the entry is, and a
//! **mark** made of its distance from home and eight bits of its hash. Iteration is
//! that of a `Vec`; growing moves the eight bytes and not the entries. The layout is
//! that of ankerl::unordered_dense; indexmap and Python's dict are relatives.

use crate::table::{Table, capacity_of, slots_for};
use crate::watch::{Event, tell};
use std::{mem, slice};

/// At most `PERCENT` of the index's slots are full. If hashing panics while the table
/// grows, nothing is lost.
pub struct Dense<T, const PERCENT: usize = 75> {
    index: Box<[Bucket]>,
    entries: Vec<T>,
}

// ANCHOR: bucket
/// A slot of the index.
#[derive(Clone, Copy, Default)]
struct Bucket {
    /// 0 if the slot is empty; else 1 + the distance from home in the upper 24
    /// bits, and 8 bits of the hash in the lower. So one comparison tells who is
    /// further from home, and equal marks are nearly always equal keys.
    mark: u32,
    /// The entry's place in the `Vec`.
    place: u32,
}

/// One slot further from home.
const STEP: u32 = 1 << 8;

/// The mark of an entry that is at home. The home slot is made of the lower bits of
/// the hash, so these are the upper ones.
fn mark_at_home(hash: u64) -> u32 {
    STEP | (hash >> 56) as u32
}
// ANCHOR_END: bucket

/// The mark of the same entry one slot further.
fn further(mark: u32) -> u32 {
    mark.checked_add(STEP).expect("no entry is 2^24 slots from home")
}

impl<T, const PERCENT: usize> Dense<T, PERCENT> {
    /// An empty index.
    fn index_for(entries: usize) -> Box<[Bucket]> {
        let slots = slots_for(entries, PERCENT);
        assert!(u32::try_from(slots).is_ok(), "capacity overflow");
        vec![Bucket::default(); slots].into()
    }

    /// The slot of the index whose bucket names this place.
    fn slot_of(&self, hash: u64, place: usize) -> usize {
        let mask = self.index.len() - 1;
        let mut at = hash as usize & mask;
        // A bucket without a mark is empty, and names no place.
        while self.index[at].mark == 0 || self.index[at].place as usize != place {
            tell(Event::Look(at));
            at = (at + 1) & mask;
        }
        at
    }
}

// ANCHOR: put
/// Puts the place of an entry into an index that has a free slot.
fn put(index: &mut [Bucket], hash: u64, place: usize) {
    let mask = index.len() - 1;
    let mut at = hash as usize & mask;
    let mut carried = Bucket { mark: mark_at_home(hash), place: place as u32 };
    while index[at].mark != 0 {
        if index[at].mark < carried.mark {
            tell(Event::Swap(at));
            mem::swap(&mut index[at], &mut carried);
        }
        carried.mark = further(carried.mark);
        at = (at + 1) & mask;
    }
    tell(Event::Put(at));
    index[at] = carried;
}
// ANCHOR_END: put

impl<T, const PERCENT: usize> Default for Dense<T, PERCENT> {
    fn default() -> Self {
        Dense { index: Box::new([]), entries: Vec::new() }
    }
}

/// A slot of the table is a place in the `Vec`, as the index is nobody else's affair.
impl<T, const PERCENT: usize> Table<T> for Dense<T, PERCENT> {
    type Iter<'a>
        = slice::Iter<'a, T>
    where
        T: 'a;
    type IterMut<'a>
        = slice::IterMut<'a, T>
    where
        T: 'a;

    fn len(&self) -> usize {
        self.entries.len()
    }

    fn capacity(&self) -> usize {
        capacity_of(self.index.len(), PERCENT)
    }

    fn slots(&self) -> usize {
        self.entries.len()
    }

    fn bytes(&self) -> usize {
        size_of_val(&self.index[..]) + self.entries.capacity() * size_of::<T>()
    }

    // ANCHOR: find
    #[inline]
    fn find(&self, hash: u64, mut same: impl FnMut(&T) -> bool) -> Option<usize> {
        let mask = self.index.len().checked_sub(1)?;
        let mut at = hash as usize & mask;
        let mut mark = mark_at_home(hash);
        loop {
            tell(Event::Look(at));
            let here = self.index[at];
            if here.mark < mark {
                return None;
            }
            if here.mark == mark && same(&self.entries[here.place as usize]) {
                return Some(here.place as usize);
            }
            mark = further(mark);
            at = (at + 1) & mask;
        }
    }
    // ANCHOR_END: find

    fn is_full(&self, slot: usize) -> bool {
        slot < self.entries.len()
    }

    #[inline]
    fn at(&self, slot: usize) -> &T {
        &self.entries[slot]
    }

    #[inline]
    fn at_mut(&mut self, slot: usize) -> &mut T {
        &mut self.entries[slot]
    }

    #[inline]
    fn insert_unique(
        &mut self,
        hash: u64,
        entry: T,
        rehash: impl Fn(&T) -> u64,
    ) -> usize {
        if self.len() == self.capacity() {
            self.make_room(self.len() + 1, rehash);
        }
        put(&mut self.index, hash, self.entries.len());
        self.entries.push(entry);
        self.entries.len() - 1
    }

    // ANCHOR: remove
    fn remove(&mut self, slot: usize, rehash: impl Fn(&T) -> u64) -> T {
        // All hashes first: if one panics, nothing has changed.
        let hash = rehash(&self.entries[slot]);
        let last = self.entries.len() - 1;
        let last_hash = rehash(&self.entries[last]);

        // The last entry is going to take the place of the removed one.
        let last_at = self.slot_of(last_hash, last);
        let mut hole = self.slot_of(hash, slot);
        self.index[last_at].place = slot as u32;

        let mask = self.index.len() - 1;
        loop {
            let next = (hole + 1) & mask;
            let mark = self.index[next].mark;
            // Empty or at home.
            if mark < 2 * STEP {
                break;
            }
            tell(Event::Move(next, hole));
            self.index[hole] = Bucket { mark: mark - STEP, ..self.index[next] };
            hole = next;
        }
        tell(Event::Empty(hole));
        self.index[hole] = Bucket::default();
        self.take(slot)
    }
    // ANCHOR_END: remove

    fn take(&mut self, slot: usize) -> T {
        self.entries.swap_remove(slot)
    }

    fn take_next(&mut self, from: &mut usize) -> Option<T> {
        if *from == 0 {
            // The first entry becomes the last, which a `Vec` gives at once.
            self.entries.reverse();
            *from = 1;
        }
        self.entries.pop()
    }

    fn reset(&mut self) {
        self.index.fill(Bucket::default());
    }

    // ANCHOR: resize
    fn resize(&mut self, entries: usize, rehash: impl Fn(&T) -> u64) {
        assert!(entries >= self.len(), "no room for the entries");
        let grows = entries > self.capacity();
        let mut index = Self::index_for(entries);
        for (place, entry) in self.entries.iter().enumerate() {
            put(&mut index, rehash(entry), place);
        }
        self.index = index;
        // A growing index leaves the `Vec` the room that it has.
        if !grows {
            self.entries.shrink_to(entries);
        }
        self.entries.reserve(entries - self.len());
    }
    // ANCHOR_END: resize

    fn iter(&self) -> Self::Iter<'_> {
        self.entries.iter()
    }

    fn iter_mut(&mut self) -> Self::IterMut<'_> {
        self.entries.iter_mut()
    }
}
