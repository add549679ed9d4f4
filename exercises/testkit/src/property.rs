//! Properties: statements that hold for every input, tried on random ones.

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, TestCaseError, TestError, TestRunner};
use std::fmt::Debug;

/// Tries `holds` on 256 inputs drawn from `inputs`, and shrinks what fails.
///
/// The random seed changes from run to run. Nothing is written to disk: a failing
/// input is small enough to be read from the message.
///
/// # Panics
///
/// If `holds` panics for some input: with the shortest such input that was found,
/// then with what `holds` said about it.
#[track_caller]
pub fn property<S: Strategy>(inputs: S, holds: impl Fn(S::Value))
where
    S::Value: Debug,
{
    let config = Config { failure_persistence: None, ..Config::default() };
    let outcome = TestRunner::new(config).run(&inputs, |input| {
        holds(input);
        Ok::<(), TestCaseError>(())
    });
    match outcome {
        Ok(()) => {}
        Err(TestError::Fail(reason, input)) => {
            let reason = reason.message();
            let reason = reason.strip_prefix("panicked: ").unwrap_or(reason);
            panic!("for the input {input:?}\n{reason}")
        }
        Err(TestError::Abort(reason)) => panic!("no input could be made: {reason}"),
    }
}
