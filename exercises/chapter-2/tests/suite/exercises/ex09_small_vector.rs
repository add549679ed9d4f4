use chapter_2::ex09_small_vector::SmallVector;
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use testkit::{
    Strategy, collection, count_allocations, gives_all_back, prop_oneof, property,
};

#[test]
#[cfg_attr(open = "ex09_small_vector", ignore = "open")]
fn n_elements_need_no_allocation() {
    let (v, made) = count_allocations(|| numbers::<8>(8));
    assert_eq!(made.calls, 0, "allocations for 8 elements with room for 8");
    assert!(is_inline(&v) && !v.spilled(), "the elements must be in the vector");
    assert_eq!(*v, [0, 1, 2, 3, 4, 5, 6, 7], "8 pushes");
}

#[test]
#[cfg_attr(open = "ex09_small_vector", ignore = "open")]
fn one_more_needs_one_allocation() {
    let mut v = numbers::<8>(8);
    let ((), made) = count_allocations(|| v.push(8));
    assert_eq!(made.calls, 1, "allocations of the push that spills");
    assert!(!is_inline(&v) && v.spilled(), "the elements must be on the heap");
    assert_eq!(v.len(), 9, "the number of elements after the spill");
    assert_eq!(*v, [0, 1, 2, 3, 4, 5, 6, 7, 8], "the elements, in their order");
}

#[test]
#[cfg_attr(open = "ex09_small_vector", ignore = "open")]
fn a_full_buffer_grows_by_a_factor() {
    let (v, made) = count_allocations(|| numbers::<8>(10_000));
    assert_eq!(v.len(), 10_000, "the number of elements");
    assert!(made.calls <= 20, "{} allocations for 10,000 pushes", made.calls);
}

#[test]
#[cfg_attr(open = "ex09_small_vector", ignore = "open")]
fn room_for_none_is_allowed() {
    let mut v = SmallVector::<u64, 0>::new();
    assert_eq!(v.pop(), None, "nothing was pushed");
    v.push(7);
    assert!(v.spilled() && v.len() == 1, "the first push spills");
    assert_eq!(v.pop(), Some(7), "what was pushed");
}

#[test]
#[cfg_attr(open = "ex09_small_vector", ignore = "open")]
fn pop_takes_the_last_element_out() {
    let mut v = numbers::<4>(3);
    assert_eq!((v.pop(), v.len()), (Some(2), 2), "inline");
    let mut v = numbers::<4>(6);
    v.fill(9);
    for left in (0..6).rev() {
        assert_eq!(
            (v.pop(), v.len()),
            (Some(9), left),
            "spilled, then filled with 9"
        );
    }
    assert_eq!((v.pop(), v.len()), (None, 0), "nothing is left");
}

#[test]
#[cfg_attr(open = "ex09_small_vector", ignore = "open")]
fn stays_on_the_heap_when_it_gets_short() {
    let mut v = numbers::<4>(5);
    let buffer = v.as_ptr();
    let ((), made) = count_allocations(|| v.truncate(1));
    assert_eq!((v.len(), made.calls), (1, 0), "the length, and the allocations");
    assert!(v.spilled(), "truncate must not move the elements back");
    assert!(v.as_ptr() == buffer, "the element must stay where it was");
    let ((), made) = count_allocations(|| (1..5).for_each(|x| v.push(x)));
    assert_eq!(made.calls, 0, "the buffer on the heap still has room");
    assert_eq!(*v, [0, 1, 2, 3, 4], "four pushes after truncate(1)");
}

#[test]
#[cfg_attr(open = "ex09_small_vector", ignore = "open")]
fn needs_two_words_more_than_its_elements_at_most() {
    let most = size_of::<[u64; 8]>() + 2 * size_of::<usize>();
    let size = size_of_val(&numbers::<8>(8));
    assert!(size <= most, "{size} bytes for 8 elements inline, not {most}");
}

#[test]
#[cfg_attr(open = "ex09_small_vector", ignore = "open")]
fn elements_may_have_no_size() {
    thread_local! { static DROPPED: Cell<usize> = const { Cell::new(0) } }
    struct Nothing;
    impl Drop for Nothing {
        fn drop(&mut self) {
            DROPPED.set(DROPPED.get() + 1);
        }
    }
    let mut v = SmallVector::<Nothing, 4>::new();
    let ((), made) = count_allocations(|| (0..100).for_each(|_| v.push(Nothing)));
    assert_eq!((v.len(), made.calls), (100, 0), "100 elements, no allocation");
    drop(v.pop());
    v.truncate(40);
    assert_eq!((v.len(), DROPPED.get()), (40, 60), "after pop and truncate(40)");
    drop(v);
    assert_eq!(DROPPED.get(), 100, "every element is dropped once");
}

#[test]
#[cfg_attr(open = "ex09_small_vector", ignore = "open")]
fn every_element_is_dropped_once() {
    for n in [0, 1, 3, 4, 5, 9] {
        Ledger::open();
        let v = entries::<4>(n);
        Ledger::check(0..n, &format!("{n} pushes with room for 4"));
        drop(v);
        Ledger::check(0..0, &format!("a vector of {n} elements was dropped"));
    }
}

#[test]
#[cfg_attr(open = "ex09_small_vector", ignore = "open")]
fn every_buffer_is_freed() {
    for n in [0, 4, 5, 100] {
        gives_all_back(|| drop(numbers::<4>(n)));
    }
}

#[test]
#[cfg_attr(open = "ex09_small_vector", ignore = "open")]
fn truncate_drops_what_it_cuts_off() {
    for (n, len) in [(4, 1), (4, 0), (3, 3), (3, 7), (9, 6), (9, 2), (9, 0), (5, 6)]
    {
        Ledger::open();
        let mut v = entries::<4>(n);
        v.truncate(len);
        Ledger::check(0..n.min(len as u64), &format!("{n} pushes, truncate({len})"));
        drop(v);
        Ledger::check(0..0, &format!("{n} pushes, truncate({len}), dropped"));
    }
}

#[test]
#[cfg_attr(open = "ex09_small_vector", ignore = "open")]
fn a_panic_in_a_drop_drops_nothing_twice() {
    for n in [4, 9] {
        for bad in 1..n {
            Ledger::open();
            let mut v = entries::<4>(n);
            Ledger::panic_at(bad);
            let outcome = catch_unwind(AssertUnwindSafe(|| v.truncate(1)));
            assert!(outcome.is_err(), "element {bad} of {n} panics in truncate(1)");
            drop(v);
            Ledger::check(
                0..0,
                &format!("{n} pushes, truncate met a panic at {bad}"),
            );

            Ledger::open();
            let v = entries::<4>(n);
            Ledger::panic_at(bad);
            let outcome = catch_unwind(AssertUnwindSafe(|| drop(v)));
            assert!(outcome.is_err(), "element {bad} of {n} panics in drop");
            Ledger::check(0..0, &format!("{n} pushes, drop met a panic at {bad}"));
        }
    }
}

#[derive(Clone, Debug)]
enum Op {
    Push,
    Pop,
    Truncate(usize),
    /// Replaces the element at this index, if there is one.
    Set(usize),
}

fn script() -> impl Strategy<Value = Vec<Op>> {
    let op = prop_oneof![
        6 => (0..1_u8).prop_map(|_| Op::Push),
        2 => (0..1_u8).prop_map(|_| Op::Pop),
        1 => (0..12_usize).prop_map(Op::Truncate),
        2 => (0..12_usize).prop_map(Op::Set),
    ];
    collection::vec(op, 0..40)
}

#[test]
#[cfg_attr(open = "ex09_small_vector", ignore = "open")]
fn does_what_a_vec_does() {
    property(script(), |script| {
        run::<0>(&script);
        run::<1>(&script);
        run::<4>(&script);
    });
}

/// Runs the script on a small vector of entries and on a `Vec` of their numbers.
/// Looks at the ledger and the length before it reads any element.
fn run<const N: usize>(script: &[Op]) {
    Ledger::open();
    let mut v = SmallVector::<Entry, N>::new();
    let mut model: Vec<u64> = Vec::new();
    let mut spilled = false;
    for (i, op) in script.iter().enumerate() {
        match *op {
            Op::Push => {
                let new = Entry::new();
                model.push(new.0);
                v.push(new);
            }
            Op::Pop => {
                let popped = v.pop().map(|entry| entry.0);
                assert_eq!(popped, model.pop(), "popped by step {i}, with N = {N}");
            }
            Op::Truncate(len) => {
                v.truncate(len);
                model.truncate(len);
            }
            Op::Set(at) if at < model.len().min(v.len()) => {
                let new = Entry::new();
                model[at] = new.0;
                v[at] = new;
            }
            Op::Set(_) => {}
        }
        spilled |= model.len() > N;
        let after = format!("step {i}, {op:?}, with N = {N}");
        Ledger::check(model.iter().copied(), &after);
        assert_eq!(v.len(), model.len(), "the length after {after}");
        let got: Vec<u64> = v.iter().map(|entry| entry.0).collect();
        assert_eq!(got, model, "the elements after {after}");
        assert_eq!(v.spilled(), spilled, "spilled, after {after}");
    }
    drop(v);
    Ledger::check(0..0, &format!("the vector was dropped, with N = {N}"));
}

fn numbers<const N: usize>(n: u64) -> SmallVector<u64, N> {
    let mut v = SmallVector::new();
    (0..n).for_each(|x| v.push(x));
    v
}

fn entries<const N: usize>(n: u64) -> SmallVector<Entry, N> {
    let mut v = SmallVector::new();
    (0..n).for_each(|_| v.push(Entry::new()));
    v
}

/// Says whether the elements begin inside the vector's own bytes.
fn is_inline<T, const N: usize>(v: &SmallVector<T, N>) -> bool {
    let start = std::ptr::from_ref(v).addr();
    (start..start + size_of_val(v)).contains(&v.as_ptr().addr())
}

/// A number that is in this thread's ledger from `new` until it is dropped.
struct Entry(u64);

#[derive(Default)]
struct Ledger {
    next: u64,
    alive: BTreeSet<u64>,
    /// Dropped although they were not alive: twice, or never made.
    unknown: Vec<u64>,
    panics: Option<u64>,
}

thread_local! { static LEDGER: RefCell<Ledger> = RefCell::default(); }

impl Entry {
    fn new() -> Entry {
        LEDGER.with_borrow_mut(|ledger| {
            let number = ledger.next;
            ledger.next += 1;
            ledger.alive.insert(number);
            Entry(number)
        })
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        let panics = LEDGER.with_borrow_mut(|ledger| {
            if !ledger.alive.remove(&self.0) {
                ledger.unknown.push(self.0);
            }
            ledger.panics.take_if(|number| *number == self.0).is_some()
        });
        assert!(!panics, "element {} panics on purpose", self.0);
    }
}

impl Ledger {
    /// Begins an empty ledger; the next entry has the number 0.
    fn open() {
        LEDGER.set(Ledger::default());
    }

    /// Lets the entry with this number panic while it is dropped.
    fn panic_at(number: u64) {
        LEDGER.with_borrow_mut(|ledger| ledger.panics = Some(number));
    }

    #[track_caller]
    fn check(alive: impl IntoIterator<Item = u64>, after: &str) {
        LEDGER.with_borrow(|ledger| {
            let twice = &ledger.unknown;
            assert!(twice.is_empty(), "dropped twice: {twice:?}, after {after}");
            let alive: BTreeSet<u64> = alive.into_iter().collect();
            let kept: Vec<_> = ledger.alive.difference(&alive).collect();
            assert!(
                kept.is_empty(),
                "never dropped: elements {kept:?}, after {after}"
            );
            let gone: Vec<_> = alive.difference(&ledger.alive).collect();
            assert!(gone.is_empty(), "dropped too early: {gone:?}, after {after}");
        });
    }
}
