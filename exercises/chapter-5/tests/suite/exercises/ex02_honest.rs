use chapter_5::clock::Told;
use chapter_5::ex02_honest::{MOST, Measured, Plan, measure};
use std::cell::{Cell, RefCell};
use testkit::property;

/// What takes how long, in nanoseconds; all 0 to begin with.
#[derive(Default)]
struct Costs {
    setup: u64,
    /// The first call takes this much longer than the others.
    cold: u64,
    call: u64,
    drop: u64,
    /// A look at the clock.
    look: u64,
    /// This call takes 100,000 more: the machine did something else.
    interrupted: Option<usize>,
}

/// A result that takes time to drop.
struct Result<'a>(&'a Told, u64);

impl Drop for Result<'_> {
    fn drop(&mut self) {
        self.0.pass(self.1);
    }
}

/// More calls than any test here needs.
const TOO_MANY: usize = 1 << 19;

/// What `measure` says about a routine with these costs, and which inputs the
/// routine was called with: `setup` gives 0, then 1, then 2.
fn watch(costs: &Costs, sample: u64, samples: usize) -> (Measured, Vec<usize>) {
    let clock = Told::new(costs.look);
    let (made, inputs) = (Cell::new(0), RefCell::new(Vec::new()));
    let setup = || {
        clock.pass(costs.setup);
        made.replace(made.get() + 1)
    };
    let routine = |input: usize| {
        let mut inputs = inputs.borrow_mut();
        assert!(inputs.len() < TOO_MANY, "{TOO_MANY} calls, and no end");
        clock.pass(costs.call);
        if inputs.is_empty() {
            clock.pass(costs.cold);
        }
        if costs.interrupted == Some(inputs.len()) {
            clock.pass(100_000);
        }
        inputs.push(input);
        Result(&clock, costs.drop)
    };
    let measured = measure(&clock, &Plan { sample, samples }, setup, routine);
    (measured, inputs.into_inner())
}

/// One call to throw away; batches of 1, 2, 4, … up to `batch`; the recorded ones.
fn calls(batch: usize, samples: usize) -> usize {
    1 + (2 * batch - 1) + samples * batch
}

#[test]
#[cfg_attr(open = "ex02_honest", ignore = "open")]
fn a_batch_takes_as_long_as_planned() {
    let (measured, inputs) = watch(&Costs { call: 10, ..Costs::default() }, 1000, 5);
    assert_eq!(measured.batch, 128, "64 calls of 10 ns are too short, 128 are not");
    assert_eq!(measured.times, [1280; 5], "128 calls of 10 ns, 5 times");
    assert_eq!(inputs.len(), calls(128, 5), "calls in all");
}

#[test]
#[cfg_attr(open = "ex02_honest", ignore = "open")]
fn a_batch_that_takes_exactly_as_long_is_enough() {
    let (measured, _) = watch(&Costs { call: 10, ..Costs::default() }, 640, 2);
    assert_eq!(measured.batch, 64, "64 calls of 10 ns are 640");
}

#[test]
#[cfg_attr(open = "ex02_honest", ignore = "open")]
fn a_slow_routine_is_called_once_a_batch() {
    let (measured, inputs) =
        watch(&Costs { call: 5000, ..Costs::default() }, 1000, 3);
    assert_eq!(measured.batch, 1, "one call of 5000 ns is long enough");
    assert_eq!(measured.times, [5000; 3], "one call each");
    assert_eq!(inputs.len(), calls(1, 3), "calls in all");
}

#[test]
#[cfg_attr(open = "ex02_honest", ignore = "open")]
fn setup_is_not_timed() {
    let costs = Costs { setup: 700, call: 10, ..Costs::default() };
    let (measured, _) = watch(&costs, 1000, 5);
    assert_eq!(measured.batch, 128, "a batch is as large as without the setup");
    assert_eq!(measured.times, [1280; 5], "a setup of 700 ns is not in the time");
}

#[test]
#[cfg_attr(open = "ex02_honest", ignore = "open")]
fn dropping_the_results_is_not_timed() {
    let costs = Costs { drop: 300, call: 10, ..Costs::default() };
    let (measured, _) = watch(&costs, 1000, 5);
    assert_eq!(measured.times, [1280; 5], "300 ns to drop each are not in the time");
}

#[test]
#[cfg_attr(open = "ex02_honest", ignore = "open")]
fn the_first_call_counts_for_nothing() {
    let costs = Costs { cold: 5000, call: 10, ..Costs::default() };
    let (measured, _) = watch(&costs, 1000, 5);
    assert_eq!(measured.batch, 128, "the first call alone took longer than a batch");
    assert_eq!(measured.times, [1280; 5], "all recorded batches were warm");
}

#[test]
#[cfg_attr(open = "ex02_honest", ignore = "open")]
fn the_clock_is_asked_twice_a_batch() {
    let costs = Costs { look: 25, call: 10, ..Costs::default() };
    let (measured, _) = watch(&costs, 1000, 5);
    let expected = 128 * 10 + 25;
    assert_eq!(
        measured.times, [expected; 5],
        "128 calls and 25 ns for a look at the clock: it is asked before the first \
         call and behind the last one"
    );
}

#[test]
#[cfg_attr(open = "ex02_honest", ignore = "open")]
fn ends_if_nothing_takes_time() {
    let (measured, inputs) = watch(&Costs::default(), 1000, 3);
    assert_eq!(measured.batch, MOST, "no batch took 1000 ns: the largest one");
    assert_eq!(measured.times, [0; 3], "no time has passed");
    assert_eq!(inputs.len(), calls(MOST, 3), "calls in all");
}

#[test]
#[cfg_attr(open = "ex02_honest", ignore = "open")]
fn one_interruption_does_not_move_the_median() {
    let interrupted = Some(calls(128, 2) + 7); // in the third of five batches
    let costs = Costs { call: 10, interrupted, ..Costs::default() };
    let (measured, _) = watch(&costs, 1000, 5);
    assert_eq!(
        measured.times,
        [1280, 1280, 101_280, 1280, 1280],
        "all are recorded"
    );
    assert_eq!(measured.median(), 10.0, "nanoseconds of a call, as a rule");
    assert_eq!(measured.slowest(), 791.25, "and in the batch that was interrupted");
}

fn of(batch: usize, times: &[u64]) -> Measured {
    Measured { batch, times: times.to_vec() }
}

#[test]
#[cfg_attr(open = "ex02_honest", ignore = "open")]
fn the_median_is_the_middle_of_the_sorted_times() {
    assert_eq!(
        of(10, &[500, 100, 300]).median(),
        30.0,
        "100 300 500, 10 calls each"
    );
    assert_eq!(of(1, &[7]).median(), 7.0, "a single batch");
    let even = of(10, &[900, 100, 400, 200]);
    assert_eq!(even.median(), 30.0, "half way between 200 and 400");
    assert_eq!(of(4, &[10]).median(), 2.5, "10 ns for 4 calls");
    assert_eq!(of(2, &[1, 2]).median(), 0.75, "half of 1.5");
}

#[test]
#[cfg_attr(open = "ex02_honest", ignore = "open")]
fn the_slowest_batch_may_be_any() {
    assert_eq!(of(10, &[500, 100, 300]).slowest(), 50.0, "it was the first");
    assert_eq!(of(4, &[1, 2, 10]).slowest(), 2.5, "10 ns for 4 calls");
}

#[test]
#[cfg_attr(open = "ex02_honest", ignore = "open")]
fn is_so_for_all_costs() {
    let numbers = (0..1000_u64, 1..200_u64, 0..1000_u64, 1..3000_u64, 1..6_usize);
    property(numbers, |(setup, call, drop, sample, samples)| {
        let costs = Costs { setup, call, drop, ..Costs::default() };
        let (measured, inputs) = watch(&costs, sample, samples);
        let batch = sample.div_ceil(call).next_power_of_two() as usize;
        assert_eq!(measured.batch, batch, "{call} ns a call, {sample} ns a batch");
        assert_eq!(measured.times, vec![call * batch as u64; samples], "times");
        let each_once: Vec<usize> = (0..calls(batch, samples)).collect();
        assert_eq!(inputs, each_once, "each call has an input of its own");
    });
}
