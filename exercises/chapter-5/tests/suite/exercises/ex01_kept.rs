use chapter_5::barrier::{Barrier, Opaque};
use chapter_5::ex01_kept::repeat;
use std::cell::RefCell;
use testkit::{collection, count_allocations, property};

/// What happened, in order.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Seen {
    Hidden(u64),
    Worked(u64),
    Kept(u64),
}
use Seen::{Hidden, Kept, Worked};

/// A barrier that writes down what it is asked. Of the input 7 it makes 1007, then
/// 2007, then 3007: as if anything could come out.
struct Watched<'a> {
    seen: &'a RefCell<Vec<Seen>>,
    hidden: u64,
}

impl Barrier for Watched<'_> {
    fn hide(&mut self, input: u64) -> u64 {
        self.seen.borrow_mut().push(Hidden(input));
        self.hidden += 1;
        input + 1000 * self.hidden
    }

    fn keep(&mut self, result: u64) {
        self.seen.borrow_mut().push(Kept(result));
    }
}

/// Repeats a work that doubles. What `repeat` returned, and what happened.
fn watch(inputs: &[u64], calls: usize) -> (usize, Vec<Seen>) {
    let seen = RefCell::new(Vec::new());
    let mut barrier = Watched { seen: &seen, hidden: 0 };
    let called = repeat(&mut barrier, inputs, calls, |x| {
        seen.borrow_mut().push(Worked(x));
        2 * x
    });
    (called, seen.into_inner())
}

/// What went into `work`, or out of it.
fn numbers(seen: &[Seen], part: impl Fn(Seen) -> Option<u64>) -> Vec<u64> {
    seen.iter().filter_map(|it| part(*it)).collect()
}

fn worked(seen: &[Seen]) -> Vec<u64> {
    numbers(seen, |it| if let Worked(x) = it { Some(x) } else { None })
}

fn kept(seen: &[Seen]) -> Vec<u64> {
    numbers(seen, |it| if let Kept(x) = it { Some(x) } else { None })
}

#[test]
#[cfg_attr(open = "ex01_kept", ignore = "open")]
fn works_as_often_as_it_is_told() {
    let (called, seen) = watch(&[7], 3);
    assert_eq!(worked(&seen).len(), 3, "calls of the work: {seen:?}");
    assert_eq!(called, 3, "what it says that it did");
    assert_eq!(watch(&[7], 0), (0, vec![]), "no calls");
}

#[test]
#[cfg_attr(open = "ex01_kept", ignore = "open")]
fn each_call_gets_what_came_out_of_the_barrier() {
    let (_, seen) = watch(&[7], 3);
    assert_eq!(
        worked(&seen),
        [1007, 2007, 3007],
        "the work got these; 7 itself is known to the compiler, and what was hidden \
         once is known from the second call on"
    );
}

#[test]
#[cfg_attr(open = "ex01_kept", ignore = "open")]
fn each_result_goes_into_the_barrier() {
    let (_, seen) = watch(&[7], 3);
    assert_eq!(
        kept(&seen),
        [2014, 4014, 6014],
        "kept are these; a call whose result nobody keeps need not be made"
    );
}

#[test]
#[cfg_attr(open = "ex01_kept", ignore = "open")]
fn one_call_ends_before_the_next_begins() {
    let (_, seen) = watch(&[7], 2);
    let expected =
        [Hidden(7), Worked(1007), Kept(2014), Hidden(7), Worked(2007), Kept(4014)];
    assert_eq!(seen, expected, "two calls with the input 7");
}

#[test]
#[cfg_attr(open = "ex01_kept", ignore = "open")]
fn takes_the_inputs_in_a_circle() {
    let (called, seen) = watch(&[5, 6, 7], 5);
    assert_eq!(worked(&seen), [1005, 2006, 3007, 4005, 5006], "inputs of 5 calls");
    assert_eq!(called, 5, "calls of the work, not rounds of the circle");
    let (_, seen) = watch(&[5, 6, 7], 2);
    assert_eq!(worked(&seen), [1005, 2006], "2 calls do not come to the third");
}

#[test]
#[cfg_attr(open = "ex01_kept", ignore = "open")]
fn without_inputs_it_calls_nothing() {
    assert_eq!(watch(&[], 3), (0, vec![]), "no inputs");
}

#[test]
#[cfg_attr(open = "ex01_kept", ignore = "open")]
fn allocates_nothing() {
    let inputs = [5, 6, 7];
    let (_, count) =
        count_allocations(|| repeat(&mut Opaque, &inputs, 1000, |x| 2 * x));
    assert_eq!(count.calls, 0, "an allocation would be measured too");
}

#[test]
#[cfg_attr(open = "ex01_kept", ignore = "open")]
fn is_so_for_all_inputs() {
    let inputs = collection::vec(0..1_000_000_u64, 0..6);
    property((inputs, 0..20_usize), |(inputs, calls): (Vec<u64>, usize)| {
        let (called, seen) = watch(&inputs, calls);
        let expected = if inputs.is_empty() { 0 } else { calls };
        assert_eq!(called, expected, "what it says that it did");
        assert_eq!(seen.len(), 3 * expected, "three steps a call");
        for (i, steps) in seen.chunks(3).enumerate() {
            let input = inputs[i % inputs.len()];
            let hidden = input + 1000 * (i as u64 + 1);
            let expected = [Hidden(input), Worked(hidden), Kept(2 * hidden)];
            assert_eq!(steps, expected, "call {i}");
        }
    });
}
