use chapter_2::ex04_stack::{MIN, Stack};
use std::rc::Rc;
use testkit::{Strategy, collection, count_allocations, prop_oneof, property};

/// A stack of 0, 1, 2, … up to `len`.
fn stack_of(len: usize) -> Stack<usize> {
    let mut stack = Stack::new();
    for x in 0..len {
        stack.push(x);
    }
    stack
}

/// What the capacity may be after elements were removed.
fn most(len: usize) -> usize {
    MIN.max(4 * len)
}

#[test]
#[cfg_attr(open = "ex04_stack", ignore = "open")]
fn pops_what_was_pushed_last() {
    let mut stack = stack_of(100);
    for x in (0..100).rev() {
        assert_eq!(stack.pop(), Some(x), "pop from a stack of {} elements", x + 1);
        let left: Vec<usize> = (0..x).collect();
        assert_eq!(stack.as_slice(), left, "the elements that are left");
    }
    assert_eq!(stack.pop(), None, "pop from an empty stack");
}

#[test]
#[cfg_attr(open = "ex04_stack", ignore = "open")]
fn truncate_keeps_the_first_elements() {
    let mut stack = stack_of(100);
    stack.truncate(200);
    assert_eq!(stack.as_slice().len(), 100, "the length after truncate(200)");
    stack.truncate(3);
    assert_eq!(stack.as_slice(), [0, 1, 2], "the elements after truncate(3)");
}

#[test]
#[cfg_attr(open = "ex04_stack", ignore = "open")]
fn drops_what_it_removes_once() {
    let element = Rc::new(());
    let mut stack = Stack::new();
    for _ in 0..100 {
        stack.push(Rc::clone(&element));
    }
    stack.truncate(5);
    assert_eq!(Rc::strong_count(&element), 6, "5 in the stack and 1 of the test");
    stack.pop();
    assert_eq!(Rc::strong_count(&element), 5, "4 in the stack and 1 of the test");
    drop(stack);
    assert_eq!(Rc::strong_count(&element), 1, "only the one of the test");
}

#[test]
#[cfg_attr(open = "ex04_stack", ignore = "open")]
fn gives_memory_back_while_it_pops() {
    let mut stack = stack_of(1000);
    for len in (0..1000).rev() {
        stack.pop();
        let capacity = stack.capacity();
        assert!(
            capacity <= most(len),
            "length {len}, capacity {capacity}; at most {} is allowed",
            most(len)
        );
    }
}

#[test]
#[cfg_attr(open = "ex04_stack", ignore = "open")]
fn never_goes_below_the_minimum() {
    let mut stack = stack_of(100);
    for len in (0..100).rev() {
        stack.pop();
        let capacity = stack.capacity();
        assert!(capacity >= MIN, "length {len}, capacity {capacity}: below {MIN}");
    }
    let mut stack = stack_of(100);
    stack.truncate(0);
    let capacity = stack.capacity();
    assert!(capacity >= MIN, "truncate(0), capacity {capacity}: below {MIN}");
}

#[test]
#[cfg_attr(open = "ex04_stack", ignore = "open")]
fn truncate_gives_back_in_one_step() {
    let mut stack = stack_of(10_000);
    let ((), made) = count_allocations(|| stack.truncate(5));
    let capacity = stack.capacity();
    assert!(
        capacity <= most(5),
        "truncate(5): capacity {capacity}, at most {} is allowed",
        most(5)
    );
    assert!(made.calls <= 1, "truncate(5): {} requests instead of one", made.calls);
}

#[test]
#[cfg_attr(open = "ex04_stack", ignore = "open")]
fn does_not_move_to_and_fro_at_a_border() {
    for len in 1..300 {
        let mut up = stack_of(len);
        let mut down = stack_of(300);
        while down.as_slice().len() > len {
            down.pop();
        }
        for (way, stack) in [("pushed up", &mut up), ("popped down", &mut down)] {
            let ((), made) = count_allocations(|| {
                for _ in 0..50 {
                    stack.push(7);
                    stack.pop();
                    stack.pop();
                    stack.push(7);
                }
            });
            assert!(
                made.calls <= 1,
                "{way} to length {len}, then push, pop, pop, push, 50 times: one \
                 step up and one step down. {} requests to the allocator, at most 1 \
                 is allowed",
                made.calls
            );
        }
    }
}

#[test]
#[cfg_attr(open = "ex04_stack", ignore = "open")]
fn does_not_move_to_and_fro_over_an_eighth() {
    for len in 64..300 {
        let mut stack = stack_of(300);
        while stack.as_slice().len() > len {
            stack.pop();
        }
        let swing = len / 8;
        let ((), made) = count_allocations(|| {
            for _ in 0..50 {
                (0..swing).for_each(|x| stack.push(x));
                (0..2 * swing).for_each(|_| _ = stack.pop());
                (0..swing).for_each(|x| stack.push(x));
            }
        });
        assert!(
            made.calls <= 2,
            "popped down to length {len}, then 50 times an eighth up, a quarter \
             down, an eighth up: {} requests to the allocator, at most 2 allowed",
            made.calls
        );
    }
}

#[test]
#[cfg_attr(open = "ex04_stack", ignore = "open")]
fn asks_for_nothing_at_the_minimum() {
    let mut stack = stack_of(0);
    let ((), made) = count_allocations(|| {
        for _ in 0..10 {
            for x in 0..MIN {
                stack.push(x);
            }
            stack.truncate(MIN / 2);
            while stack.pop().is_some() {}
        }
    });
    assert_eq!(
        made.calls, 0,
        "allocations: {MIN} elements have room from the start"
    );
}

/// What is done to a stack; the numbers say how often, or what to keep.
#[derive(Clone, Debug)]
enum Op {
    Push(usize),
    Pop(usize),
    Truncate(usize),
}

fn script() -> impl Strategy<Value = Vec<Op>> {
    let op = prop_oneof![
        (1..200_usize).prop_map(Op::Push),
        (1..200_usize).prop_map(Op::Pop),
        (0..300_usize).prop_map(Op::Truncate),
    ];
    collection::vec(op, 0..12)
}

#[test]
#[cfg_attr(open = "ex04_stack", ignore = "open")]
fn does_what_a_vec_does_and_pays_for_it_in_advance() {
    property(script(), |script| {
        let (mut stack, mut model) = (stack_of(0), Vec::new());
        let (mut pushed, mut bytes) = (0, 0);
        for op in script {
            let ((), made) = count_allocations(|| take(&mut stack, &op));
            bytes += made.bytes;
            match op {
                Op::Push(n) => {
                    model.extend(0..n);
                    pushed += n;
                }
                Op::Pop(n) => model.truncate(model.len().saturating_sub(n)),
                Op::Truncate(len) => model.truncate(len),
            }
            assert_eq!(stack.as_slice(), model, "the elements after {op:?}");
            let (len, capacity) = (model.len(), stack.capacity());
            let most = most(len);
            assert!(
                matches!(op, Op::Push(_)) || capacity <= most,
                "after {op:?}: length {len}, capacity {capacity}; \
                 at most {most} is allowed"
            );
            assert!(
                capacity >= MIN,
                "after {op:?}: capacity {capacity}, below {MIN}"
            );
        }
        let places = bytes / size_of::<usize>() as u64;
        let most = 12 * pushed as u64;
        assert!(
            places <= most,
            "the script pushes {pushed} elements, and asked for {places} places; at \
             most {most} are allowed, 12 for each element"
        );
    });
}

fn take(stack: &mut Stack<usize>, op: &Op) {
    match *op {
        Op::Push(n) => (0..n).for_each(|x| stack.push(x)),
        Op::Pop(n) => {
            for _ in 0..n {
                stack.pop();
            }
        }
        Op::Truncate(len) => stack.truncate(len),
    }
}
