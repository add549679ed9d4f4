//! Linear probing, where the slot goes to who is further from home.
//!
//! An entry that is put in takes the slot of one that is nearer to its home, which
//! then goes on in its place. So entries stand in the order of their home slots: the
//! mean distance is that of plain linear probing, but the longest ones become much
//! shorter, and a search can end before an empty slot, at an entry that is nearer to
//! its home than the key would be. Celis, Robin Hood Hashing, 1986.

use crate::table::{Table, capacity_of, slots_for};
use crate::watch::{Event, tell};
use std::{iter::FilterMap, mem, slice};

/// At most `PERCENT` of the slots are full. If hashing panics while the table grows,
/// the entries that were not moved yet are dropped.
pub struct RobinHood<T, const PERCENT: usize = 87> {
    slots: Box<[Option<Placed<T>>]>,
    len: usize,
}

/// An entry, and how many slots it is from its home.
pub struct Placed<T> {
    distance: u32,
    entry: T,
}

impl<T, const PERCENT: usize> RobinHood<T, PERCENT> {
    fn with_slots(slots: usize) -> Self {
        assert!(u32::try_from(slots).is_ok(), "capacity overflow");
        RobinHood { slots: (0..slots).map(|_| None).collect(), len: 0 }
    }

    // ANCHOR: put
    /// Puts an entry in and returns its slot. There is a free one.
    fn put(&mut self, hash: u64, entry: T) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        let mut carried = Placed { distance: 0, entry };
        let mut its_slot = None;
        while let Some(here) = &mut self.slots[at] {
            if here.distance < carried.distance {
                tell(Event::Swap(at));
                mem::swap(here, &mut carried);
                its_slot = its_slot.or(Some(at));
            }
            carried.distance += 1;
            at = (at + 1) & mask;
        }
        tell(Event::Put(at));
        self.slots[at] = Some(carried);
        self.len += 1;
        its_slot.unwrap_or(at)
    }
    // ANCHOR_END: put

    /// How far the entry in this slot is from its home.
    pub fn distance(&self, slot: usize) -> Option<usize> {
        self.slots[slot].as_ref().map(|placed| placed.distance as usize)
    }
}

impl<T, const PERCENT: usize> Default for RobinHood<T, PERCENT> {
    fn default() -> Self {
        Self::with_slots(0)
    }
}

impl<T, const PERCENT: usize> Table<T> for RobinHood<T, PERCENT> {
    type Iter<'a>
        = FilterMap<
        slice::Iter<'a, Option<Placed<T>>>,
        fn(&'a Option<Placed<T>>) -> Option<&'a T>,
    >
    where
        T: 'a;
    type IterMut<'a>
        = FilterMap<
        slice::IterMut<'a, Option<Placed<T>>>,
        fn(&'a mut Option<Placed<T>>) -> Option<&'a mut T>,
    >
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
        let mut distance = 0;
        loop {
            tell(Event::Look(at));
            let here = self.slots[at].as_ref()?;
            // The key would have taken this slot.
            if here.distance < distance {
                return None;
            }
            // At another distance it has another home, and so another hash.
            if here.distance == distance && same(&here.entry) {
                return Some(at);
            }
            distance += 1;
            at = (at + 1) & mask;
        }
    }
    // ANCHOR_END: find

    fn is_full(&self, slot: usize) -> bool {
        self.slots[slot].is_some()
    }

    #[inline]
    fn at(&self, slot: usize) -> &T {
        &self.slots[slot].as_ref().expect("a full slot").entry
    }

    #[inline]
    fn at_mut(&mut self, slot: usize) -> &mut T {
        &mut self.slots[slot].as_mut().expect("a full slot").entry
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
        let entry = self.take(slot);
        let mask = self.slots.len() - 1;
        let mut hole = slot;
        loop {
            let next = (hole + 1) & mask;
            // What is not at home moves back by one slot; what is at home stays, and
            // so does all behind it.
            let follower = self.slots[next].take_if(|it| it.distance > 0);
            let Some(Placed { distance, entry }) = follower else { break };
            tell(Event::Move(next, hole));
            self.slots[hole] = Some(Placed { distance: distance - 1, entry });
            hole = next;
        }
        tell(Event::Empty(hole));
        entry
    }
    // ANCHOR_END: remove

    fn take(&mut self, slot: usize) -> T {
        let placed = self.slots[slot].take().expect("a full slot");
        self.len -= 1;
        placed.entry
    }

    fn reset(&mut self) {
        self.slots.fill_with(|| None);
    }

    fn resize(&mut self, entries: usize, rehash: impl Fn(&T) -> u64) {
        assert!(entries >= self.len, "no room for the entries");
        let new = Self::with_slots(slots_for(entries, PERCENT));
        let old = mem::replace(self, new);
        for Placed { entry, .. } in old.slots.into_iter().flatten() {
            self.put(rehash(&entry), entry);
        }
    }

    fn iter(&self) -> Self::Iter<'_> {
        self.slots.iter().filter_map(|slot| Some(&slot.as_ref()?.entry))
    }

    fn iter_mut(&mut self) -> Self::IterMut<'_> {
        self.slots.iter_mut().filter_map(|slot| Some(&mut slot.as_mut()?.entry))
    }

    fn first(&self) -> usize {
        self.slots.iter().position(Option::is_none).map_or(0, |empty| empty + 1)
    }
}
