//! What all benches share: the settings, and the learner's own functions, which may
//! be open or wrong.
//!
//! A bench first checks that its variants agree, and then times them.

pub mod access;
pub mod kept;
pub mod subject;
pub mod tried;
pub mod yours;

use criterion::Criterion;
use std::panic::{self, UnwindSafe};
use std::time::Duration;

/// About a third of a second a bench; `cargo workbook measure` runs all of them in
/// three rounds and records the fastest, so that a chapter takes a few minutes on a
/// laptop.
pub fn settings() -> Criterion {
    Criterion::default()
        .warm_up_time(Duration::from_millis(100))
        .measurement_time(Duration::from_millis(230))
        .sample_size(10)
        .nresamples(1_000)
        .without_plots()
}

/// Says whether the learner's answer to an exercise can be timed: whether `yours`
/// gives what is `expected`, and does not panic. If not, prints that it is left out.
pub fn is_solved<R: PartialEq>(
    exercise: &str,
    yours: impl FnOnce() -> R + UnwindSafe,
    expected: &R,
) -> bool {
    let hook = panic::take_hook();
    panic::set_hook(Box::new(|_| {})); // else the `todo!()` is printed as well
    let got = panic::catch_unwind(yours);
    panic::set_hook(hook);
    let trouble = match got {
        Ok(got) if got == *expected => return true,
        Ok(_) => "gives another result than the solution",
        Err(_) => "is open, or panics",
    };
    println!("Exercise {exercise}: yours {trouble}. It is left out.");
    false
}
