//! Uses a slot without asking whether there is one.

use maps::group::{EMPTY, is_full};
use std::mem::MaybeUninit;
use std::ptr;

pub struct Slots<T> {
    controls: Box<[u8]>,
    slots: Box<[MaybeUninit<T>]>,
}

impl<T> Slots<T> {
    pub fn new(slots: usize) -> Self {
        Slots {
            controls: vec![EMPTY; slots].into(),
            slots: Box::new_uninit_slice(slots),
        }
    }

    pub fn count(&self) -> usize {
        self.slots.len()
    }

    pub fn control(&self, slot: usize) -> u8 {
        self.controls[slot]
    }

    pub fn put(&mut self, slot: usize, tag: u8, value: T) {
        assert!(is_full(tag), "{tag:02X} is no tag");
        // SAFETY: none: the slot may not be there.
        unsafe {
            let control = self.controls.get_unchecked_mut(slot);
            assert!(!is_full(*control), "slot {slot} is full");
            self.slots.get_unchecked_mut(slot).write(value);
            *control = tag;
        }
    }

    pub fn get(&self, slot: usize) -> Option<&T> {
        // SAFETY: none: the slot may not be there.
        unsafe {
            is_full(*self.controls.get_unchecked(slot))
                .then(|| self.slots.get_unchecked(slot).assume_init_ref())
        }
    }

    pub fn get_mut(&mut self, slot: usize) -> Option<&mut T> {
        let is_full = is_full(self.controls[slot]);
        // SAFETY: if its control byte is a tag, the slot holds a value.
        is_full.then(|| unsafe { self.slots[slot].assume_init_mut() })
    }

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
    fn drop(&mut self) {
        self.clear();
    }
}
