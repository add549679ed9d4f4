//! The command as a learner runs it, in a small course of its own.

mod course;
mod learner;
mod maintainer;
mod project;
mod watching;
