//! Watches what a table does, so that probes can be counted and recorded.
//!
//! A table calls [`tell`] where it looks at a slot or changes one. That is compiled
//! only with debug assertions: in a release build, which benches time, the calls are
//! gone. One thread watches its own tables only.

use std::cell::RefCell;
use std::ops::{Index, IndexMut};

/// What a table did, in terms of its slots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// It looked at one slot, or compared the key that one holds.
    Look(usize),
    /// It looked at the control bytes of a whole group, which begins at this slot.
    Group(usize),
    /// It put the entry that it carries into this slot.
    Put(usize),
    /// It exchanged the entry that it carries with the one in this slot.
    Swap(usize),
    /// It moved an entry from the first slot to the second.
    Move(usize, usize),
    /// It marked this slot as empty.
    Empty(usize),
    /// It marked this slot as deleted: a tombstone.
    Bury(usize),
}

/// The events since a recording began, and how many there may be at most.
struct Recording {
    events: Vec<Event>,
    #[cfg_attr(not(debug_assertions), expect(dead_code, reason = "nobody tells"))]
    most: usize,
}

thread_local! {
    /// The recording of this thread, if it records.
    static RECORDED: RefCell<Option<Recording>> = const { RefCell::new(None) };
}

/// Called by tables. Does nothing unless this thread records.
#[inline(always)]
pub fn tell(event: Event) {
    #[cfg(debug_assertions)]
    RECORDED.with_borrow_mut(|recorded| {
        if let Some(Recording { events, most }) = recorded {
            assert!(events.len() < *most, "{most} looks and no end of it");
            events.push(event);
        }
    });
    #[cfg(not(debug_assertions))]
    let _ = event;
}

/// Runs `code` and returns what the tables of this thread did meanwhile. If `code`
/// panics, the recording ends with it.
///
/// # Panics
///
/// In a build without debug assertions, where nothing is told; and if this thread
/// records already.
pub fn record<R>(code: impl FnOnce() -> R) -> (R, Vec<Event>) {
    record_at_most(usize::MAX, code)
}

/// As [`record`], for code that may have no end: it panics after `most` events.
///
/// # Panics
///
/// Also then.
pub fn record_at_most<R>(most: usize, code: impl FnOnce() -> R) -> (R, Vec<Event>) {
    if cfg!(not(debug_assertions)) {
        panic!(
            "tables are watched in builds with debug assertions: without --release"
        );
    }
    /// Ends the recording, also if the code panics.
    struct End;
    impl Drop for End {
        fn drop(&mut self) {
            RECORDED.set(None);
        }
    }
    let before = RECORDED.replace(Some(Recording { events: Vec::new(), most }));
    assert!(before.is_none(), "this thread records already");
    let end = End;
    let result = code();
    let events = RECORDED.take().map(|recording| recording.events);
    drop(end);
    (result, events.unwrap_or_default())
}

/// Runs `code` and counts the slots, or groups of slots, that it looks at. Looking
/// again at the slot that it looked at last does not count.
///
/// # Panics
///
/// As [`record`] does.
pub fn count_probes<R>(code: impl FnOnce() -> R) -> (R, usize) {
    count_probes_at_most(usize::MAX, code)
}

/// As [`count_probes`], for code that may have no end: it panics after `most` looks.
///
/// # Panics
///
/// Also then.
pub fn count_probes_at_most<R>(most: usize, code: impl FnOnce() -> R) -> (R, usize) {
    let (result, mut events) = record_at_most(most, code);
    events.retain(|event| matches!(event, Event::Look(_) | Event::Group(_)));
    events.dedup();
    (result, events.len())
}

/// A row of slots that tells which one is indexed: what the exercises are built on.
/// Otherwise it is a boxed slice.
#[derive(Debug)]
pub struct Watched<T>(Box<[T]>);

impl<T> Watched<T> {
    /// So many slots, each made by `slot`.
    pub fn new(slots: usize, slot: impl FnMut() -> T) -> Self {
        Watched(std::iter::repeat_with(slot).take(slots).collect())
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All slots, from the first to the last. This counts as no look at any.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }
}

impl<T> Index<usize> for Watched<T> {
    type Output = T;

    #[inline]
    fn index(&self, slot: usize) -> &T {
        tell(Event::Look(slot));
        &self.0[slot]
    }
}

impl<T> IndexMut<usize> for Watched<T> {
    #[inline]
    fn index_mut(&mut self, slot: usize) -> &mut T {
        tell(Event::Look(slot));
        &mut self.0[slot]
    }
}

impl<T> IntoIterator for Watched<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    /// The contents of all slots, from the first to the last.
    fn into_iter(self) -> Self::IntoIter {
        self.0.into_vec().into_iter()
    }
}
