//! Says "busy" of a gate that has stopped: whoever hears it comes again.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    Busy,
    Stopping,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    Elapsed,
    Stopped,
}

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

pub struct Pass<'a> {
    gate: &'a Gate,
}

impl Gate {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn enter(&self) -> Result<Pass<'_>, Refused> {
        let mut state = self.lock();
        match *state {
            State { taken: true, .. } => Err(Refused::Busy),
            State { stopping: true, .. } => Err(Refused::Stopping),
            State { .. } => {
                state.taken = true;
                Ok(Pass { gate: self })
            }
        }
    }

    pub fn stop(&self) {
        self.lock().stopping = true;
        self.stopped.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Pass<'_> {
    pub fn wait(&self, time: Duration) -> Ended {
        let state = self.gate.lock();
        let goes_on = |state: &mut State| !state.stopping;
        let slept = self.gate.stopped.wait_timeout_while(state, time, goes_on);
        let (state, _) = slept.unwrap_or_else(PoisonError::into_inner);
        if state.stopping { Ended::Stopped } else { Ended::Elapsed }
    }
}

impl Drop for Pass<'_> {
    fn drop(&mut self) {
        self.gate.lock().taken = false;
    }
}
