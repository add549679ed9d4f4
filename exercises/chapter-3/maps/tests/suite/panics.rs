//! A panic in `Hash`, `Eq` or `Drop`, at any call of them, leaves a map that can be
//! used, and no value is dropped twice or forgotten.

use crate::tracked::{Key, Spread, Value, assert_live, with_fuse};
use maps::*;

type Checked<T> = Map<Key, Value, T, Spread>;

/// What is done to a map with 28 entries, 0 to 27, and a panic in the middle.
type Action<T> = fn(&mut Checked<T>);

fn survives<T: Table<(Key, Value)>>() {
    let actions: [(&str, Action<T>); 8] = [
        ("insert 30 more", |map| {
            for k in 30..60 {
                map.insert(Key(k), Value::new(u32::from(k)));
            }
        }),
        ("replace", |map| drop(map.insert(Key(3), Value::new(103)))),
        ("remove half", |map| {
            (0..28).step_by(2).for_each(|k| drop(map.remove(&Key(k))))
        }),
        ("retain a third", |map| map.retain(|k, _| k.0 % 3 == 0)),
        ("clear", |map| map.clear()),
        ("drain some", |map| map.drain().take(5).for_each(drop)),
        ("shrink", |map| map.shrink_to_fit()),
        ("reserve", |map| map.reserve(1_000)),
    ];
    for spread in [Spread::Well, Spread::ToTheEnd, Spread::ToOne] {
        for (name, action) in actions {
            // Each of the first calls of `Hash`, `Eq` and `Drop` panics once, and
            // then some of the later ones, which are many if all keys meet.
            let mut calls = 0;
            while attempt(spread, name, action, calls) {
                calls += 1 + calls / 16;
            }
            assert!(calls > 0 || name == "reserve" || name == "shrink");
        }
    }
    assert_live([]);
}

/// Does it with a panic at this call. Returns whether that call was reached.
fn attempt<T: Table<(Key, Value)>>(
    spread: Spread,
    name: &str,
    action: Action<T>,
    calls: u32,
) -> bool {
    let mut map = Checked::<T>::with_hasher(spread);
    map.extend((0..28).map(|k| (Key(k), Value::new(u32::from(k)))));
    let panicked = with_fuse(calls, || action(&mut map));

    // The map holds what it says, finds it, and forgot nothing.
    let held: Vec<_> = map.iter().map(|(k, v)| (k.0, v.0)).collect();
    assert_eq!(held.len(), map.len(), "{name}, {spread:?}, call {calls}");
    for (k, v) in &held {
        let found = map.get(&Key(*k)).map(|v| v.0);
        assert_eq!(found, Some(*v), "{name}, {spread:?}, call {calls}: key {k}");
    }
    assert_live(held.into_iter().map(|(_, v)| v));

    // It still works.
    for k in 0..60 {
        map.insert(Key(k), Value::new(u32::from(k)));
    }
    assert_eq!(map.len(), 60, "{name}, {spread:?}, call {calls}");
    panicked
}

type E = (Key, Value);

/// Panics are expected here by the hundred; only those that no fuse made are shown.
fn quietly(code: impl FnOnce() + std::panic::UnwindSafe) {
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let outcome = std::panic::catch_unwind(code);
    std::panic::set_hook(hook);
    if let Err(panic) = outcome {
        std::panic::resume_unwind(panic);
    }
}

// One test for all: the hook belongs to the whole process.
#[test]
fn every_map_survives() {
    let tables: [(&str, fn()); 8] = [
        ("tombstones", survives::<tombstones::Tombstones<E>>),
        ("shift", survives::<shift::Shift<E>>),
        ("Robin Hood", survives::<robin_hood::RobinHood<E>>),
        ("dense", survives::<dense::Dense<E>>),
        ("Swiss, safe", survives::<swiss_safe::SwissSafe<E>>),
        ("Swiss, 8", survives::<swiss::Swiss<E, group::Swar>>),
        ("Swiss, 16", survives::<swiss::Swiss<E, group::Simd>>),
        ("Swiss, ahead", survives::<swiss::Swiss<E, group::Simd, true>>),
    ];
    quietly(move || {
        let mut failures = Vec::new();
        for (name, test) in tables {
            if let Err(panic) = std::panic::catch_unwind(test) {
                let said =
                    panic.downcast_ref::<String>().cloned().unwrap_or_default();
                failures.push(format!("{name}: {said}"));
            }
        }
        assert!(failures.is_empty(), "{}", failures.join("\n"));
    });
}

/// What grows without hashing anew, or copies first, loses nothing at all.
#[test]
fn nothing_is_lost_when_hashing_panics_in_growth() {
    fn lossless<T: Table<(Key, Value)>>() {
        let mut map = Checked::<T>::with_hasher(Spread::Well);
        map.extend((0..28).map(|k| (Key(k), Value::new(u32::from(k)))));
        assert!(with_fuse(9, || map.reserve(1_000)));
        assert_eq!(map.len(), 28);
    }
    lossless::<dense::Dense<E>>();
    lossless::<swiss::Swiss<E, group::Swar>>();
    lossless::<swiss::Swiss<E, group::Simd>>();
}
