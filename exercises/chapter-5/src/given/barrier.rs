//! What the compiler cannot look through, for exercise 5.1.

use std::hint::black_box;

pub trait Barrier {
    /// Gives the input back. So far as the compiler knows, any number may come out.
    fn hide(&mut self, input: u64) -> u64;

    /// Takes a result. So far as the compiler knows, somebody looks at it.
    fn keep(&mut self, result: u64);
}

/// The barrier of a benchmark. The tests bring another one, which writes down what
/// it is asked, and gives back what the compiler has to expect: another number.
pub struct Opaque;

impl Barrier for Opaque {
    fn hide(&mut self, input: u64) -> u64 {
        black_box(input)
    }

    fn keep(&mut self, result: u64) {
        black_box(result);
    }
}
