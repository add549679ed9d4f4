//! Runs a script on a table of the ladder.

use super::narrate::Narrator;
use super::{Key, Kind, Op, Recording, Slot, distance};
use crate::group::{DELETED, EMPTY, Swar, tag};
use crate::robin_hood::RobinHood;
use crate::shift::Shift;
use crate::swiss::Swiss;
use crate::tombstones::Tombstones;
use crate::{Table, watch};

/// A table of the ladder that can be recorded.
pub trait Recorded: Table<Key> {
    const KIND: Kind;

    /// What the table holds at this slot.
    fn slot(&self, at: usize) -> Slot;
}

impl<const PERCENT: usize> Recorded for Shift<Key, PERCENT> {
    const KIND: Kind = Kind::Homes;

    fn slot(&self, at: usize) -> Slot {
        if self.is_full(at) { Slot::Full(*self.at(at)) } else { Slot::Empty }
    }
}

impl<const PERCENT: usize> Recorded for Tombstones<Key, PERCENT> {
    const KIND: Kind = Kind::Homes;

    fn slot(&self, at: usize) -> Slot {
        match () {
            () if self.is_full(at) => Slot::Full(*self.at(at)),
            () if self.is_deleted(at) => Slot::Deleted,
            () => Slot::Empty,
        }
    }
}

impl<const PERCENT: usize> Recorded for RobinHood<Key, PERCENT> {
    const KIND: Kind = Kind::Distances;

    fn slot(&self, at: usize) -> Slot {
        let Some(kept) = self.distance(at) else { return Slot::Empty };
        let key = *self.at(at);
        assert_eq!(
            kept,
            distance(key, at, self.slots()),
            "the distance at slot {at}"
        );
        Slot::Full(key)
    }
}

impl<const AHEAD: bool> Recorded for Swiss<Key, Swar, AHEAD> {
    const KIND: Kind = Kind::Tags;

    fn slot(&self, at: usize) -> Slot {
        match self.control(at) {
            EMPTY => Slot::Empty,
            DELETED => Slot::Deleted,
            control => {
                let key = *self.at(at);
                assert_eq!(control, tag(key.hash), "the tag at slot {at}");
                Slot::Full(key)
            }
        }
    }
}

impl Recording {
    /// Runs a script on a table that has room for so many entries. What is recorded
    /// is made of the events that the table tells alone, and compared with the table
    /// after each operation.
    ///
    /// # Panics
    ///
    /// If the events do not make the table that is there, and as
    /// [`watch::record`] does.
    pub fn of<T: Recorded>(room: usize, script: &[Op]) -> Self {
        let mut table = T::default();
        let hash = |key: &Key| key.hash;
        table.resize(room, hash);
        let mut narrator = Narrator::new(T::KIND, table.slots());
        for op in script {
            // As a map does it: search first.
            let key = op.key();
            let found = || table.find(key.hash, |it| *it == key);
            let (slot, search) = watch::record(found);
            let is_at_limit = table.len() == table.capacity();
            let ((), change) = watch::record(|| match (op, slot) {
                (Op::Insert(_), None) => {
                    table.insert_unique(key.hash, key, hash);
                }
                (Op::Remove(_), Some(slot)) => {
                    table.remove(slot, hash);
                }
                (Op::Insert(_), Some(_))
                | (Op::Remove(_), None)
                | (Op::Find(_), _) => {}
            });
            let made_anew = is_at_limit.then_some(table.slots());
            narrator.tell(op, slot, &search, &change, made_anew);

            let real: Vec<_> = (0..table.slots()).map(|at| table.slot(at)).collect();
            assert_eq!(
                narrator.slots, real,
                "after `{op}`, events against the table"
            );
        }
        Recording { kind: T::KIND, steps: narrator.steps }
    }
}
