//! Exercise 5.7: a gate that lets one in, and ends what goes on inside when it stops.

use std::marker::PhantomData;
use std::time::Duration;

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

/// Lets one in at a time. The fields are yours.
pub struct Gate {}

/// Whoever has this is inside. Dropping it opens the gate for the next one, unless the
/// gate has stopped. The fields are yours: a `&'a Gate` may be one.
pub struct Pass<'a> {
    gate: PhantomData<&'a Gate>,
}

impl Gate {
    pub fn new() -> Self {
        Self {}
    }

    /// Lets one in, or says why not. Never waits. After a stop it says `Stopping`, also
    /// while somebody is still inside.
    pub fn enter(&self) -> Result<Pass<'_>, Refused> {
        todo!("5.7: let one in")
    }

    /// From now on nobody is let in, and whoever is inside waits no longer.
    pub fn stop(&self) {
        todo!("5.7: stop")
    }
}

impl Pass<'_> {
    /// Waits for this time, or until the gate stops; if it has stopped, not at all. The
    /// gate stays closed for others afterwards: the pass is still there.
    pub fn wait(&self, time: Duration) -> Ended {
        todo!("5.7: wait for {time:?}, {:?}", self.gate)
    }
}
