use chapter_1::ex06_split_at::split_at;
use std::rc::Rc;
use testkit::{any, collection, count_allocations, property};

#[test]
#[cfg_attr(open = "ex06_split_at", ignore = "open")]
fn both_parts_can_be_written() {
    let mut x = [0, 1, 2, 3, 4];
    let (head, tail) = split(&mut x, 2);
    head[1] = 22;
    tail[0] = 33;
    assert_eq!(x, [0, 22, 33, 3, 4], "writes to head and tail reach the array");
}

#[test]
#[cfg_attr(open = "ex06_split_at", ignore = "open")]
fn a_part_may_be_empty() {
    let mut x = [1, 2, 3];
    assert_eq!(split(&mut x, 0), (&mut [][..], &mut [1, 2, 3][..]), "split at 0");
    assert_eq!(
        split(&mut x, 3),
        (&mut [1, 2, 3][..], &mut [][..]),
        "split at 3 of 3"
    );
    assert_eq!(split::<u8>(&mut [], 0), (&mut [][..], &mut [][..]), "no elements");
}

#[test]
#[cfg_attr(open = "ex06_split_at", ignore = "open")]
#[should_panic(expected = "mid > len")]
fn refuses_a_mid_past_the_end() {
    // Part of a longer array: an answer without a check stays in our own memory.
    let mut x = [0; 8];
    split_at(&mut x[..3], 4);
}

#[test]
#[cfg_attr(open = "ex06_split_at", ignore = "open")]
fn elements_may_have_no_size() {
    let mut x = [(), (), (), (), ()];
    let (head, tail) = split(&mut x, 2);
    assert_eq!((head.len(), tail.len()), (2, 3), "5 elements of 0 bytes");
}

#[test]
#[cfg_attr(open = "ex06_split_at", ignore = "open")]
fn no_element_is_copied_or_dropped() {
    let owner = Rc::new(7);
    let mut x = vec![Rc::clone(&owner), Rc::clone(&owner), Rc::clone(&owner)];
    let ((head, tail), made) = count_allocations(|| split(&mut x, 1));
    assert_eq!(made.calls, 0, "a split needs no memory");
    head[0] = Rc::new(8);
    tail[1] = Rc::new(9);
    assert_eq!(Rc::strong_count(&owner), 2, "two of three were replaced");
    drop(x);
    assert_eq!(Rc::strong_count(&owner), 1, "each element is dropped once");
}

#[test]
#[cfg_attr(open = "ex06_split_at", ignore = "open")]
fn the_parts_are_all_elements_in_order() {
    let part = || collection::vec(any::<u16>(), 0..10);
    property((part(), part()), |(before, after)| {
        let mut x = [before.clone(), after.clone()].concat();
        let (head, tail) = split(&mut x, before.len());
        assert_eq!(head, before, "the elements before {}", before.len());
        assert_eq!(tail, after, "the elements from {}", before.len());
    });
}

/// `split_at`, and a look at the lengths of both parts and at where they begin,
/// before any test reads or writes through them.
#[track_caller]
fn split<T>(xs: &mut [T], mid: usize) -> (&mut [T], &mut [T]) {
    let (start, len) = (xs.as_ptr(), xs.len());
    let (head, tail) = split_at(xs, mid);
    assert_eq!(head.len(), mid, "head of {len}, split at {mid}");
    assert_eq!(tail.len(), len - mid, "tail of {len}, split at {mid}");
    assert!(head.as_ptr() == start, "the head must begin where `xs` begins");
    assert!(
        tail.as_ptr() == head.as_ptr_range().end,
        "the tail must begin where the head ends"
    );
    (head, tail)
}
