use super::ledger::{
    Booked, FAILS_TO_CLONE, FAILS_TO_DROP, agrees, booked,
    every_element_is_dropped_once, panics_with, replace, values,
};
use chapter_2::ex07_raw_array::Array;
use std::cell::Cell;
use testkit::{
    Strategy, collection, count_allocations, gives_all_back, prop_oneof, property,
};

#[test]
#[cfg_attr(open = "ex07_raw_array", ignore = "open")]
fn a_new_array_has_no_memory() {
    let (array, made) = count_allocations(Array::<u64>::new);
    assert_eq!(made.calls, 0, "an array without elements needs no memory");
    assert_eq!((array.len(), array.capacity()), (0, 0), "length and capacity");
}

#[test]
#[cfg_attr(open = "ex07_raw_array", ignore = "open")]
fn the_last_in_is_the_first_out() {
    let mut array = array_of(0..3);
    assert_eq!(array[..], [0, 1, 2], "three elements, in order");
    assert_eq!(array.pop(), Some(2), "the last");
    array.push(7);
    assert_eq!(array[..], [0, 1, 7], "the new last");
    assert_eq!([array.pop(), array.pop(), array.pop()], [Some(7), Some(1), Some(0)]);
    assert_eq!(array.pop(), None, "nothing is left");
    assert_eq!(array.len(), 0, "and a `pop` of nothing changes nothing");
}

#[test]
#[cfg_attr(open = "ex07_raw_array", ignore = "open")]
fn within_the_capacity_nothing_is_allocated() {
    let mut array = array_of(0..1);
    array.reserve(99);
    let capacity = array.capacity();
    assert!(capacity >= 100, "room for 99 behind 1, not {capacity}");
    let start = array.as_ptr();
    let ((), made) = count_allocations(|| {
        for x in 1..capacity as u64 {
            array.push(x);
        }
        array.reserve(0);
    });
    assert_eq!(made.calls, 0, "there was room for all of them");
    assert!(array.as_ptr() == start, "the elements have not moved");
    assert_eq!((array.len(), array.capacity()), (capacity, capacity), "it is full");
}

#[test]
#[cfg_attr(open = "ex07_raw_array", ignore = "open")]
fn a_growth_at_least_doubles() {
    let mut array = Array::new();
    let mut before = 0;
    for x in 0..1_000 {
        let ((), made) = count_allocations(|| array.push(x));
        let capacity = array.capacity();
        assert!(array.len() <= capacity, "{} of {capacity} places", array.len());
        if capacity == before {
            assert_eq!(made.calls, 0, "push {x} has not changed the capacity");
        } else {
            assert!(capacity >= 2 * before, "from {before} to {capacity}");
            assert_eq!(made.calls, 1, "one growth is one request");
        }
        before = capacity;
    }
    assert_eq!(array[..], Vec::from_iter(0..1_000), "nothing is lost");
}

#[test]
#[cfg_attr(open = "ex07_raw_array", ignore = "open")]
fn one_by_one_reserved_is_amortised_too() {
    let mut array = Array::new();
    let ((), made) = count_allocations(|| {
        for x in 0..1_000_u64 {
            array.reserve(1);
            array.push(x);
        }
    });
    at_most_eleven(made.calls);
}

#[test]
#[cfg_attr(open = "ex07_raw_array", ignore = "open")]
fn small_extensions_are_amortised_too() {
    let mut array = Array::new();
    let ((), made) = count_allocations(|| {
        for x in 0..500_u64 {
            array.extend_from_slice(&[x, x]);
        }
    });
    at_most_eleven(made.calls);
}

/// The capacities 1, 2, 4, …, 1024 are eleven.
#[track_caller]
fn at_most_eleven(requests: u64) {
    assert!(requests <= 11, "{requests} requests for 1000 elements, at most 11");
}

#[test]
#[cfg_attr(open = "ex07_raw_array", ignore = "open")]
fn an_extension_grows_once() {
    let mut array = array_of(0..3);
    let more = Vec::from_iter(3..500);
    let ((), made) = count_allocations(|| array.extend_from_slice(&more));
    assert!(made.calls <= 1, "{} requests for one slice", made.calls);
    assert_eq!(array[..], Vec::from_iter(0..500), "old and new elements");
    array.extend_from_slice(&[]);
    assert_eq!(array.len(), 500, "nothing was added");
}

#[test]
#[cfg_attr(open = "ex07_raw_array", ignore = "open")]
#[should_panic(expected = "capacity overflow")]
fn bytes_that_overflow_are_refused() {
    // 8 bytes an element: the product is 2⁶⁴ + 8 on a 64-bit machine.
    Array::<u64>::new().reserve(usize::MAX / 8 + 2);
}

#[test]
#[cfg_attr(open = "ex07_raw_array", ignore = "open")]
#[should_panic(expected = "capacity overflow")]
fn more_than_half_of_the_address_space_is_refused() {
    // The bytes do not overflow, but no object may be larger than `isize::MAX`.
    Array::<u64>::new().reserve(usize::MAX / 8);
}

#[test]
#[cfg_attr(open = "ex07_raw_array", ignore = "open")]
#[should_panic(expected = "capacity overflow")]
fn a_length_that_overflows_is_refused() {
    array_of(0..1).reserve(usize::MAX);
}

#[test]
#[cfg_attr(open = "ex07_raw_array", ignore = "open")]
#[should_panic(expected = "capacity overflow")]
fn a_length_without_bytes_that_overflows_is_refused() {
    let mut array = Array::new();
    array.push(());
    array.reserve(usize::MAX);
}

thread_local! {
    static TICKS: Cell<u32> = const { Cell::new(0) };
}

/// An element without a size that counts how many were dropped.
#[derive(Clone)]
struct Tick;

impl Drop for Tick {
    fn drop(&mut self) {
        TICKS.set(TICKS.get() + 1);
    }
}

#[test]
#[cfg_attr(open = "ex07_raw_array", ignore = "open")]
fn elements_may_have_no_size() {
    TICKS.set(0);
    let ((), made) = count_allocations(|| {
        let mut array = Array::new();
        (0..100).for_each(|_| array.push(Tick));
        assert_eq!(array.len(), 100, "the length");
        assert_eq!(array.capacity(), usize::MAX, "no element needs memory");
        array.truncate(60);
        assert_eq!(TICKS.get(), 40, "dropped by `truncate`");
        drop(array.pop());
        assert_eq!((array.len(), TICKS.get()), (59, 41), "after a `pop`");
        array.extend_from_slice(&[Tick, Tick]);
        assert_eq!((array.len(), TICKS.get()), (61, 43), "the slice is dropped");
        array.reserve(1_000);
    });
    assert_eq!(made.calls, 0, "elements of 0 bytes need no memory");
    assert_eq!(TICKS.get(), 104, "100 pushed, 2 in the slice, and their clones");
}

/// 64 bytes, and they must begin at a multiple of 64.
#[derive(Clone, Copy, Debug, PartialEq)]
#[repr(align(64))]
struct Line(u64);

#[test]
#[cfg_attr(open = "ex07_raw_array", ignore = "open")]
fn elements_are_aligned() {
    let mut arrays = std::array::from_fn::<_, 8, _>(|_| Array::new());
    for array in &mut arrays {
        array.reserve(1);
        let rest = array.as_ptr() as usize % 64;
        assert_eq!(rest, 0, "the address of the first place, modulo 64");
        array.push(Line(0));
    }
    let array = &mut arrays[0];
    for x in 1..100 {
        array.push(Line(x));
        assert_eq!(array.as_ptr() as usize % 64, 0, "after {x} more pushes");
    }
    assert_eq!(array[..], Vec::from_iter((0..100).map(Line)), "nothing is lost");
}

#[test]
#[cfg_attr(open = "ex07_raw_array", ignore = "open")]
fn a_clone_has_its_own_elements() {
    every_element_is_dropped_once(|| {
        let array = array_of_booked(0..5);
        let mut copy = array.clone();
        assert!(copy.as_ptr() != array.as_ptr(), "a buffer of its own");
        copy[0] = Booked::new(10);
        assert_eq!(values(&array), [0, 1, 2, 3, 4], "the first array");
        assert_eq!(values(&copy), [10, 1, 2, 3, 4], "its clone, with a change");
    });
}

#[test]
#[cfg_attr(open = "ex07_raw_array", ignore = "open")]
fn every_buffer_is_freed_with_its_size() {
    gives_all_back(|| {
        let mut array = array_of(0..100);
        array.truncate(3);
        drop(array.clone());
        array.extend_from_slice(&[7; 500]);
        drop(Array::<u64>::new());
    });
}

#[test]
#[cfg_attr(open = "ex07_raw_array", ignore = "open")]
fn truncate_drops_the_rest() {
    every_element_is_dropped_once(|| {
        let mut array = array_of_booked(0..5);
        let capacity = array.capacity();
        array.truncate(9);
        assert_eq!(array.len(), 5, "`truncate` never makes an array longer");
        array.truncate(2);
        assert_eq!(values(&array), [0, 1], "the first two");
        assert_eq!(array.capacity(), capacity, "the memory stays");
    });
}

#[test]
#[cfg_attr(open = "ex07_raw_array", ignore = "open")]
fn a_clone_that_panics_leaves_a_whole_array() {
    every_element_is_dropped_once(|| {
        let mut array = array_of_booked(0..3);
        let more = booked([3, 4, FAILS_TO_CLONE, 6]);
        panics_with("this clone fails", || array.extend_from_slice(&more));
        assert_eq!(values(&array), [0, 1, 2, 3, 4], "the clones before it stay");
        array.push(Booked::new(5));
        assert_eq!(array.len(), 6, "and the array can be used");
    });
}

#[test]
#[cfg_attr(open = "ex07_raw_array", ignore = "open")]
fn a_clone_of_all_that_panics_leaks_nothing() {
    every_element_is_dropped_once(|| {
        let array = array_of_booked([0, 1, 2, FAILS_TO_CLONE]);
        panics_with("this clone fails", || drop(array.clone()));
        assert_eq!(array.len(), 4, "the first array is as it was");
    });
}

#[test]
#[cfg_attr(open = "ex07_raw_array", ignore = "open")]
fn a_drop_that_panics_in_truncate_drops_nothing_twice() {
    every_element_is_dropped_once(|| {
        let mut array = array_of_booked([0, 1, FAILS_TO_DROP, 3, 4]);
        panics_with("this drop fails", || array.truncate(1));
        assert_eq!(array.len(), 1, "what is dropped is no longer counted");
        assert_eq!(values(&array), [0], "the first stays");
    });
}

#[test]
#[cfg_attr(open = "ex07_raw_array", ignore = "open")]
fn a_drop_that_panics_keeps_no_other_from_being_dropped() {
    every_element_is_dropped_once(|| {
        let array = array_of_booked([0, FAILS_TO_DROP, 2, 3]);
        panics_with("this drop fails", || drop(array));
    });
}

#[test]
#[cfg_attr(open = "ex07_raw_array", ignore = "open")]
fn does_what_a_vec_does() {
    property(script(), |script| {
        every_element_is_dropped_once(|| {
            let (mut array, mut model) = (Array::new(), Vec::new());
            for op in script {
                take(&mut array, &mut model, &op);
                agrees(&array, array.capacity(), &model, &op);
            }
        });
    });
}

/// One operation of a script.
#[derive(Clone, Debug)]
enum Op {
    Push(u64),
    Pop,
    Replace(usize, u64),
    Truncate(usize),
    Extend(Vec<u64>),
    Reserve(usize),
    Clone,
}

fn script() -> impl Strategy<Value = Vec<Op>> {
    let x = || 0..100_u64;
    let op = prop_oneof![
        8 => x().prop_map(Op::Push),
        3 => x().prop_map(|_| Op::Pop),
        2 => (0..20_usize, x()).prop_map(|(i, x)| Op::Replace(i, x)),
        1 => (0..20_usize).prop_map(Op::Truncate),
        2 => collection::vec(x(), 0..10).prop_map(Op::Extend),
        1 => (0..20_usize).prop_map(Op::Reserve),
        1 => x().prop_map(|_| Op::Clone),
    ];
    collection::vec(op, 0..40)
}

fn take(array: &mut Array<Booked>, model: &mut Vec<u64>, op: &Op) {
    match op {
        Op::Push(x) => {
            array.push(Booked::new(*x));
            model.push(*x);
        }
        Op::Pop => {
            let popped = array.pop().map(|element| element.value());
            assert_eq!(popped, model.pop(), "what `pop` gives");
        }
        Op::Replace(i, x) => replace(array, model, *i, *x),
        Op::Truncate(len) => {
            array.truncate(*len);
            model.truncate(*len);
        }
        Op::Extend(xs) => {
            array.extend_from_slice(&booked(xs.iter().copied()));
            model.extend_from_slice(xs);
        }
        Op::Reserve(more) => {
            array.reserve(*more);
            assert!(array.capacity() >= model.len() + more, "room for {more}");
        }
        Op::Clone => *array = array.clone(),
    }
}

fn array_of(elements: impl IntoIterator<Item = u64>) -> Array<u64> {
    let mut array = Array::new();
    elements.into_iter().for_each(|x| array.push(x));
    array
}

fn array_of_booked(elements: impl IntoIterator<Item = u64>) -> Array<Booked> {
    let mut array = Array::new();
    elements.into_iter().for_each(|x| array.push(Booked::new(x)));
    array
}
