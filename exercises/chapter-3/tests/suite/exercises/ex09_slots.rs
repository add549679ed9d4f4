use super::ledger::{Booked, FAILS_TO_DROP, every_value_is_dropped_once, panics};
use chapter_3::ex09_slots::Slots;
use maps::group::{DELETED, EMPTY};
use testkit::{Strategy, any, collection, prop_oneof, property};

#[test]
#[cfg_attr(open = "ex09_slots", ignore = "open")]
fn an_empty_slot_holds_nothing() {
    let mut row = Slots::<u64>::new(3);
    assert_eq!((row.count(), controls(&row)), (3, vec![EMPTY; 3]), "three slots");
    assert_eq!(row.get(1), None, "nothing is in slot 1");
    assert_eq!(row.get_mut(1), None, "nothing is there to be changed");
    assert_eq!(row.take(1, DELETED), None, "nothing can be taken out of it");
    assert_eq!(row.control(1), EMPTY, "and it stays empty");
}

#[test]
#[cfg_attr(open = "ex09_slots", ignore = "open")]
fn what_is_put_in_is_there_until_it_is_taken() {
    let mut row = Slots::new(4);
    row.put(2, 0x2A, 'a');
    assert_eq!(controls(&row), [EMPTY, EMPTY, 0x2A, EMPTY], "slot 2 is full");
    assert_eq!(row.get(2), Some(&'a'), "it holds what was put in");
    *row.get_mut(2).expect("it is full") = 'b';
    assert_eq!(row.take(2, DELETED), Some('b'), "it was changed in its place");
    assert_eq!(controls(&row), [EMPTY, EMPTY, DELETED, EMPTY], "slot 2 is deleted");
    assert_eq!(row.get(2), None, "nothing is there");
    assert_eq!(row.take(2, EMPTY), None, "nothing can be taken again");
    assert_eq!(row.control(2), DELETED, "a slot that is not full stays as it is");
    row.put(2, 0x00, 'c');
    assert_eq!(row.take(2, EMPTY), Some('c'), "a deleted slot was filled");
    assert_eq!(row.control(2), EMPTY, "and is empty now");
}

#[test]
#[cfg_attr(open = "ex09_slots", ignore = "open")]
fn nothing_is_put_where_something_is() {
    every_value_is_dropped_once(|| {
        let mut row = row_of(&[(1, 10)]);
        assert!(panics(|| row.put(1, 0x2B, Booked::new(11))), "slot 1 is full");
        assert_eq!(numbers(&row)[1], Some(10), "what was there before");
        assert_eq!(row.control(1), 0x01, "and its tag");
        assert!(panics(|| row.put(2, EMPTY, Booked::new(12))), "EMPTY is no tag");
        assert!(panics(|| drop(row.take(1, 0x2A))), "the mark must not be a tag");
        let mark = panics(|| drop(row.take(2, 0x2A)));
        assert!(mark, "a tag is no mark for slot 2 either, which is empty");
        assert_eq!(numbers(&row), numbers(&row_of(&[(1, 10)])), "as it was");
    });
}

#[test]
#[cfg_attr(open = "ex09_slots", ignore = "open")]
fn a_slot_that_is_not_there_panics() {
    // Safe code may name any slot: these methods are not `unsafe`.
    let mut row = Slots::new(8);
    row.put(7, 0x07, 'h');
    assert!(panics(|| _ = row.get(8)), "get(8) of 8 slots returned");
    assert!(panics(|| _ = row.get_mut(8)), "get_mut(8) of 8 slots returned");
    assert!(panics(|| _ = row.take(8, EMPTY)), "take(8, …) of 8 slots returned");
    assert!(panics(|| row.put(8, 0x08, 'i')), "put(8, …) of 8 slots returned");
    assert_eq!(row.get(7), Some(&'h'), "the last slot is as it was");
}

#[test]
#[cfg_attr(open = "ex09_slots", ignore = "open")]
fn a_value_has_one_owner_at_a_time() {
    every_value_is_dropped_once(|| {
        let mut row = row_of(&[(0, 10), (3, 13), (5, 15)]);
        let taken = row.take(3, DELETED).expect("it is full");
        assert_eq!(taken.number(), 13);
        drop(row.take(5, EMPTY));
        *row.get_mut(0).expect("it is full") = Booked::new(20);
        // The row goes first, then what was taken out of it.
        drop(row);
        assert_eq!(taken.number(), 13);
    });
}

#[test]
#[cfg_attr(open = "ex09_slots", ignore = "open")]
fn clearing_drops_the_values() {
    every_value_is_dropped_once(|| {
        let mut row = row_of(&[(0, 10), (2, 12), (7, 17)]);
        row.clear();
        assert_eq!(row.control(0), EMPTY, "slot 0 was full");
        assert_eq!(numbers(&row), [None; 8], "no slot holds a value");
        row.put(7, 0x2A, Booked::new(27));
        assert_eq!(numbers(&row)[7], Some(27), "and can be filled again");
    });
}

#[test]
#[cfg_attr(open = "ex09_slots", ignore = "open")]
fn clearing_leaves_no_slot_deleted() {
    let mut row = Slots::new(4);
    row.put(1, 0x2A, 'a');
    row.put(2, 0x2B, 'b');
    assert_eq!(row.take(2, DELETED), Some('b'), "slot 2 is deleted");
    row.clear();
    assert_eq!(row.control(2), EMPTY, "slot 2 was deleted and has to be empty too");
}

#[test]
#[cfg_attr(open = "ex09_slots", ignore = "open")]
fn a_panic_does_not_stop_the_clearing() {
    every_value_is_dropped_once(|| {
        let mut row = row_of(&[(0, 10), (3, FAILS_TO_DROP), (4, 14), (6, 16)]);
        drop(row.take(6, DELETED));
        assert!(panics(|| row.clear()), "the panic of the second drop arrives");
        assert_eq!(numbers(&row), [None; 8], "no slot holds a value");
        assert_eq!(
            row.control(6),
            EMPTY,
            "slot 6 was deleted and has to be empty too"
        );
    });
}

#[test]
#[cfg_attr(open = "ex09_slots", ignore = "open")]
fn a_panic_does_not_stop_the_dropping() {
    every_value_is_dropped_once(|| {
        let row = row_of(&[(0, FAILS_TO_DROP), (3, 13), (4, 14)]);
        assert!(panics(|| drop(row)), "the panic of the first drop arrives");
    });
}

#[test]
#[cfg_attr(open = "ex09_slots", ignore = "open")]
fn the_values_move_with_their_tags() {
    every_value_is_dropped_once(|| {
        let mut row = row_of(&[(0, 10), (3, 13), (5, 15), (6, 16)]);
        drop(row.take(5, DELETED));
        row.rearrange(16, |value| 20 - value.number() as usize);
        let mut expected = vec![EMPTY; 16];
        (expected[10], expected[7], expected[4]) = (0x00, 0x03, 0x06);
        assert_eq!(controls(&row), expected, "the tags in sixteen slots");
        let full = [4, 7, 10].map(|slot| numbers(&row)[slot]);
        assert_eq!(full, [Some(16), Some(13), Some(10)], "the values");
    });
}

#[test]
#[cfg_attr(open = "ex09_slots", ignore = "open")]
fn nothing_has_changed_if_a_place_panics() {
    every_value_is_dropped_once(|| {
        let mut row = row_of(&[(0, 10), (3, 13), (5, 15)]);
        drop(row.take(5, DELETED));
        row.put(6, 0x06, Booked::new(16));
        let mut asked = 0;
        let tired = |value: &Booked| {
            asked += 1;
            assert!(asked < 3, "no more places");
            value.number() as usize
        };
        assert!(panics(|| row.rearrange(32, tired)), "the panic arrives");
        let expected = [0x00, EMPTY, EMPTY, 0x03, EMPTY, DELETED, 0x06, EMPTY];
        assert_eq!(controls(&row), expected, "the control bytes are as before");
        let full: Vec<_> = numbers(&row).into_iter().flatten().collect();
        assert_eq!(full, [10, 13, 16], "the values are all there");
    });
}

#[test]
#[cfg_attr(open = "ex09_slots", ignore = "open")]
fn nothing_has_changed_if_a_place_is_none() {
    every_value_is_dropped_once(|| {
        let mut row = row_of(&[(0, 10), (3, 13)]);
        assert!(panics(|| row.rearrange(8, |_| 5)), "slot 5 is named twice");
        let full: Vec<_> = numbers(&row).into_iter().flatten().collect();
        assert_eq!(full, [10, 13], "the values are all there");
        assert!(panics(|| row.rearrange(4, |it| it.number() as usize)), "slot 10");
        let full: Vec<_> = numbers(&row).into_iter().flatten().collect();
        assert_eq!((full, row.count()), (vec![10, 13], 8), "the values, the slots");
    });
}

#[test]
#[cfg_attr(open = "ex09_slots", ignore = "open")]
fn values_may_have_no_size() {
    let mut row = Slots::new(100);
    (0..50).for_each(|slot| row.put(slot, 0x01, ()));
    row.rearrange(50, {
        let mut next = 0..50;
        move |()| next.next().expect("there are fifty")
    });
    assert_eq!(row.take(49, EMPTY), Some(()), "the last of fifty");
    assert_eq!((row.get(48), row.get(49)), (Some(&()), None), "it is gone");
}

/// One operation of a script on a row of eight slots.
#[derive(Clone, Copy, Debug)]
enum Op {
    /// Puts a new value into the slot, if it is not full.
    Put(usize),
    Take(usize, bool),
    Replace(usize),
    Clear,
    /// Moves all values so many slots on. The place with this number panics.
    Move(usize, usize),
}

#[test]
#[cfg_attr(open = "ex09_slots", ignore = "open")]
fn does_what_a_vec_of_options_does() {
    let op = prop_oneof![
        6 => (0..8_usize).prop_map(Op::Put),
        3 => (0..8_usize, any::<bool>()).prop_map(|(slot, end)| Op::Take(slot, end)),
        1 => (0..8_usize).prop_map(Op::Replace),
        1 => any::<()>().prop_map(|()| Op::Clear),
        2 => (0..8_usize, 0..12_usize).prop_map(|(by, end)| Op::Move(by, end)),
    ];
    property(collection::vec(op, 0..40), |script| {
        every_value_is_dropped_once(|| {
            let mut row = Slots::new(8);
            let mut model: Vec<Option<u64>> = vec![None; 8];
            for (op, fresh) in script.into_iter().zip(0..) {
                take_step(&mut row, &mut model, op, fresh);
                assert_eq!(numbers(&row), model, "the values after {op:?}");
            }
        });
    });
}

fn take_step(
    row: &mut Slots<Booked>,
    model: &mut [Option<u64>],
    op: Op,
    fresh: u64,
) {
    match op {
        Op::Put(slot) => {
            if model[slot].is_none() {
                row.put(slot, fresh as u8, Booked::new(fresh));
                model[slot] = Some(fresh);
            }
        }
        Op::Take(slot, is_last) => {
            let taken = row.take(slot, if is_last { EMPTY } else { DELETED });
            let number = taken.map(|value| value.number());
            assert_eq!(number, model[slot].take(), "what {op:?} gives");
        }
        Op::Replace(slot) => {
            if let Some(value) = row.get_mut(slot) {
                *value = Booked::new(fresh);
                model[slot] = Some(fresh);
            }
        }
        Op::Clear => {
            row.clear();
            model.fill(None);
        }
        Op::Move(by, end) => {
            let old = model.to_vec();
            let mut asked = 0;
            let place = |value: &Booked| {
                assert!(asked < end, "no more places");
                asked += 1;
                let number = Some(value.number());
                let slot = old.iter().position(|it| *it == number);
                (slot.expect("a value of the row") + by) % 8
            };
            let panicked = panics(|| row.rearrange(8, place));
            let is_enough = end >= model.iter().flatten().count();
            assert_eq!(panicked, !is_enough, "whether {op:?} panics");
            if is_enough {
                model.rotate_right(by);
            }
        }
    }
}

/// A row of eight slots with these numbers in these slots; the tag is the slot.
fn row_of(full: &[(usize, u64)]) -> Slots<Booked> {
    let mut row = Slots::new(8);
    for (slot, number) in full {
        row.put(*slot, *slot as u8, Booked::new(*number));
    }
    row
}

fn controls<T>(row: &Slots<T>) -> Vec<u8> {
    (0..row.count()).map(|slot| row.control(slot)).collect()
}

/// The number in each slot.
fn numbers(row: &Slots<Booked>) -> Vec<Option<u64>> {
    (0..row.count()).map(|slot| row.get(slot).map(Booked::number)).collect()
}
