//! One routine, and four ways to say how long it takes. The clock is told what passes.

use chapter_5::clock::{Clock, Told};
use std::cell::Cell;

// ANCHOR: routine
struct Routine {
    clock: Told,
    calls: Cell<u64>,
}

impl Routine {
    /// Takes 10 ns, but the first call 5000, and each hundredth 2000. A look at the
    /// clock takes 25.
    fn call(&self) {
        let nth = self.calls.replace(self.calls.get() + 1);
        self.clock.pass(match nth {
            0 => 5_000,
            _ if nth.is_multiple_of(100) => 2_000,
            _ => 10,
        });
    }

    /// The nanoseconds between two looks at the clock, with calls in between.
    fn time(&self, calls: u64) -> u64 {
        let start = self.clock.now();
        (0..calls).for_each(|_| self.call());
        self.clock.now() - start
    }
}
// ANCHOR_END: routine

// ANCHOR: main
pub fn main() {
    let fresh = || Routine { clock: Told::new(25), calls: Cell::new(0) };
    println!("one call: {} ns", fresh().time(1));
    println!("1000 calls, mean: {:.1} ns", fresh().time(1_000) as f64 / 1e3);

    let routine = fresh();
    routine.time(1); // the cold one
    let mut each: Vec<u64> = (1..1_000).map(|_| routine.time(1)).collect();
    each.sort_unstable();
    println!("each call alone, median: {} ns", each[each.len() / 2]);
    println!("each call alone, slowest: {} ns", each[each.len() - 1]);

    let routine = fresh();
    routine.time(1);
    let mut batches: Vec<u64> = (0..99).map(|_| routine.time(50)).collect();
    batches.sort_unstable();
    println!("batches of 50, median: {} ns", batches[49] as f64 / 50.0);
    println!("batches of 50, slowest: {} ns", batches[98] as f64 / 50.0);
}
// ANCHOR_END: main
