//! Exercise 3.9: slots that hold nothing until they are full.

use maps::group::EMPTY;
use std::mem::MaybeUninit;

/// The slots of a Swiss table and their control bytes, without hashes.
///
/// Invariant: there are as many control bytes as slots, and a slot holds a value
/// exactly if its control byte is a tag. Every method has to leave that true. And
/// each that is given the number of a slot panics if there is no such slot: it is
/// safe, so safe code may give it any number.
pub struct Slots<T> {
    controls: Box<[u8]>,
    slots: Box<[MaybeUninit<T>]>,
}

impl<T> Slots<T> {
    /// So many empty slots. This one is given.
    pub fn new(slots: usize) -> Self {
        Slots {
            controls: vec![EMPTY; slots].into(),
            slots: Box::new_uninit_slice(slots),
        }
    }

    /// The number of slots. This one is given.
    pub fn count(&self) -> usize {
        self.slots.len()
    }

    /// The control byte of a slot. This one is given.
    pub fn control(&self, slot: usize) -> u8 {
        self.controls[slot]
    }

    /// Puts a value into a slot, which gets this tag. Panics if the slot is full
    /// already, or if the tag is none.
    pub fn put(&mut self, slot: usize, tag: u8, value: T) {
        todo!(
            "3.9: put {} bytes into slot {slot}, tag {tag:02X}",
            size_of_val(&value)
        )
    }

    /// The value in a slot, if it is full.
    pub fn get(&self, slot: usize) -> Option<&T> {
        todo!("3.9: look into slot {slot}")
    }

    /// The value in a slot, if it is full, to be changed.
    pub fn get_mut(&mut self, slot: usize) -> Option<&mut T> {
        todo!("3.9: look into slot {slot}, to change it")
    }

    /// Moves the value out of a slot, if it is full, and marks the slot with
    /// `control`. Panics if that is a tag, whatever is in the slot. A slot that is not
    /// full stays as it is.
    pub fn take(&mut self, slot: usize, control: u8) -> Option<T> {
        todo!("3.9: take from slot {slot}, which becomes {control:02X}")
    }

    /// Drops all values and marks all slots as empty. If a drop panics, the others
    /// are dropped all the same, and all slots are empty.
    pub fn clear(&mut self) {
        todo!("3.9: clear {} slots", self.count())
    }

    /// Moves each value, with its tag, into a new row of so many slots, at the slot
    /// that `place` says. Panics if `place` names a slot twice, or none of the row.
    ///
    /// If there is a panic, also in `place`, nothing has changed.
    pub fn rearrange(&mut self, slots: usize, place: impl FnMut(&T) -> usize) {
        _ = place;
        todo!("3.9: move {} slots to {slots}", self.count())
    }
}

impl<T> Drop for Slots<T> {
    /// Drops all values. The boxes then free the memory by themselves.
    fn drop(&mut self) {
        // A panic while another one passes through would end the whole program, so
        // an open exercise drops nothing then. Yours does.
        if !std::thread::panicking() {
            todo!("3.9: drop the values in {} slots", self.count())
        }
    }
}
