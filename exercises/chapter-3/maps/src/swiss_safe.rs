//! A Swiss table, all safe: groups of eight control bytes, and slots of `Option`.
//!
//! A search compares seven bits of the hash with eight control bytes at once, and
//! looks at an entry only where they are equal. It goes from group to group until
//! one has an empty byte. A group may begin at any slot, so the first bytes are
//! repeated after the last: the **mirror**. Abseil's Swiss Tables, 2017.

use crate::group::{DELETED, EMPTY, Group, Lanes, Swar, is_full, tag};
use crate::table::Table;
use crate::watch::{Event, tell};
use std::{iter::Flatten, mem, slice};

/// The number of slots that are compared at once.
const WIDTH: usize = Swar::WIDTH;

/// At most seven of eight slots are full or deleted. If hashing panics while the
/// table grows, the entries that were not moved yet are dropped.
pub struct SwissSafe<T> {
    /// One byte a slot, and then the first `WIDTH` of them again.
    controls: Box<[u8]>,
    slots: Box<[Option<T>]>,
    len: usize,
    /// How many empty slots may still be filled.
    left: usize,
}

impl<T> SwissSafe<T> {
    fn with_slots(slots: usize) -> Self {
        SwissSafe {
            controls: vec![EMPTY; if slots == 0 { 0 } else { slots + WIDTH }].into(),
            slots: (0..slots).map(|_| None).collect(),
            len: 0,
            left: slots / 8 * 7,
        }
    }

    // ANCHOR: probe
    /// The control bytes of the `WIDTH` slots from `at` on.
    fn group(&self, at: usize) -> Swar {
        Swar::load(&self.controls[at..])
    }

    /// Where the groups begin in which an entry with this hash may be: strides of 1,
    /// 2, 3, … groups. They reach every slot, as the number of slots is a
    /// power of two.
    fn probe(&self, hash: u64) -> impl Iterator<Item = usize> {
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        (1..).map(move |stride| {
            let group = at;
            at = (at + stride * WIDTH) & mask;
            group
        })
    }
    // ANCHOR_END: probe

    // ANCHOR: set
    /// Sets the control byte of a slot, and its mirror if it has one.
    fn set(&mut self, slot: usize, control: u8) {
        self.controls[slot] = control;
        if slot < WIDTH {
            self.controls[self.slots.len() + slot] = control;
        }
    }
    // ANCHOR_END: set

    // ANCHOR: put
    /// Puts an entry into the first free slot of its groups. There is one.
    fn put(&mut self, hash: u64, entry: T) -> usize {
        let mask = self.slots.len() - 1;
        let mut groups = self.probe(hash);
        let slot = groups.find_map(|at| {
            let lane = self.group(at).free().next()?;
            Some((at + lane) & mask)
        });
        drop(groups);
        let slot = slot.expect("the walk through all groups does not end");
        tell(Event::Put(slot));
        if self.controls[slot] == EMPTY {
            self.left -= 1;
        }
        self.set(slot, tag(hash));
        self.slots[slot] = Some(entry);
        self.len += 1;
        slot
    }
    // ANCHOR_END: put
}

impl<T> Default for SwissSafe<T> {
    fn default() -> Self {
        Self::with_slots(0)
    }
}

impl<T> Table<T> for SwissSafe<T> {
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
        self.len + self.left
    }

    fn limit(&self) -> usize {
        self.slots.len() / 8 * 7
    }

    fn slots(&self) -> usize {
        self.slots.len()
    }

    fn bytes(&self) -> usize {
        self.controls.len() + size_of_val(&self.slots[..])
    }

    // ANCHOR: find
    #[inline]
    fn find(&self, hash: u64, mut same: impl FnMut(&T) -> bool) -> Option<usize> {
        let mask = self.slots.len().checked_sub(1)?;
        for at in self.probe(hash) {
            tell(Event::Group(at));
            let group = self.group(at);
            for lane in group.with_tag(tag(hash)) {
                let slot = (at + lane) & mask;
                tell(Event::Look(slot));
                if self.slots[slot].as_ref().is_some_and(&mut same) {
                    return Some(slot);
                }
            }
            if group.empty().any() {
                return None;
            }
        }
        None
    }
    // ANCHOR_END: find

    fn is_full(&self, slot: usize) -> bool {
        is_full(self.controls[slot])
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
        if self.left == 0 {
            self.make_room(self.len + 1, rehash);
        }
        self.put(hash, entry)
    }

    // ANCHOR: remove
    fn remove(&mut self, slot: usize, _rehash: impl Fn(&T) -> u64) -> T {
        // If every group that covers this slot has an empty byte elsewhere, no search
        // has ever passed it, and it may become empty again.
        let before = slot.wrapping_sub(WIDTH) & (self.slots.len() - 1);
        let full_before = self.group(before).empty().after_last();
        let full_after = self.group(slot).empty().before_first();
        if full_before + full_after < WIDTH {
            tell(Event::Empty(slot));
            self.set(slot, EMPTY);
            self.left += 1;
        } else {
            tell(Event::Bury(slot));
            self.set(slot, DELETED);
        }
        self.len -= 1;
        self.slots[slot].take().expect("a full slot")
    }
    // ANCHOR_END: remove

    fn take(&mut self, slot: usize) -> T {
        self.set(slot, EMPTY);
        self.len -= 1;
        self.slots[slot].take().expect("a full slot")
    }

    fn reset(&mut self) {
        self.controls.fill(EMPTY);
        self.left = self.limit();
    }

    fn resize(&mut self, entries: usize, rehash: impl Fn(&T) -> u64) {
        assert!(entries >= self.len, "no room for the entries");
        let new = Self::with_slots(crate::swiss::slots_for(entries, WIDTH));
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
}
