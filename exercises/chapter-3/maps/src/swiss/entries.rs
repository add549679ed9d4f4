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
        loop {
            if let Some(lane) = self.lanes.next() {
                // SAFETY: a lane of the group at `at`, and it is full.
                return Some(unsafe { entry(self.slots, self.at + lane) });
            }
            self.at += G::WIDTH;
            if self.at >= self.slots.len() {
                return None;
            }
            self.load();
        }
    }

    /// Two loops, one inside the other, which `next` cannot be.
    #[inline]
    fn fold<B, F: FnMut(B, &'a T) -> B>(mut self, first: B, mut f: F) -> B {
        let mut sum = first;
        while self.at < self.slots.len() {
            for lane in self.lanes {
                // SAFETY: a lane of the group at `at`, and it is full.
                sum = f(sum, unsafe { entry(self.slots, self.at + lane) });
            }
            self.at += G::WIDTH;
            self.load();
        }
        sum
    }
}

/// # Safety
///
/// There is such a slot, and it is initialised. For a full lane of a group in a walk
/// that is so: groups begin at multiples of their width, of which the number of slots
/// is one too.
#[inline]
unsafe fn entry<T>(slots: &[MaybeUninit<T>], slot: usize) -> &T {
    // SAFETY: the caller promises both.
    unsafe { slots.get_unchecked(slot).assume_init_ref() }
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
