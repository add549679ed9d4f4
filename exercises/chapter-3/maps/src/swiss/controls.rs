//! The control bytes of a Swiss table, and the walk through their groups.

use super::prefetch::prefetch;
use crate::group::{EMPTY, Group, Lanes};
use std::marker::PhantomData;

/// One control byte a slot, and then the first ones again, as many as a group has: a
/// group may begin at any slot.
pub struct Controls<G> {
    /// Invariant: empty, or `slots + G::WIDTH` bytes, with `slots` a power of two that
    /// is no less than `G::WIDTH`.
    bytes: Box<[u8]>,
    group: PhantomData<G>,
}

/// The number of slots, a power of two, of a table for `entries` with groups of
/// `width`: seven of eight may be full.
///
/// # Panics
///
/// If that number is larger than `usize` can say.
pub fn slots_for(entries: usize, width: usize) -> usize {
    if entries == 0 {
        return 0;
    }
    // In `u128`, as the product may be larger than what is asked for.
    let needed = (entries as u128 * 8).div_ceil(7).max(width as u128);
    let needed = usize::try_from(needed).ok();
    needed.and_then(usize::checked_next_power_of_two).expect("capacity overflow")
}

impl<G: Group> Controls<G> {
    /// The control bytes of so many empty slots: none, or as [`slots_for`] says.
    pub fn new(slots: usize) -> Self {
        assert!(slots == 0 || slots.is_power_of_two() && slots >= G::WIDTH);
        let bytes = if slots == 0 { 0 } else { slots + G::WIDTH };
        Controls { bytes: vec![EMPTY; bytes].into(), group: PhantomData }
    }

    pub fn bytes(&self) -> usize {
        self.bytes.len()
    }

    /// The number of slots less one. There are some.
    #[inline]
    fn mask(&self) -> usize {
        self.bytes.len() - G::WIDTH - 1
    }

    /// The control byte of a slot.
    ///
    /// # Safety
    ///
    /// There is such a slot.
    #[inline]
    pub unsafe fn of(&self, slot: usize) -> u8 {
        // SAFETY: by the invariant there are no fewer bytes than slots.
        unsafe { *self.bytes.get_unchecked(slot) }
    }

    /// The control bytes of all slots, without their mirror.
    #[inline]
    pub fn all(&self) -> &[u8] {
        &self.bytes[..self.bytes.len().saturating_sub(G::WIDTH)]
    }

    /// The group that begins at this slot.
    ///
    /// # Safety
    ///
    /// There is such a slot.
    #[inline]
    pub unsafe fn group(&self, slot: usize) -> G {
        debug_assert!(slot < self.all().len());
        // SAFETY: by the invariant there are `G::WIDTH` more bytes than slots.
        G::load(unsafe { self.bytes.get_unchecked(slot..slot + G::WIDTH) })
    }

    // ANCHOR: set
    /// Sets the control byte of a slot, and its mirror.
    ///
    /// # Safety
    ///
    /// There is such a slot.
    #[inline]
    pub unsafe fn set(&mut self, slot: usize, control: u8) {
        debug_assert!(slot <= self.mask());
        // The mirror of a slot less than `WIDTH`; for all others, the slot itself.
        // So there is no branch.
        let mirror = (slot.wrapping_sub(G::WIDTH) & self.mask()) + G::WIDTH;
        // SAFETY: both are less than the number of slots and `WIDTH` together, which
        // by the invariant is the number of bytes.
        unsafe {
            *self.bytes.get_unchecked_mut(slot) = control;
            *self.bytes.get_unchecked_mut(mirror) = control;
        }
    }
    // ANCHOR_END: set

    /// The first free slot in the groups of this hash. If all are full, the search does
    /// not end.
    ///
    /// # Safety
    ///
    /// There are slots. Then what is returned is one.
    #[inline]
    pub unsafe fn first_free(&self, hash: u64) -> usize {
        let mask = self.mask();
        let (mut at, mut stride) = (hash as usize & mask, 0);
        loop {
            // SAFETY: `at` is at most `mask`, so there is such a slot.
            let mut free = unsafe { self.group(at) }.free();
            if let Some(lane) = free.next() {
                return (at + lane) & mask;
            }
            stride += G::WIDTH;
            at = (at + stride) & mask;
        }
    }

    // ANCHOR: passed
    /// Says whether no search can have gone past this slot: whether every group that
    /// covers it has an empty byte besides. Then it may become empty again.
    ///
    /// # Safety
    ///
    /// There is such a slot.
    #[inline]
    pub unsafe fn was_never_passed(&self, slot: usize) -> bool {
        let before = slot.wrapping_sub(G::WIDTH) & self.mask();
        // SAFETY: `before` is at most `mask`; the caller promises the other.
        let (before, after) = unsafe { (self.group(before), self.group(slot)) };
        before.empty().after_last() + after.empty().before_first() < G::WIDTH
    }
    // ANCHOR_END: passed

    /// Marks all slots as empty.
    pub fn clear(&mut self) {
        self.bytes.fill(EMPTY);
    }

    /// Asks the processor for the control byte of a slot. Only a hint.
    #[inline]
    pub fn ask(&self, slot: usize) {
        prefetch(self.bytes.as_ptr().wrapping_add(slot));
    }
}
