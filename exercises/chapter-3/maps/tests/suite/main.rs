//! All maps of the ladder, and std's, under the same tests.

mod documented;
mod groups;
mod model;
mod panics;
mod record;
mod tracked;
