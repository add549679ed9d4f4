//! What was tried for the Swiss table of chapter 3 and did not pay, each beside what
//! was kept: small tables from number to number that neither grow nor remove.

use maps::group::{EMPTY, Group, Lanes, Simd, Swar, tag};

/// Groups of sixteen; control bytes and slots in two arrays. Filled in two ways.
pub struct Plain {
    controls: Vec<u8>,
    slots: Vec<(u64, u64)>,
}

// ANCHOR: passes
impl Plain {
    /// First a search for the key, then a search for a free slot.
    #[inline]
    pub fn insert_in_two_passes(&mut self, hash: u64, key: u64, value: u64) {
        match self.find(hash, key) {
            Some(slot) => self.slots[slot].1 = value,
            None => {
                let mut groups = self.groups(hash);
                let free = |at| Some(at + self.group(at).free().next()?);
                let slot = groups.find_map(free).expect("there is a free slot");
                drop(groups);
                self.fill(slot, hash, key, value);
            }
        }
    }

    /// The search for the key remembers the first free slot that it sees.
    #[inline]
    pub fn insert_in_one_pass(&mut self, hash: u64, key: u64, value: u64) {
        let mut free = None;
        for at in self.groups(hash) {
            let group = self.group(at);
            for lane in group.with_tag(tag(hash)) {
                if self.slots[at + lane].0 == key {
                    self.slots[at + lane].1 = value;
                    return;
                }
            }
            free = free.or_else(|| Some(at + group.free().next()?));
            if group.empty().any() {
                break;
            }
        }
        self.fill(free.expect("there is a free slot"), hash, key, value);
    }
}
// ANCHOR_END: passes

impl Plain {
    /// A table with room for this many entries: 7 of 8 slots.
    pub fn with_room(entries: usize) -> Self {
        let slots = (entries * 8).div_ceil(7).next_power_of_two().max(16);
        Plain { controls: vec![EMPTY; slots], slots: vec![(0, 0); slots] }
    }

    #[inline]
    pub fn get(&self, hash: u64, key: u64) -> Option<u64> {
        Some(self.slots[self.find(hash, key)?].1)
    }

    #[inline]
    fn find(&self, hash: u64, key: u64) -> Option<usize> {
        for at in self.groups(hash) {
            let group = self.group(at);
            for lane in group.with_tag(tag(hash)) {
                if self.slots[at + lane].0 == key {
                    return Some(at + lane);
                }
            }
            if group.empty().any() {
                return None;
            }
        }
        None
    }

    /// Groups begin at multiples of their width here, so there is no mirror.
    #[inline]
    fn groups(&self, hash: u64) -> impl Iterator<Item = usize> + use<> {
        strides(hash, self.slots.len(), Simd::WIDTH)
    }

    #[inline]
    fn group(&self, at: usize) -> Simd {
        Simd::load(&self.controls[at..])
    }

    #[inline]
    fn fill(&mut self, slot: usize, hash: u64, key: u64, value: u64) {
        self.controls[slot] = tag(hash);
        self.slots[slot] = (key, value);
    }
}

/// Groups of eight in two arrays: all control bytes, and all slots.
pub struct Apart {
    controls: Vec<[u8; 8]>,
    slots: Vec<[(u64, u64); 8]>,
}

/// The same, with each group's control bytes right before its slots, as in Go's map.
pub struct Beside {
    groups: Vec<Filled>,
}

/// The control bytes and the slots of one group.
type Filled = ([u8; 8], [(u64, u64); 8]);

// ANCHOR: layout
impl Apart {
    #[inline]
    fn group(&self, at: usize) -> (&[u8; 8], &[(u64, u64); 8]) {
        (&self.controls[at], &self.slots[at])
    }
}

impl Beside {
    #[inline]
    fn group(&self, at: usize) -> (&[u8; 8], &[(u64, u64); 8]) {
        let (controls, slots) = &self.groups[at];
        (controls, slots)
    }
}
// ANCHOR_END: layout

impl Apart {
    pub fn filled(pairs: &[(u64, u64)], hash: impl Fn(u64) -> u64) -> Self {
        let (controls, slots) = fill_groups(pairs, hash).into_iter().unzip();
        Apart { controls, slots }
    }

    #[inline]
    pub fn get(&self, hash: u64, key: u64) -> Option<u64> {
        get(hash, key, self.controls.len(), |at| self.group(at))
    }
}

impl Beside {
    pub fn filled(pairs: &[(u64, u64)], hash: impl Fn(u64) -> u64) -> Self {
        Beside { groups: fill_groups(pairs, hash) }
    }

    #[inline]
    pub fn get(&self, hash: u64, key: u64) -> Option<u64> {
        get(hash, key, self.groups.len(), |at| self.group(at))
    }
}

fn fill_groups(pairs: &[(u64, u64)], hash: impl Fn(u64) -> u64) -> Vec<Filled> {
    let groups = (pairs.len() * 8).div_ceil(7).next_power_of_two().max(8) / 8;
    let mut made = vec![([EMPTY; 8], [(0, 0); 8]); groups];
    for (key, value) in pairs {
        let hash = hash(*key);
        let mut free = strides(hash, groups, 1).filter_map(|at| {
            let lane = made[at].0.iter().position(|control| *control == EMPTY)?;
            Some((at, lane))
        });
        let (at, lane) = free.next().expect("there is a free slot");
        drop(free);
        made[at].0[lane] = tag(hash);
        made[at].1[lane] = (*key, *value);
    }
    made
}

#[inline]
fn get<'a>(
    hash: u64,
    key: u64,
    groups: usize,
    group: impl Fn(usize) -> (&'a [u8; 8], &'a [(u64, u64); 8]),
) -> Option<u64> {
    for at in strides(hash, groups, 1) {
        let (controls, slots) = group(at);
        let controls = Swar::load(controls);
        for lane in controls.with_tag(tag(hash)) {
            if slots[lane].0 == key {
                return Some(slots[lane].1);
            }
        }
        if controls.empty().any() {
            return None;
        }
    }
    None
}

/// Where the groups of a hash begin: strides of 1, 2, 3, … groups.
#[inline]
fn strides(hash: u64, slots: usize, width: usize) -> impl Iterator<Item = usize> {
    let mask = slots - 1;
    let mut at = hash as usize & mask & !(width - 1);
    (1..).map(move |stride| {
        let group = at;
        at = (at + stride * width) & mask;
        group
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hash(key: u64) -> u64 {
        crate::subject::numbers(key).next().expect("it does not end")
    }

    #[test]
    fn all_of_them_hold_what_was_put_in() {
        let pairs: Vec<(u64, u64)> = (0..7_000).map(|key| (key, key + 1)).collect();
        let (mut one, mut two) = (Plain::with_room(7_000), Plain::with_room(7_000));
        for (key, value) in pairs.iter().chain(&pairs) {
            one.insert_in_one_pass(hash(*key), *key, *value);
            two.insert_in_two_passes(hash(*key), *key, *value);
        }
        let (apart, beside) =
            (Apart::filled(&pairs, hash), Beside::filled(&pairs, hash));
        for key in 0..8_000 {
            let expected = (key < 7_000).then_some(key + 1);
            assert_eq!(one.get(hash(key), key), expected, "{key} in one pass");
            assert_eq!(two.get(hash(key), key), expected, "{key} in two passes");
            assert_eq!(apart.get(hash(key), key), expected, "{key} apart");
            assert_eq!(beside.get(hash(key), key), expected, "{key} beside");
        }
    }
}
