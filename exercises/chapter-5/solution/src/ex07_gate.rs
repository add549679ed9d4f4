//! Exercise 5.7: a gate that lets one in, and ends what goes on inside when it stops.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

// ANCHOR: types
/// Why nobody more is let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Somebody is inside; ask again later.
    Busy,
    /// The gate has stopped, and lets nobody in any more.
    Stopping,
}

/// How a wait ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The time is over.
    Elapsed,
    /// The gate has stopped.
    Stopped,
}
// ANCHOR_END: types

/// Lets one in at a time.
#[derive(Default)]
pub struct Gate {
    state: Mutex<State>,
    stopped: Condvar,
}

#[derive(Default)]
struct State {
    taken: bool,
    stopping: bool,
}

/// Whoever has this is inside. Dropping it opens the gate for the next one.
pub struct Pass<'a> {
    gate: &'a Gate,
}

impl Gate {
    pub fn new() -> Self {
        Self::default()
    }

    /// Looks and takes under one lock: two that come at the same time would otherwise
    /// both find the gate free.
    pub fn enter(&self) -> Result<Pass<'_>, Refused> {
        let mut state = self.lock();
        match *state {
            State { stopping: true, .. } => Err(Refused::Stopping),
            State { taken: true, .. } => Err(Refused::Busy),
            State { .. } => {
                state.taken = true;
                Ok(Pass { gate: self })
            }
        }
    }

    /// First the word, then the call: whoever is woken finds the word there. And whoever
    /// comes too late for the call finds it before falling asleep.
    pub fn stop(&self) {
        self.lock().stopping = true;
        self.stopped.notify_all();
    }

    /// Nothing here panics with the lock held, so what is inside is whole, even if the
    /// lock were marked as poisoned.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Pass<'_> {
    /// A condition variable gives the lock back while it sleeps, so that `enter` and
    /// `stop` get it. It may wake up for no reason; `wait_timeout_while` asks again.
    pub fn wait(&self, time: Duration) -> Ended {
        let state = self.gate.lock();
        let goes_on = |state: &mut State| !state.stopping;
        let slept = self.gate.stopped.wait_timeout_while(state, time, goes_on);
        let (state, _) = slept.unwrap_or_else(PoisonError::into_inner);
        if state.stopping { Ended::Stopped } else { Ended::Elapsed }
    }
}

/// In `drop` and nowhere else: it runs at the end of a request, at every `?` on the way
/// to it, and when a panic ends it.
impl Drop for Pass<'_> {
    fn drop(&mut self) {
        self.gate.lock().taken = false;
    }
}
