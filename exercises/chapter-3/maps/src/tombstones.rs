//! Linear probing, where a removed entry leaves a tombstone.
//!
//! An entry is at its home slot, which its hash names, or in the first free slot
//! after it. A search goes from the home slot on until it meets the key or an empty
//! slot. So a removed entry must not become an empty slot: what lies behind it would
//! be lost. It becomes a tombstone, which a search passes and an insertion uses again.

use crate::table::{Table, capacity_of, slots_for};
use crate::watch::{Event, tell};
use std::{iter::FilterMap, mem, slice};

/// At most `PERCENT` of the slots are full or deleted. If hashing panics while the
/// table grows, the entries that were not moved yet are dropped.
pub struct Tombstones<T, const PERCENT: usize = 75> {
    slots: Box<[Slot<T>]>,
    len: usize,
    /// How many slots are deleted.
    buried: usize,
}

// ANCHOR: slot
pub enum Slot<T> {
    Empty,
    /// A tombstone: there was an entry.
    Deleted,
    Full(T),
}
// ANCHOR_END: slot

impl<T, const PERCENT: usize> Tombstones<T, PERCENT> {
    fn with_slots(slots: usize) -> Self {
        let slots = (0..slots).map(|_| Slot::Empty).collect();
        Tombstones { slots, len: 0, buried: 0 }
    }

    /// The number of tombstones.
    pub fn buried(&self) -> usize {
        self.buried
    }

    /// Says whether there is a tombstone in this slot.
    pub fn is_deleted(&self, slot: usize) -> bool {
        matches!(self.slots[slot], Slot::Deleted)
    }

    // ANCHOR: put
    /// Puts an entry into the first slot from its home on that is not full. There is
    /// one.
    fn put(&mut self, hash: u64, entry: T) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        while let Slot::Full(_) = &self.slots[at] {
            at = (at + 1) & mask;
        }
        tell(Event::Put(at));
        if let Slot::Deleted = mem::replace(&mut self.slots[at], Slot::Full(entry)) {
            self.buried -= 1;
        }
        self.len += 1;
        at
    }
    // ANCHOR_END: put
}

impl<T, const PERCENT: usize> Default for Tombstones<T, PERCENT> {
    fn default() -> Self {
        Self::with_slots(0)
    }
}

impl<T, const PERCENT: usize> Table<T> for Tombstones<T, PERCENT> {
    type Iter<'a>
        = FilterMap<slice::Iter<'a, Slot<T>>, fn(&'a Slot<T>) -> Option<&'a T>>
    where
        T: 'a;
    type IterMut<'a>
        = FilterMap<
        slice::IterMut<'a, Slot<T>>,
        fn(&'a mut Slot<T>) -> Option<&'a mut T>,
    >
    where
        T: 'a;

    fn len(&self) -> usize {
        self.len
    }

    fn capacity(&self) -> usize {
        self.limit() - self.buried
    }

    fn limit(&self) -> usize {
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
                Slot::Empty => return None,
                Slot::Full(entry) if same(entry) => return Some(at),
                Slot::Full(_) | Slot::Deleted => at = (at + 1) & mask,
            }
        }
    }
    // ANCHOR_END: find

    fn is_full(&self, slot: usize) -> bool {
        matches!(self.slots[slot], Slot::Full(_))
    }

    #[inline]
    fn at(&self, slot: usize) -> &T {
        self.slots[slot].entry().expect("a full slot")
    }

    #[inline]
    fn at_mut(&mut self, slot: usize) -> &mut T {
        self.slots[slot].entry_mut().expect("a full slot")
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
    fn remove(&mut self, slot: usize, _rehash: impl Fn(&T) -> u64) -> T {
        let next = (slot + 1) & (self.slots.len() - 1);
        // Nothing lies behind the last entry of a run: no search goes further.
        let is_last = matches!(self.slots[next], Slot::Empty);
        let free = if is_last { Slot::Empty } else { Slot::Deleted };
        tell(if is_last { Event::Empty(slot) } else { Event::Bury(slot) });
        let Slot::Full(entry) = mem::replace(&mut self.slots[slot], free) else {
            panic!("a full slot");
        };
        self.buried += usize::from(!is_last);
        self.len -= 1;
        entry
    }
    // ANCHOR_END: remove

    fn take(&mut self, slot: usize) -> T {
        let Slot::Full(entry) = mem::replace(&mut self.slots[slot], Slot::Empty)
        else {
            panic!("a full slot");
        };
        self.len -= 1;
        entry
    }

    fn reset(&mut self) {
        self.slots.fill_with(|| Slot::Empty);
        self.buried = 0;
    }

    // ANCHOR: resize
    fn resize(&mut self, entries: usize, rehash: impl Fn(&T) -> u64) {
        assert!(entries >= self.len, "no room for the entries");
        let new = Self::with_slots(slots_for(entries, PERCENT));
        let old = mem::replace(self, new);
        for slot in old.slots {
            if let Slot::Full(entry) = slot {
                self.put(rehash(&entry), entry);
            }
        }
    }
    // ANCHOR_END: resize

    fn iter(&self) -> Self::Iter<'_> {
        self.slots.iter().filter_map(Slot::entry)
    }

    fn iter_mut(&mut self) -> Self::IterMut<'_> {
        self.slots.iter_mut().filter_map(Slot::entry_mut)
    }
}

impl<T> Slot<T> {
    fn entry(&self) -> Option<&T> {
        match self {
            Slot::Full(entry) => Some(entry),
            Slot::Empty | Slot::Deleted => None,
        }
    }

    fn entry_mut(&mut self) -> Option<&mut T> {
        match self {
            Slot::Full(entry) => Some(entry),
            Slot::Empty | Slot::Deleted => None,
        }
    }
}
