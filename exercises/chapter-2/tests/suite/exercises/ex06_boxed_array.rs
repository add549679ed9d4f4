use super::ledger::{Booked, agrees, every_element_is_dropped_once, replace};
use chapter_2::ex06_boxed_array::Array;
use testkit::{
    Strategy, collection, count_allocations, gives_all_back, prop_oneof, property,
};

#[test]
#[cfg_attr(open = "ex06_boxed_array", ignore = "open")]
fn a_new_array_has_no_memory() {
    let (array, made) = count_allocations(Array::<u64>::new);
    assert_eq!(made.calls, 0, "an array without elements needs no memory");
    assert_eq!((array.len(), array.capacity()), (0, 0), "length and capacity");
}

#[test]
#[cfg_attr(open = "ex06_boxed_array", ignore = "open")]
fn the_last_in_is_the_first_out() {
    let mut array = array_of(0..3);
    assert_eq!(array[..], [0, 1, 2], "three elements, in order");
    assert_eq!(array.pop(), Some(2), "the last");
    array.push(7);
    assert_eq!(array[..], [0, 1, 7], "the new last");
    assert_eq!([array.pop(), array.pop(), array.pop()], [Some(7), Some(1), Some(0)]);
    assert_eq!(array.pop(), None, "nothing is left");
    assert_eq!(array.pop(), None, "and still nothing");
}

#[test]
#[cfg_attr(open = "ex06_boxed_array", ignore = "open")]
fn a_full_box_doubles() {
    let mut array = Array::new();
    for (x, expected) in [4, 4, 4, 4, 8, 8, 8, 8, 16].into_iter().enumerate() {
        array.push(x as u64);
        assert_eq!(array.capacity(), expected, "the capacity at length {}", x + 1);
        assert_eq!(array.len(), x + 1, "the length");
        assert_eq!(array[x], x as u64, "the element pushed last");
    }
    assert_eq!(array[..], [0, 1, 2, 3, 4, 5, 6, 7, 8], "nothing is lost");
}

#[test]
#[cfg_attr(open = "ex06_boxed_array", ignore = "open")]
fn a_thousand_pushes_need_nine_boxes() {
    let (array, made) = count_allocations(|| array_of(0..1_000));
    assert_eq!(made.calls, 9, "4, 8, 16, …, 1024 places");
    assert_eq!(array.capacity(), 1_024);
}

#[test]
#[cfg_attr(open = "ex06_boxed_array", ignore = "open")]
fn a_pop_keeps_the_box() {
    let mut array = array_of(0..5);
    let ((), made) = count_allocations(|| {
        for _ in 0..5 {
            array.pop();
        }
        for x in 0..8 {
            array.push(x);
        }
    });
    assert_eq!(made.calls, 0, "eight places were there already");
}

#[test]
#[cfg_attr(open = "ex06_boxed_array", ignore = "open")]
fn elements_can_be_written() {
    let mut array = array_of(0..4);
    array[1] = 11;
    array.reverse();
    assert_eq!(array[..], [3, 2, 11, 0], "through `DerefMut`");
}

#[test]
#[cfg_attr(open = "ex06_boxed_array", ignore = "open")]
fn elements_may_have_no_size() {
    let mut array = Array::new();
    let ((), made) = count_allocations(|| (0..100).for_each(|_| array.push(())));
    assert_eq!((array.len(), made.calls), (100, 0), "length and allocations");
    assert_eq!(array.pop(), Some(()), "one of a hundred");
    assert_eq!(array.len(), 99);
}

#[test]
#[cfg_attr(open = "ex06_boxed_array", ignore = "open")]
fn every_element_has_one_owner_at_a_time() {
    every_element_is_dropped_once(|| {
        let mut array = Array::new();
        for x in 0..5 {
            array.push(Booked::new(x)); // the fifth makes it grow
        }
        let last = array.pop().expect("there are five");
        assert_eq!(last.value(), 4, "the element that was popped");
        array[0] = Booked::new(10); // drops the old one
    });
}

#[test]
#[cfg_attr(open = "ex06_boxed_array", ignore = "open")]
fn every_box_is_freed() {
    gives_all_back(|| drop(array_of(0..100)));
}

#[test]
#[cfg_attr(open = "ex06_boxed_array", ignore = "open")]
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
}

fn script() -> impl Strategy<Value = Vec<Op>> {
    let op = prop_oneof![
        5 => (0..100_u64).prop_map(Op::Push),
        2 => (0..1_u64).prop_map(|_| Op::Pop),
        1 => (0..20_usize, 0..100_u64).prop_map(|(i, x)| Op::Replace(i, x)),
    ];
    collection::vec(op, 0..60)
}

fn take(array: &mut Array<Booked>, model: &mut Vec<u64>, op: &Op) {
    match *op {
        Op::Push(x) => {
            array.push(Booked::new(x));
            model.push(x);
        }
        Op::Pop => {
            let popped = array.pop().map(|element| element.value());
            assert_eq!(popped, model.pop(), "what `pop` gives");
        }
        Op::Replace(i, x) => replace(array, model, i, x),
    }
}

fn array_of(elements: impl Iterator<Item = u64>) -> Array<u64> {
    let mut array = Array::new();
    elements.for_each(|x| array.push(x));
    array
}
