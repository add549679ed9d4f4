//! A sample of a profile, as several exercises of this chapter use it.

/// What a profiler saw: one stack, and how much was seen there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sample {
    /// The names of the functions, the one that ran first: the leaf, its caller, the
    /// caller of that, and at the end `main`.
    pub stack: Vec<&'static str>,
    /// How much: a number of samples, or nanoseconds, or bytes.
    pub value: i64,
}

/// A sample, from the leaf to `main`: `sample(["inner", "outer", "main"], 3)`.
pub fn sample<const N: usize>(stack: [&'static str; N], value: i64) -> Sample {
    Sample { stack: stack.to_vec(), value }
}
