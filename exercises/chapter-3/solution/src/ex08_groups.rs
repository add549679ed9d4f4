//! Exercise 3.8: a Swiss table with groups of eight.

use maps::group::{DELETED, EMPTY, Group, Lanes, Swar, tag};
use std::mem;

/// The number of slots that are asked at once.
pub const WIDTH: usize = Swar::WIDTH;

/// What a slot holds.
#[derive(Debug)]
pub struct Entry<K, V> {
    pub hash: u64,
    pub key: K,
    pub value: V,
}

/// A table that asks eight slots at once.
///
/// The groups of a hash begin at its home slot, then one group further, then two
/// more, three more, … An entry is in the first free slot that a walk through them
/// met when it was put in.
// ANCHOR: struct
pub struct Table<K, V> {
    /// One byte a slot, which says what the slot holds: `EMPTY`, `DELETED`, or an
    /// entry with this tag. Then the first eight of these bytes again: the mirror.
    pub controls: Box<[u8]>,
    /// A power of two, and at least eight.
    pub slots: Box<[Option<Entry<K, V>>]>,
    /// How many empty slots may still be filled: seven of eight slots may be full or
    /// deleted, and one is left, so that every search comes to an end.
    pub left: usize,
    len: usize,
}
// ANCHOR_END: struct

impl<K: Eq, V> Table<K, V> {
    /// A table of eight slots.
    pub fn new() -> Self {
        Self::with_slots(WIDTH)
    }

    /// A table of so many slots, a power of two.
    pub fn with_slots(slots: usize) -> Self {
        Table {
            controls: vec![EMPTY; slots + WIDTH].into(),
            slots: (0..slots).map(|_| None).collect(),
            left: slots / 8 * 7,
            len: 0,
        }
    }

    /// The number of entries.
    pub fn len(&self) -> usize {
        self.len
    }

    /// The control bytes of the eight slots from `at` on. That may be more slots
    /// than there are behind `at`: the mirror continues with the first ones.
    pub fn group(&self, at: usize) -> Swar {
        Swar::load(&self.controls[at..])
    }

    /// Moves all entries into a new table, which has twice as many slots, or as many
    /// if that is enough without the tombstones.
    pub fn grow(&mut self) {
        let slots = self.slots.len();
        let is_enough = self.len < slots / 8 * 7 / 2;
        let new = Self::with_slots(if is_enough { slots } else { 2 * slots });
        let old = mem::replace(self, new);
        for entry in old.slots.into_iter().flatten() {
            self.put(entry);
        }
    }

    /// Sets the control byte of a slot, and its mirror if it has one. Every change
    /// of a control byte comes through here, so the mirror cannot be forgotten.
    pub fn set(&mut self, slot: usize, control: u8) {
        self.controls[slot] = control;
        if slot < WIDTH {
            self.controls[self.slots.len() + slot] = control;
        }
    }

    /// Where the groups of this hash begin. The strides grow by a group each, so two
    /// walks that meet in one group part in the next, if they came from different
    /// homes. In a table whose size is a power of two they reach every slot.
    fn groups(&self, hash: u64) -> impl Iterator<Item = usize> + use<K, V> {
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        (1..).map(move |stride| {
            let group = at;
            at = (at + stride * WIDTH) & mask;
            group
        })
    }

    /// The slot of the key. The walk ends at an empty lane, not at a free one: where
    /// an entry was deleted, others went past.
    pub fn find(&self, hash: u64, key: &K) -> Option<usize> {
        let mask = self.slots.len() - 1;
        for at in self.groups(hash) {
            let group = self.group(at);
            for lane in group.with_tag(tag(hash)) {
                let slot = (at + lane) & mask;
                if self.slots[slot].as_ref().is_some_and(|entry| entry.key == *key) {
                    return Some(slot);
                }
            }
            if group.empty().any() {
                return None;
            }
        }
        None
    }

    /// Puts the entry into the first free slot of its groups, and counts it. A slot
    /// that was deleted is filled again, and that costs no empty slot.
    pub fn put(&mut self, entry: Entry<K, V>) {
        let mask = self.slots.len() - 1;
        let mut groups = self.groups(entry.hash);
        let slot = groups.find_map(|at| {
            let lane = self.group(at).free().next()?;
            Some((at + lane) & mask)
        });
        let slot = slot.expect("the walk through the groups does not end");
        if self.controls[slot] == EMPTY {
            self.left -= 1;
        }
        self.set(slot, tag(entry.hash));
        self.slots[slot] = Some(entry);
        self.len += 1;
    }

    /// The value of the key.
    pub fn get(&self, hash: u64, key: &K) -> Option<&V> {
        self.slots[self.find(hash, key)?].as_ref().map(|entry| &entry.value)
    }

    /// Puts in an entry and returns the value that the key had before. The walk to
    /// its end comes first: the key may be behind a slot that is free.
    pub fn insert(&mut self, hash: u64, key: K, value: V) -> Option<V> {
        if let Some(slot) = self.find(hash, &key)
            && let Some(entry) = &mut self.slots[slot]
        {
            return Some(mem::replace(&mut entry.value, value));
        }
        if self.left == 0 {
            self.grow();
        }
        self.put(Entry { hash, key, value });
        None
    }

    /// Takes the entry of the key out and returns its value.
    ///
    /// A search goes past a slot if it reads a group that covers it and has no
    /// empty byte. Such a group lies within the slots around this one, up to the
    /// next empty one on each side. If fewer than eight slots are between those
    /// two, no group fits in, and none did since this slot was filled: so it may
    /// become empty.
    pub fn remove(&mut self, hash: u64, key: &K) -> Option<V> {
        let slot = self.find(hash, key)?;
        let before = slot.wrapping_sub(WIDTH) & (self.slots.len() - 1);
        let full_before = self.group(before).empty().after_last();
        let full_from_here = self.group(slot).empty().before_first();
        if full_before + full_from_here < WIDTH {
            self.set(slot, EMPTY);
            self.left += 1;
        } else {
            self.set(slot, DELETED);
        }
        self.len -= 1;
        self.slots[slot].take().map(|entry| entry.value)
    }
}

impl<K: Eq, V> Default for Table<K, V> {
    fn default() -> Self {
        Self::new()
    }
}
