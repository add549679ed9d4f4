use chapter_1::ex07_pair_mut::pair_mut;
use std::mem;
use testkit::{any, collection, property};

#[test]
#[cfg_attr(open = "ex07_pair_mut", ignore = "open")]
fn both_elements_can_be_written() {
    let mut x = [10, 20, 30, 40];
    let (a, b) = pair_mut(&mut x, 0, 2).expect("elements 0 and 2 exist and differ");
    mem::swap(a, b);
    assert_eq!(x, [30, 20, 10, 40], "elements 0 and 2 changed places");
}

#[test]
#[cfg_attr(open = "ex07_pair_mut", ignore = "open")]
fn the_order_is_the_one_asked_for() {
    let mut x = [10, 20, 30, 40];
    for (i, j, expected) in [(1, 3, (20, 40)), (3, 1, (40, 20)), (2, 1, (30, 20))] {
        let found = pair_mut(&mut x, i, j).map(|(a, b)| (*a, *b));
        assert_eq!(found, Some(expected), "element {i}, then element {j}");
    }
}

#[test]
#[cfg_attr(open = "ex07_pair_mut", ignore = "open")]
fn refuses_the_same_element_twice() {
    let mut x = [10, 20, 30];
    for i in [0, 1, 2] {
        let found = pair_mut(&mut x, i, i);
        assert_eq!(found, None, "element {i} cannot have two writers");
    }
}

#[test]
#[cfg_attr(open = "ex07_pair_mut", ignore = "open")]
fn refuses_an_element_that_is_not_there() {
    let mut x = [10, 20, 30];
    for (i, j) in [(0, 3), (3, 0), (4, 1), (3, 4), (5, 5), (0, usize::MAX)] {
        let found = pair_mut(&mut x, i, j);
        assert_eq!(found, None, "three elements have no pair {i}, {j}");
    }
    assert_eq!(pair_mut::<u8>(&mut [], 0, 1), None, "no elements, no pair");
}

#[test]
#[cfg_attr(open = "ex07_pair_mut", ignore = "open")]
fn swapping_the_pair_is_swap() {
    let elements = collection::vec(any::<u8>(), 0..8);
    property((elements, 0..10_usize, 0..10_usize), |(before, i, j)| {
        let mut x = before.clone();
        let pair = pair_mut(&mut x, i, j);
        let exists = i != j && i < before.len() && j < before.len();
        assert_eq!(pair.is_some(), exists, "is there a pair {i}, {j}?");
        if let Some((a, b)) = pair {
            assert_eq!((*a, *b), (before[i], before[j]), "elements {i} and {j}");
            mem::swap(a, b);
            let mut swapped = before;
            swapped.swap(i, j);
            assert_eq!(x, swapped, "elements {i} and {j} changed places");
        }
    });
}
