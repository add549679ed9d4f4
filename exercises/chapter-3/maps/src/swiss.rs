//! A Swiss table as fast as hashbrown's: slots that hold nothing until they are full,
//! groups of 8 or 16, and a search that may ask for its slot ahead.
//!
//! The algorithm is that of [`swiss_safe`](crate::swiss_safe). New are the slots
//! without a mark of their own, where the control byte alone says whether there is an
//! entry, and indices that are not checked again.

use crate::group::{DELETED, EMPTY, Group, Lanes, is_full, tag};
use crate::watch::{Event, tell};
use crate::{Drain, Table};
use std::mem::{self, MaybeUninit};
use std::ptr;

mod controls;
mod entries;
mod prefetch;

use controls::Controls;
pub use controls::slots_for;
use entries::entries_mut;
pub use entries::{Entries, EntriesMut};
use prefetch::prefetch;

// ANCHOR: struct
/// At most seven of eight slots are full or deleted. With `AHEAD`, a search asks for
/// the home slot before it reads the control bytes. If hashing panics while the
/// table grows, nothing is lost.
pub struct Swiss<T, G: Group, const AHEAD: bool = false> {
    /// Invariant: as many control bytes as slots, and a control byte is that of a
    /// full slot exactly if the slot is initialised.
    controls: Controls<G>,
    slots: Box<[MaybeUninit<T>]>,
    len: usize,
    /// How many empty slots may still be filled.
    left: usize,
}
// ANCHOR_END: struct

impl<T, G: Group, const AHEAD: bool> Swiss<T, G, AHEAD> {
    /// The control byte of a slot. Panics if there is no such slot.
    pub fn control(&self, slot: usize) -> u8 {
        self.controls.all()[slot]
    }

    // ANCHOR: entry
    /// # Safety
    ///
    /// The slot is full.
    #[inline]
    unsafe fn entry(&self, slot: usize) -> &T {
        // SAFETY: a full slot is there and is initialised, by the invariant.
        unsafe { self.slots.get_unchecked(slot).assume_init_ref() }
    }

    /// Moves the entry out of a slot, which gets this control byte.
    ///
    /// # Safety
    ///
    /// The slot is full, and the byte is `EMPTY` or `DELETED`.
    #[inline]
    unsafe fn move_out(&mut self, slot: usize, control: u8) -> T {
        self.len -= 1;
        // SAFETY: the slot is full, so it is there and is initialised; its control
        // byte says that it no longer is, so nobody reads the entry again.
        unsafe {
            self.controls.set(slot, control);
            self.slots.get_unchecked(slot).assume_init_read()
        }
    }
    // ANCHOR_END: entry

    /// Panics unless there is such a slot and it is full.
    #[inline]
    fn check(&self, slot: usize) {
        // SAFETY: the first condition says that there is such a slot.
        let is_full =
            slot < self.slots.len() && is_full(unsafe { self.controls.of(slot) });
        assert!(is_full, "there is no entry at slot {slot}");
    }
}

impl<T, G: Group, const AHEAD: bool> Default for Swiss<T, G, AHEAD> {
    fn default() -> Self {
        Swiss { controls: Controls::new(0), slots: Box::new([]), len: 0, left: 0 }
    }
}

impl<T, G: Group, const AHEAD: bool> Table<T> for Swiss<T, G, AHEAD> {
    type Iter<'a>
        = Entries<'a, T, G>
    where
        Self: 'a;
    type IterMut<'a>
        = EntriesMut<'a, T>
    where
        Self: 'a;

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
        self.controls.bytes() + size_of_val(&self.slots[..])
    }

    // ANCHOR: find
    #[inline]
    fn find(&self, hash: u64, mut same: impl FnMut(&T) -> bool) -> Option<usize> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut at = hash as usize & mask;
        if AHEAD {
            prefetch(self.slots.as_ptr().wrapping_add(at));
        }
        let mut stride = 0;
        loop {
            tell(Event::Group(at));
            // SAFETY: `at` is at most `mask`, so there is such a slot.
            let group = unsafe { self.controls.group(at) };
            for lane in group.with_tag(tag(hash)) {
                let slot = (at + lane) & mask;
                tell(Event::Look(slot));
                // SAFETY: a lane that may have the tag is full.
                if same(unsafe { self.entry(slot) }) {
                    return Some(slot);
                }
            }
            if group.empty().any() {
                return None;
            }
            stride += G::WIDTH;
            at = (at + stride) & mask;
        }
    }
    // ANCHOR_END: find

    #[inline]
    fn get(&self, hash: u64, same: impl FnMut(&T) -> bool) -> Option<&T> {
        let slot = self.find(hash, same)?;
        // SAFETY: what is found is full.
        Some(unsafe { self.entry(slot) })
    }

    fn is_full(&self, slot: usize) -> bool {
        is_full(self.controls.all()[slot])
    }

    #[inline]
    fn at(&self, slot: usize) -> &T {
        self.check(slot);
        // SAFETY: just checked.
        unsafe { self.entry(slot) }
    }

    #[inline]
    fn at_mut(&mut self, slot: usize) -> &mut T {
        self.check(slot);
        // SAFETY: just checked, and a full slot is initialised, by the invariant.
        unsafe { self.slots.get_unchecked_mut(slot).assume_init_mut() }
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
        // SAFETY: `left` is not 0, so there is an empty slot.
        let slot = unsafe { self.controls.first_free(hash) };
        tell(Event::Put(slot));
        self.len += 1;
        // SAFETY: `first_free` returns a slot. It is marked as full when it holds the
        // entry.
        unsafe {
            self.left -= usize::from(self.controls.of(slot) == EMPTY);
            self.slots.get_unchecked_mut(slot).write(entry);
            self.controls.set(slot, tag(hash));
        }
        slot
    }

    // ANCHOR: remove
    #[inline]
    fn remove(&mut self, slot: usize, _rehash: impl Fn(&T) -> u64) -> T {
        self.check(slot);
        // SAFETY: the slot is there.
        let is_last = unsafe { self.controls.was_never_passed(slot) };
        tell(if is_last { Event::Empty(slot) } else { Event::Bury(slot) });
        self.left += usize::from(is_last);
        // SAFETY: the slot is there, and full.
        unsafe { self.move_out(slot, if is_last { EMPTY } else { DELETED }) }
    }
    // ANCHOR_END: remove

    fn take(&mut self, slot: usize) -> T {
        self.check(slot);
        // SAFETY: just checked.
        unsafe { self.move_out(slot, DELETED) }
    }

    fn reset(&mut self) {
        assert_eq!(self.len, 0, "all entries were taken out");
        self.controls.clear();
        self.left = self.limit();
    }

    // ANCHOR: resize
    fn resize(&mut self, entries: usize, rehash: impl Fn(&T) -> u64) {
        assert!(entries >= self.len, "no room for the entries");
        let count = slots_for(entries, G::WIDTH);
        let mut controls = Controls::<G>::new(count);
        let mut slots = Box::new_uninit_slice(count);
        for entry in self.iter() {
            let hash = rehash(entry);
            // SAFETY: there is a slot for every entry, and more.
            let to = unsafe { controls.first_free(hash) };
            tell(Event::Put(to));
            // SAFETY: `first_free` returns a slot, and the entry is read from a
            // valid reference. It is there twice now; the new slots do not drop it
            // if `rehash` panics, and the old ones do not when they are replaced
            // below.
            unsafe {
                controls.set(to, tag(hash));
                slots[to].write(ptr::read(entry));
            }
        }
        self.controls = controls;
        self.slots = slots;
        self.left = count / 8 * 7 - self.len;
    }
    // ANCHOR_END: resize

    #[inline]
    fn iter(&self) -> Self::Iter<'_> {
        Entries::new(&self.controls, &self.slots)
    }

    fn iter_mut(&mut self) -> Self::IterMut<'_> {
        entries_mut(&self.controls, &mut self.slots)
    }

    #[inline]
    fn ask(&self, hash: u64) {
        let home = hash as usize & self.slots.len().wrapping_sub(1);
        self.controls.ask(home);
        prefetch(self.slots.as_ptr().wrapping_add(home));
    }
}

impl<T, G: Group, const AHEAD: bool> Drop for Swiss<T, G, AHEAD> {
    fn drop(&mut self) {
        if mem::needs_drop::<T>() && self.len > 0 {
            drop(Drain::new(self));
        }
    }
}
