//! Exercise 3.8: a Swiss table with groups of eight.

use maps::group::{EMPTY, Group, Swar};
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

impl<K: Eq, V> Table<K, V> {
    /// A table of eight slots. This one is given.
    pub fn new() -> Self {
        Self::with_slots(WIDTH)
    }

    /// A table of so many slots, a power of two. This one is given.
    pub fn with_slots(slots: usize) -> Self {
        Table {
            controls: vec![EMPTY; slots + WIDTH].into(),
            slots: (0..slots).map(|_| None).collect(),
            left: slots / 8 * 7,
            len: 0,
        }
    }

    /// The number of entries. This one is given.
    pub fn len(&self) -> usize {
        self.len
    }

    /// The control bytes of the eight slots from `at` on. This one is given.
    pub fn group(&self, at: usize) -> Swar {
        Swar::load(&self.controls[at..])
    }

    /// Moves all entries into a new table, which has twice as many slots, or as many
    /// if that is enough without the tombstones. This one is given.
    pub fn grow(&mut self) {
        let slots = self.slots.len();
        let is_enough = self.len < slots / 8 * 7 / 2;
        let new = Self::with_slots(if is_enough { slots } else { 2 * slots });
        let old = mem::replace(self, new);
        for entry in old.slots.into_iter().flatten() {
            self.put(entry);
        }
    }

    /// Sets the control byte of a slot, and its mirror if it has one.
    pub fn set(&mut self, slot: usize, control: u8) {
        todo!("3.8: set slot {slot} to {control:02X}")
    }

    /// The slot of the key. Only keys of entries with its tag are compared with it,
    /// and the search ends at a group with an empty slot.
    pub fn find(&self, hash: u64, key: &K) -> Option<usize> {
        todo!("3.8: find {} bytes with hash {hash:X}", size_of_val(key))
    }

    /// Puts the entry into the first free slot of its groups, and counts it. The key
    /// is not there, and there is room.
    pub fn put(&mut self, entry: Entry<K, V>) {
        todo!("3.8: put in an entry with hash {:X}", entry.hash)
    }

    /// The value of the key. This one is given.
    pub fn get(&self, hash: u64, key: &K) -> Option<&V> {
        self.slots[self.find(hash, key)?].as_ref().map(|entry| &entry.value)
    }

    /// Puts in an entry and returns the value that the key had before. If there is
    /// no room for a new entry, the table grows.
    pub fn insert(&mut self, hash: u64, key: K, value: V) -> Option<V> {
        let entry = Entry { hash, key, value };
        todo!("3.8: insert an entry with hash {:X}", entry.hash)
    }

    /// Takes the entry of the key out and returns its value. Its slot becomes empty
    /// if no search can have gone past it, and deleted else.
    pub fn remove(&mut self, hash: u64, key: &K) -> Option<V> {
        todo!("3.8: remove {} bytes with hash {hash:X}", size_of_val(key))
    }
}

impl<K: Eq, V> Default for Table<K, V> {
    fn default() -> Self {
        Self::new()
    }
}
