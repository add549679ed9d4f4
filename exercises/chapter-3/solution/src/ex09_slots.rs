//! Exercise 3.9: slots that hold nothing until they are full.

use maps::group::{EMPTY, is_full};
use std::mem::MaybeUninit;
use std::ptr;

/// The slots of a Swiss table and their control bytes, without hashes.
///
/// Invariant: there are as many control bytes as slots, and a slot holds a value
/// exactly if its control byte is a tag. Every method leaves that true, also when it
/// ends with a panic.
// ANCHOR: struct
pub struct Slots<T> {
    controls: Box<[u8]>,
    slots: Box<[MaybeUninit<T>]>,
}
// ANCHOR_END: struct

impl<T> Slots<T> {
    /// So many empty slots.
    pub fn new(slots: usize) -> Self {
        Slots {
            controls: vec![EMPTY; slots].into(),
            slots: Box::new_uninit_slice(slots),
        }
    }

    /// The number of slots.
    pub fn count(&self) -> usize {
        self.slots.len()
    }

    /// The control byte of a slot.
    pub fn control(&self, slot: usize) -> u8 {
        self.controls[slot]
    }

    /// Puts a value into a slot, which gets this tag. A value that was there would
    /// be forgotten, as `write` does not drop it: so the slot must not be full.
    pub fn put(&mut self, slot: usize, tag: u8, value: T) {
        assert!(is_full(tag), "{tag:02X} is no tag");
        assert!(!is_full(self.controls[slot]), "slot {slot} is full");
        self.slots[slot].write(value);
        self.controls[slot] = tag;
    }

    /// The value in a slot, if it is full.
    pub fn get(&self, slot: usize) -> Option<&T> {
        let is_full = is_full(self.controls[slot]);
        // SAFETY: if its control byte is a tag, the slot holds a value.
        is_full.then(|| unsafe { self.slots[slot].assume_init_ref() })
    }

    /// The value in a slot, if it is full, to be changed.
    pub fn get_mut(&mut self, slot: usize) -> Option<&mut T> {
        let is_full = is_full(self.controls[slot]);
        // SAFETY: if its control byte is a tag, the slot holds a value.
        is_full.then(|| unsafe { self.slots[slot].assume_init_mut() })
    }

    /// Moves the value out of a slot, if it is full, and marks the slot with
    /// `control`. The mark comes first: from then on, the value has one owner, the
    /// caller.
    pub fn take(&mut self, slot: usize, control: u8) -> Option<T> {
        assert!(!is_full(control), "{control:02X} is a tag");
        if !is_full(self.controls[slot]) {
            return None;
        }
        self.controls[slot] = control;
        // SAFETY: the slot held a value, and its control byte says that it holds
        // none any more, so the value is not read a second time.
        Some(unsafe { self.slots[slot].assume_init_read() })
    }

    /// Drops all values and marks all slots as empty.
    ///
    /// Each value is taken out before it is dropped, so its slot is empty already if
    /// the drop panics. Then `Rest` is dropped on the way out, and goes on.
    pub fn clear(&mut self) {
        struct Rest<'a, T> {
            row: &'a mut Slots<T>,
            next: usize,
        }

        impl<T> Rest<'_, T> {
            fn go_on(&mut self) {
                while self.next < self.row.count() {
                    self.next += 1;
                    drop(self.row.take(self.next - 1, EMPTY));
                }
            }
        }

        impl<T> Drop for Rest<'_, T> {
            fn drop(&mut self) {
                self.go_on();
                // What was deleted becomes empty too.
                self.row.controls.fill(EMPTY);
            }
        }
        Rest { row: self, next: 0 }.go_on();
    }

    /// Moves each value, with its tag, into a new row of so many slots, at the slot
    /// that `place` says.
    ///
    /// The values are copied, and the old row keeps them until the last one has its
    /// place. Up to then the new row is two boxes that drop nothing; so a panic
    /// finds the old row as it was. The two assignments exchange one for the other,
    /// and cannot panic: the old boxes free their memory and drop no value.
    pub fn rearrange(&mut self, slots: usize, mut place: impl FnMut(&T) -> usize) {
        let mut new_controls: Box<[u8]> = vec![EMPTY; slots].into();
        let mut new_slots = Box::new_uninit_slice(slots);
        for (slot, tag) in self.controls.iter().enumerate() {
            let Some(value) = self.get(slot) else { continue };
            let to = place(value);
            assert!(!is_full(new_controls[to]), "slot {to} is named twice");
            new_controls[to] = *tag;
            // SAFETY: the value is read from a reference. Of the two copies, only
            // one is ever used: the old one if there is a panic, the new one if
            // not.
            new_slots[to].write(unsafe { ptr::read(value) });
        }
        self.controls = new_controls;
        self.slots = new_slots;
    }
}

impl<T> Drop for Slots<T> {
    /// Drops all values. The boxes then free the memory by themselves, also if a
    /// drop panics.
    fn drop(&mut self) {
        self.clear();
    }
}
