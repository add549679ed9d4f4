//! Compares the key with that of every full slot of a group, whatever its tag.

use maps::group::{DELETED, EMPTY, Group, Lanes, Swar, tag};
use std::mem;

pub const WIDTH: usize = Swar::WIDTH;

#[derive(Debug)]
pub struct Entry<K, V> {
    pub hash: u64,
    pub key: K,
    pub value: V,
}

pub struct Table<K, V> {
    pub controls: Box<[u8]>,
    pub slots: Box<[Option<Entry<K, V>>]>,
    pub left: usize,
    len: usize,
}

impl<K: Eq, V> Table<K, V> {
    pub fn new() -> Self {
        Self::with_slots(WIDTH)
    }

    pub fn with_slots(slots: usize) -> Self {
        Table {
            controls: vec![EMPTY; slots + WIDTH].into(),
            slots: (0..slots).map(|_| None).collect(),
            left: slots / 8 * 7,
            len: 0,
        }
    }

    pub fn len(&self) -> usize {
        self.len
    }

    pub fn group(&self, at: usize) -> Swar {
        Swar::load(&self.controls[at..])
    }

    pub fn grow(&mut self) {
        let slots = self.slots.len();
        let is_enough = self.len < slots / 8 * 7 / 2;
        let new = Self::with_slots(if is_enough { slots } else { 2 * slots });
        let old = mem::replace(self, new);
        for entry in old.slots.into_iter().flatten() {
            self.put(entry);
        }
    }

    pub fn set(&mut self, slot: usize, control: u8) {
        self.controls[slot] = control;
        if slot < WIDTH {
            self.controls[self.slots.len() + slot] = control;
        }
    }

    fn groups(&self, hash: u64) -> impl Iterator<Item = usize> + use<K, V> {
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        (1..).map(move |stride| {
            let group = at;
            at = (at + stride * WIDTH) & mask;
            group
        })
    }

    pub fn find(&self, hash: u64, key: &K) -> Option<usize> {
        let mask = self.slots.len() - 1;
        for at in self.groups(hash) {
            let group = self.group(at);
            for lane in 0..WIDTH {
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

    pub fn get(&self, hash: u64, key: &K) -> Option<&V> {
        self.slots[self.find(hash, key)?].as_ref().map(|entry| &entry.value)
    }

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
