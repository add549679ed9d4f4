//! A tape of what one thread asks the allocator for, request by request.
//!
//! While a tape runs, its events go into a buffer that was reserved before. The
//! allocator takes the buffer out of its thread-local cell, writes one event into the
//! room that is left, and puts it back: it never allocates, and whoever might call the
//! allocator from there would find no buffer to write to. A panic inside an allocator
//! is not allowed; so a tape that is full only counts what it lost, and [`tape`]
//! panics afterwards.

use std::cell::Cell;
use std::fmt;
use std::mem::ManuallyDrop;

/// How many events a tape holds.
const ROOM: usize = 4096;

/// One request to the allocator, in bytes. `alloc_zeroed` counts as `Alloc`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// A new buffer.
    Alloc { bytes: usize },
    /// A buffer that is to have another size. Its contents are kept; the allocator
    /// decides whether it stays where it is.
    Realloc { from: usize, to: usize },
    /// A buffer given back.
    Free { bytes: usize },
}

impl fmt::Display for Event {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Alloc { bytes } => write!(f, "alloc {bytes} bytes"),
            Self::Realloc { from, to } => write!(f, "realloc {from} -> {to} bytes"),
            Self::Free { bytes } => write!(f, "free {bytes} bytes"),
        }
    }
}

/// What a piece of code asked the allocator for, in order. Shown as text, it is one
/// line an event, without anything that differs from machine to machine.
#[derive(Debug)]
pub struct Tape {
    /// Each event, and whether its buffer went to another address.
    events: Vec<(Event, bool)>,
}

impl Tape {
    /// The events, in order.
    pub fn events(&self) -> impl Iterator<Item = Event> + '_ {
        self.events.iter().map(|(event, _)| *event)
    }

    /// The sizes, in bytes, of the buffers that were asked for: of each `Alloc`, and
    /// of each `Realloc` the new size.
    pub fn requests(&self) -> Vec<usize> {
        let size = |event| match event {
            Event::Alloc { bytes } => Some(bytes),
            Event::Realloc { to, .. } => Some(to),
            Event::Free { .. } => None,
        };
        self.events().filter_map(size).collect()
    }

    /// The `Realloc`s whose buffer went to another address.
    ///
    /// **A measurement.** The allocator decides it, and it may decide otherwise on
    /// another machine or in another run: no snapshot and no test may depend on it.
    pub fn moved(&self) -> impl Iterator<Item = Event> + '_ {
        self.events.iter().filter(|(_, moved)| *moved).map(|(event, _)| *event)
    }
}

impl fmt::Display for Tape {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.events().try_for_each(|event| writeln!(f, "{event}"))
    }
}

/// Runs `code` and records each request that this thread makes meanwhile. The tape's
/// own buffer is not on it, but `count_allocations` around a tape counts that buffer.
/// If one tape runs inside another, the outer one has the events of both.
///
/// # Panics
///
/// If there are more than 4096 events.
///
/// # Examples
///
/// ```
/// let (v, tape) = lab::tape(|| {
///     let mut v = vec![0_u8; 100];
///     v.reserve_exact(50);
///     v
/// });
/// assert_eq!(v.len(), 100);
/// assert_eq!(tape.to_string(), "alloc 100 bytes\nrealloc 100 -> 150 bytes\n");
/// ```
pub fn tape<R>(code: impl FnOnce() -> R) -> (R, Tape) {
    let mut running = Running::start();
    let result = code();
    let reel = running.stop();
    assert!(
        reel.lost == 0,
        "the tape is full: it holds {ROOM} events, and there were {} more",
        reel.lost
    );
    (result, Tape { events: reel.events })
}

/// The buffer of a tape that runs. With no room at all, it stands for "no tape".
struct Reel {
    events: Vec<(Event, bool)>,
    lost: usize,
}

impl Reel {
    const NONE: Self = Self { events: Vec::new(), lost: 0 };

    fn is_none(&self) -> bool {
        self.events.capacity() == 0
    }

    /// Never allocates: beyond the room, events are only counted.
    fn write(&mut self, event: (Event, bool)) {
        if self.events.len() < self.events.capacity() {
            self.events.push(event);
        } else {
            self.lost += 1;
        }
    }
}

thread_local! {
    /// What this thread records into. `ManuallyDrop`, because a thread-local value
    /// with a destructor has to be registered, and that may allocate. Nothing leaks:
    /// `Running` takes the buffer out again.
    static REEL: Cell<ManuallyDrop<Reel>> =
        const { Cell::new(ManuallyDrop::new(Reel::NONE)) };
}

/// Puts `reel` in the place of this thread's, and gives that one back.
fn exchange(reel: Reel) -> Reel {
    ManuallyDrop::into_inner(REEL.replace(ManuallyDrop::new(reel)))
}

/// Called by the allocator for each request that it granted.
pub(crate) fn record(event: Event, moved: bool) {
    // A thread that is being torn down may still allocate; no tape runs there.
    let _ = REEL.try_with(|reel| {
        let mut own = reel.replace(ManuallyDrop::new(Reel::NONE));
        if !own.is_none() {
            own.write((event, moved));
        }
        reel.set(own);
    });
}

/// A tape that runs. If `code` panics, dropping this ends the tape.
struct Running {
    /// The reel to go on with; `None` once this tape has ended.
    outer: Option<Reel>,
}

impl Running {
    fn start() -> Self {
        let outer = exchange(Reel::NONE); // it must not see the next line
        exchange(Reel { events: Vec::with_capacity(ROOM), lost: 0 });
        Self { outer: Some(outer) }
    }

    /// Ends this tape and goes on with the outer one, which gets a copy of it.
    fn stop(&mut self) -> Reel {
        let Some(mut outer) = self.outer.take() else { return Reel::NONE };
        let reel = exchange(Reel::NONE);
        if !outer.is_none() {
            reel.events.iter().for_each(|event| outer.write(*event));
            outer.lost += reel.lost;
        }
        exchange(outer);
        reel
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::count_allocations;
    use std::hint::black_box;
    use std::thread;

    /// The message of the panic that `code` ends with.
    fn message_of<R>(code: impl FnOnce() -> R) -> String {
        let code = std::panic::AssertUnwindSafe(code);
        // A backtrace would fill the tape: printing one asks for memory very often.
        let hook = std::panic::take_hook();
        std::panic::set_hook(Box::new(|_| {}));
        let outcome = std::panic::catch_unwind(code);
        std::panic::set_hook(hook);
        let payload = outcome.err().expect("it panics");
        match payload.downcast::<String>() {
            Ok(message) => *message,
            Err(payload) => {
                payload.downcast_ref::<&str>().expect("a text").to_string()
            }
        }
    }

    #[test]
    fn a_tape_has_each_request_in_order() {
        let ((), tape) = tape(|| {
            let mut v = black_box(vec![0_u8; 100]);
            v.reserve_exact(50);
            black_box(Box::new(7_u64));
        });
        let events: Vec<_> = tape.events().collect();
        let expected = [
            Event::Alloc { bytes: 100 },
            Event::Realloc { from: 100, to: 150 },
            Event::Alloc { bytes: 8 },
            Event::Free { bytes: 8 },
            Event::Free { bytes: 150 },
        ];
        assert_eq!(events, expected);
        assert_eq!(tape.requests(), [100, 150, 8]);
        let text = "alloc 100 bytes\nrealloc 100 -> 150 bytes\nalloc 8 bytes\n\
                    free 8 bytes\nfree 150 bytes\n";
        assert_eq!(tape.to_string(), text);
    }

    #[test]
    fn nothing_is_on_the_tape_before_and_after() {
        let before = black_box(vec![1_u8; 10]);
        let (kept, tape) = tape(|| black_box(vec![2_u8; 20]));
        drop((before, kept));
        assert_eq!(tape.to_string(), "alloc 20 bytes\n");
    }

    #[test]
    fn another_threads_requests_are_not_on_the_tape() {
        let (go, wait) = std::sync::mpsc::channel::<()>();
        let other = thread::spawn(move || {
            wait.recv().expect("the tape runs");
            drop(black_box(vec![0_u8; 4321]));
        });
        let ((), tape) = tape(|| {
            go.send(()).expect("the other thread waits");
            other.join().expect("the other thread ends");
        });
        assert!(!tape.requests().contains(&4321), "{tape}");
    }

    #[test]
    fn what_did_not_move_is_not_among_the_moved() {
        let ((), tape) = tape(|| {
            let mut v = black_box(vec![0_u8; 10]);
            for n in 1..=20 {
                let before = v.as_ptr();
                let ((), one) = super::tape(|| v.reserve_exact(n * 1000));
                let moved = v.as_ptr() != before;
                assert_eq!(one.moved().count(), usize::from(moved));
            }
        });
        assert!(tape.moved().count() <= 20);
    }

    #[test]
    fn an_outer_tape_has_the_events_of_an_inner_one() {
        let (inner, outer) = tape(|| {
            drop(black_box(vec![0_u8; 10]));
            let ((), inner) = tape(|| drop(black_box(vec![0_u8; 20])));
            drop(black_box(vec![0_u8; 30]));
            inner
        });
        assert_eq!(inner.requests(), [20]);
        assert_eq!(outer.requests(), [10, 20, 30]);
    }

    #[test]
    fn a_tape_that_is_full_says_so() {
        let message = message_of(|| {
            tape(|| (0..3000).for_each(|_| drop(black_box(Box::new(1)))))
        });
        let expected =
            "the tape is full: it holds 4096 events, and there were 1904 more";
        assert_eq!(message, expected);
        let ((), after) = tape(|| ());
        assert_eq!(after.events().count(), 0, "the next tape is empty");
    }

    #[test]
    fn a_panic_ends_the_tape() {
        let ((), outer) = tape(|| {
            let inner = || tape(|| panic!("{}", black_box("stop")));
            assert_eq!(message_of(inner), "stop");
            drop(black_box(vec![0_u8; 77]));
        });
        assert!(outer.requests().contains(&77), "the outer tape goes on:\n{outer}");
    }

    #[test]
    fn recording_allocates_nothing() {
        let work = || (0..1000).for_each(|_| drop(black_box(Box::new(1_u64))));
        let ((), plain) = count_allocations(work);
        let (((), taped), _) = tape(|| count_allocations(work));
        assert_eq!(taped, plain);
    }
}
