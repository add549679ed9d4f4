//! Each map does what a `BTreeMap` does, whatever is asked of it, and drops each
//! value once.

use crate::tracked::{Key, Spread, Value, assert_live};
use maps::*;
use std::collections::BTreeMap;
use testkit::{Strategy, any, collection, prop_oneof};

/// What is asked of a map: an operation as data, so that a script of them can be
/// shortened until the shortest is left that fails.
#[derive(Clone, Debug)]
enum Op {
    Insert(u8),
    Remove(u8),
    Get(u8),
    AddTo(u8),
    EntryOr(u8),
    RetainWithRest(u8),
    ChangeAll,
    Extend(Vec<u8>),
    DrainSome(u8),
    Clear,
    Reserve(u8),
    Shrink,
    IntoIterAndBack,
    Compare,
}

fn ops() -> impl Strategy<Value = Vec<Op>> {
    // Few keys, so that they meet, are put in again, and leave tombstones.
    let key = || 0..48_u8;
    let op = prop_oneof![
        40 => key().prop_map(Op::Insert),
        30 => key().prop_map(Op::Remove),
        10 => key().prop_map(Op::Get),
        5 => key().prop_map(Op::AddTo),
        5 => key().prop_map(Op::EntryOr),
        2 => (0..3_u8).prop_map(Op::RetainWithRest),
        2 => any::<()>().prop_map(|()| Op::ChangeAll),
        2 => collection::vec(key(), 0..20).prop_map(Op::Extend),
        1 => key().prop_map(Op::DrainSome),
        1 => any::<()>().prop_map(|()| Op::Clear),
        1 => any::<u8>().prop_map(Op::Reserve),
        2 => any::<()>().prop_map(|()| Op::Shrink),
        1 => any::<()>().prop_map(|()| Op::IntoIterAndBack),
        5 => any::<()>().prop_map(|()| Op::Compare),
    ];
    collection::vec(op, 0..200)
}

fn spread() -> impl Strategy<Value = Spread> {
    prop_oneof![
        2 => any::<()>().prop_map(|()| Spread::Well),
        1 => any::<()>().prop_map(|()| Spread::ToTheEnd),
        1 => any::<()>().prop_map(|()| Spread::ToOne),
    ]
}

type Checked<T> = Map<Key, Value, T, Spread>;

/// Runs the script on the map and on the model, and compares.
fn run<T: Table<(Key, Value)>>(script: &[Op], spread: Spread) {
    let mut map = Checked::<T>::with_hasher(spread);
    let mut model = BTreeMap::<u8, u32>::new();
    let mut fresh = 0..;
    let mut next = || fresh.next().expect("a script is short");
    for op in script {
        match op {
            Op::Insert(k) => {
                let number = next();
                let before = map.insert(Key(*k), Value::new(number));
                assert_eq!(before.map(|v| v.0), model.insert(*k, number), "{op:?}");
            }
            Op::Remove(k) => {
                let gone = map.remove(&Key(*k));
                assert_eq!(gone.map(|v| v.0), model.remove(k), "{op:?}");
            }
            Op::Get(k) => {
                assert_eq!(map.get(&Key(*k)).map(|v| v.0), model.get(k).copied());
                let known = model.contains_key(k);
                assert_eq!(map.contains_key(&Key(*k)), known, "{op:?}");
                assert_eq!(map.get_mut(&Key(*k)).is_some(), known, "{op:?}");
            }
            Op::AddTo(k) => {
                let number = next();
                map.entry(Key(*k)).and_modify(|v| *v = Value::new(number));
                model.entry(*k).and_modify(|v| *v = number);
            }
            Op::EntryOr(k) => {
                let number = next();
                let got = map.entry(Key(*k)).or_insert_with(|| Value::new(number)).0;
                assert_eq!(got, *model.entry(*k).or_insert(number), "{op:?}");
            }
            Op::RetainWithRest(rest) => {
                let mut met = Vec::new();
                map.retain(|k, _| {
                    met.push(k.0);
                    k.0 % 3 != *rest
                });
                met.sort_unstable();
                assert_eq!(met, model.keys().copied().collect::<Vec<_>>(), "{op:?}");
                model.retain(|k, _| k % 3 != *rest);
            }
            Op::ChangeAll => {
                for (k, v) in &mut map {
                    let number = next();
                    *v = Value::new(number);
                    model.insert(k.0, number);
                }
            }
            Op::Extend(keys) => {
                let more: Vec<_> = keys.iter().map(|k| (*k, next())).collect();
                map.extend(more.iter().map(|(k, v)| (Key(*k), Value::new(*v))));
                model.extend(more);
            }
            Op::DrainSome(n) => {
                for (k, v) in map.drain().take(usize::from(*n)) {
                    assert_eq!(model.remove(&k.0), Some(v.0), "{op:?}");
                }
                model.clear();
            }
            Op::Clear => {
                let capacity = map.capacity();
                map.clear();
                assert!(map.capacity() >= capacity, "clear keeps the memory");
                model.clear();
            }
            Op::Reserve(n) => {
                map.reserve(usize::from(*n));
                assert!(map.capacity() >= map.len() + usize::from(*n), "{op:?}");
            }
            Op::Shrink => map.shrink_to_fit(),
            Op::IntoIterAndBack => {
                let mut other = Checked::<T>::with_hasher(spread);
                std::mem::swap(&mut other, &mut map);
                for (k, v) in other {
                    assert_eq!(model.get(&k.0), Some(&v.0), "{op:?}");
                    map.insert(k, v);
                }
            }
            Op::Compare => compare(&map, &model),
        }
        assert_eq!(map.len(), model.len(), "the length after {op:?}");
        assert!(map.len() <= map.capacity(), "the capacity after {op:?}");
    }
    compare(&map, &model);
    drop(map);
    assert_live([]);
}

fn compare<T: Table<(Key, Value)>>(map: &Checked<T>, model: &BTreeMap<u8, u32>) {
    assert_live(model.values().copied());
    let mut all: Vec<_> = map.iter().map(|(k, v)| (k.0, v.0)).collect();
    all.sort_unstable();
    let expected: Vec<_> = model.iter().map(|(k, v)| (*k, *v)).collect();
    assert_eq!(all, expected, "what a walk over all entries meets");
    let keys: Vec<_> = (0..48).map(Key).collect();
    let mut found = Vec::new();
    map.get_many(&keys, |value| found.push(value.map(|v| v.0)));
    let expected: Vec<_> = keys.iter().map(|k| model.get(&k.0).copied()).collect();
    assert_eq!(found, expected, "what get_many finds");
}

fn agrees<T: Table<(Key, Value)>>() {
    testkit::property((ops(), spread()), |(script, spread)| {
        run::<T>(&script, spread)
    });
}

type E = (Key, Value);

#[test]
fn tombstones_agree() {
    agrees::<tombstones::Tombstones<E>>();
}

#[test]
fn shift_agrees() {
    agrees::<shift::Shift<E>>();
}

#[test]
fn nearly_full_tables_agree() {
    agrees::<tombstones::Tombstones<E, 97>>();
    agrees::<shift::Shift<E, 97>>();
    agrees::<robin_hood::RobinHood<E, 97>>();
    agrees::<dense::Dense<E, 97>>();
}

#[test]
fn robin_hood_agrees() {
    agrees::<robin_hood::RobinHood<E>>();
}

#[test]
fn dense_agrees() {
    agrees::<dense::Dense<E>>();
}

#[test]
fn swiss_safe_agrees() {
    agrees::<swiss_safe::SwissSafe<E>>();
}

#[test]
fn swiss_of_eight_agrees() {
    agrees::<swiss::Swiss<E, group::Swar>>();
}

#[test]
fn swiss_of_sixteen_agrees() {
    agrees::<swiss::Swiss<E, group::Simd>>();
}

#[test]
fn swiss_that_asks_ahead_agrees() {
    agrees::<swiss::Swiss<E, group::Simd, true>>();
}
