//! The walk over the entries of a Swiss table, a group at a time.

use super::Controls;
use crate::group::{Group, is_full};
use std::iter::{FilterMap, Zip};
use std::mem::MaybeUninit;
use std::slice;

/// All entries of a Swiss table.
pub struct Entries<'a, T, G: Group> {
    controls: &'a Controls<G>,
    slots: &'a [MaybeUninit<T>],
    /// Where the present group begins.
    at: usize,
    /// The full lanes of the present group that were not walked yet.
    lanes: G::Lanes,
}

impl<'a, T, G: Group> Entries<'a, T, G> {
    /// The slots whose control byte is that of a full slot are initialised, and there
    /// are as many control bytes as slots.
    #[inline]
    pub(super) fn new(
        controls: &'a Controls<G>,
        slots: &'a [MaybeUninit<T>],
    ) -> Self {
        let mut entries =
            Entries { controls, slots, at: 0, lanes: Default::default() };
        entries.load();
        entries
    }

    /// Looks at the group at `at`, if there is one.
    #[inline]
    fn load(&mut self) {
        if self.at < self.slots.len() {
            // SAFETY: just checked.
            self.lanes = unsafe { self.controls.group(self.at) }.full();
        }
    }
}

impl<'a, T, G: Group> Iterator for Entries<'a, T, G> {
    type Item = &'a T;

    #[inline]
    fn next(&mut self) -> Option<&'a T> {
        while self.at < self.slots.len() {
            if let Some(lane) = self.lanes.next() {
                // SAFETY: groups begin at multiples of their width, of which the
                // number of slots is one too, so the lane is that of a slot; and a
                // full slot is initialised.
                return Some(unsafe {
                    self.slots.get_unchecked(self.at + lane).assume_init_ref()
                });
            }
            self.at += G::WIDTH;
            self.load();
        }
        None
    }
}

/// All entries of a Swiss table, to be changed: a slot at a time.
pub type EntriesMut<'a, T> = FilterMap<
    Zip<slice::Iter<'a, u8>, slice::IterMut<'a, MaybeUninit<T>>>,
    fn((&'a u8, &'a mut MaybeUninit<T>)) -> Option<&'a mut T>,
>;

/// The slots whose control byte is that of a full slot are initialised.
pub(super) fn entries_mut<'a, T, G: Group>(
    controls: &'a Controls<G>,
    slots: &'a mut [MaybeUninit<T>],
) -> EntriesMut<'a, T> {
    controls.all().iter().zip(slots).filter_map(|(control, slot)| {
        // SAFETY: the control byte says that the slot is full.
        is_full(*control).then(|| unsafe { slot.assume_init_mut() })
    })
}
