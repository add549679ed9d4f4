//! What every step of the ladder can do.

/// A table of entries `T` that are found by a hash: a map without its keys. The
/// interface is close to that of `hashbrown::HashTable`.
///
/// An entry is at a **slot**, counted from 0. Any change of the table may bring it to
/// another one.
///
/// `rehash` gives the hash of an entry again, as tables do not keep it. If it panics
/// while a table grows, the table stays valid; some tables drop the entries that were
/// not moved yet, and say so.
#[expect(clippy::len_without_is_empty, reason = "maps ask for the number alone")]
pub trait Table<T>: Default {
    /// What [`Table::iter`] returns.
    type Iter<'a>: Iterator<Item = &'a T>
    where
        Self: 'a,
        T: 'a;
    /// What [`Table::iter_mut`] returns.
    type IterMut<'a>: Iterator<Item = &'a mut T>
    where
        Self: 'a,
        T: 'a;

    /// The number of entries.
    fn len(&self) -> usize;

    /// The number of entries that fit before the table grows.
    fn capacity(&self) -> usize;

    /// The number of entries that fit if there are no tombstones.
    fn limit(&self) -> usize {
        self.capacity()
    }

    /// The number of slots; an entry's slot is less.
    fn slots(&self) -> usize;

    /// The bytes that the table asked the allocator for.
    fn bytes(&self) -> usize;

    /// The slot of the entry with this hash that is the `same`.
    fn find(&self, hash: u64, same: impl FnMut(&T) -> bool) -> Option<usize>;

    /// The entry with this hash that is the `same`.
    #[inline]
    fn get(&self, hash: u64, same: impl FnMut(&T) -> bool) -> Option<&T> {
        Some(self.at(self.find(hash, same)?))
    }

    /// Says whether there is an entry at this slot.
    fn is_full(&self, slot: usize) -> bool;

    /// The entry at a full slot. Panics if there is none.
    fn at(&self, slot: usize) -> &T;

    /// The entry at a full slot, to be changed, but for what its hash depends on.
    /// Panics if there is none.
    fn at_mut(&mut self, slot: usize) -> &mut T;

    /// Puts in an entry of which the caller knows that the same is not there, and
    /// returns its slot. Grows the table if it is at its capacity.
    fn insert_unique(
        &mut self,
        hash: u64,
        entry: T,
        rehash: impl Fn(&T) -> u64,
    ) -> usize;

    /// Takes out the entry at a full slot. Panics if there is none.
    fn remove(&mut self, slot: usize, rehash: impl Fn(&T) -> u64) -> T;

    /// Takes out the entry at a full slot and leaves a hole: others may not be found
    /// until [`Table::reset`], which follows when all are taken out.
    fn take(&mut self, slot: usize) -> T;

    /// Takes out the next entry of a walk over all, in the order of [`Table::iter`].
    /// `from` is 0 when the walk begins, and belongs to the table until it ends.
    fn take_next(&mut self, from: &mut usize) -> Option<T> {
        let slot = (*from..self.slots()).find(|&slot| self.is_full(slot))?;
        *from = slot + 1;
        Some(self.take(slot))
    }

    /// Marks all slots as empty, after the last entry was taken out.
    fn reset(&mut self);

    /// Moves the entries to a new table that has room for `entries`: a larger one, a
    /// smaller one, or one without tombstones.
    ///
    /// # Panics
    ///
    /// If `entries` is less than [`Table::len`].
    fn resize(&mut self, entries: usize, rehash: impl Fn(&T) -> u64);

    /// Makes room for `entries` in all, more than [`Table::capacity`]. If most of what
    /// fills the table are tombstones, the same size will do. It is never smaller than
    /// before: else a few removals and insertions would move all entries each time.
    #[cold]
    fn make_room(&mut self, entries: usize, rehash: impl Fn(&T) -> u64) {
        let limit = self.limit();
        let is_enough = entries <= limit / 2;
        self.resize(if is_enough { limit } else { entries.max(limit + 1) }, rehash);
    }

    /// All entries, in the order of the table.
    fn iter(&self) -> Self::Iter<'_>;

    /// All entries, to be changed, but for what their hashes depend on.
    fn iter_mut(&mut self) -> Self::IterMut<'_>;

    /// The slot where a walk begins that removes entries. If removing one moves
    /// others back, the slot before this must be empty: else an entry that was passed
    /// may move to the end of the walk, and be met again.
    fn first(&self) -> usize {
        0
    }

    /// Asks the processor for what a search for `hash` reads first. Only a hint.
    #[inline]
    fn ask(&self, hash: u64) {
        let _ = hash;
    }
}

/// The number of slots, a power of two, of a table that is to hold `entries` and is
/// at most `percent` full. At least one slot is left empty, or a search would not end.
///
/// # Panics
///
/// If that number is larger than `usize` can say.
pub fn slots_for(entries: usize, percent: usize) -> usize {
    if entries == 0 {
        return 0;
    }
    // In `u128`, as the product may be larger than what is asked for.
    let needed = (entries as u128 * 100).div_ceil(percent as u128);
    let needed = needed.max(entries as u128 + 1).max(4);
    let needed = usize::try_from(needed).ok();
    needed.and_then(usize::checked_next_power_of_two).expect("capacity overflow")
}

/// The number of entries that a table of so many slots holds at most.
pub fn capacity_of(slots: usize, percent: usize) -> usize {
    // First divided, so that it cannot overflow.
    let percent_of =
        |slots: usize| slots / 100 * percent + slots % 100 * percent / 100;
    percent_of(slots).min(slots.saturating_sub(1))
}
