//! What the documentation of hashbrown's map says of its methods, held for ours.

use maps::*;
use std::cell::Cell;
use std::hash::{BuildHasher, DefaultHasher, RandomState};
use std::sync::Mutex;
use testkit::count_allocations;

/// The addresses of forgotten iterators.
static FORGOTTEN: Mutex<Vec<usize>> = Mutex::new(Vec::new());

thread_local! {
    static HASHED: Cell<u32> = const { Cell::new(0) };
}

/// Counts how often something is hashed.
#[derive(Default)]
struct Counting(RandomState);

impl BuildHasher for Counting {
    type Hasher = DefaultHasher;

    fn build_hasher(&self) -> DefaultHasher {
        HASHED.set(HASHED.get() + 1);
        self.0.build_hasher()
    }
}

/// Runs one statement for every map.
fn holds<T: Table<(String, u32)>>() {
    type M<T> = Map<String, u32, T, RandomState>;

    // `new` and capacity 0: it will not allocate until it is first inserted into.
    let (map, made) = count_allocations(M::<T>::new);
    assert_eq!((made.calls, map.capacity()), (0, 0), "new allocates nothing");
    let empty = M::<T>::with_capacity_and_hasher(0, RandomState::new());
    assert_eq!(empty.capacity(), 0);
    assert_eq!(empty.get("a"), None);
    assert_eq!(empty.iter().next(), None);

    // `with_capacity`: it will be able to hold at least so many without reallocating.
    for capacity in [1, 3, 4, 7, 14, 28, 29, 100, 897] {
        let hasher = RandomState::new();
        let mut map = M::<T>::with_capacity_and_hasher(capacity, hasher);
        assert!(map.capacity() >= capacity);
        let slots = map.table().bytes();
        map.extend((0..capacity as u32).map(|i| (i.to_string(), i)));
        assert_eq!(map.table().bytes(), slots, "room for {capacity}");
    }

    // `insert`: the key is not updated, the value is, and the old one is returned.
    let mut map = M::<T>::new();
    assert_eq!(map.insert("a".to_owned(), 1), None);
    let kept = map.iter().next().map(|(k, _)| k.as_ptr());
    assert_eq!(map.insert("a".to_owned(), 2), Some(1));
    assert_eq!(map.iter().next().map(|(k, _)| k.as_ptr()), kept, "the key stays");

    // `get` takes any borrowed form of the key, hashed and compared alike.
    assert_eq!(map.get("a"), Some(&2));
    assert_eq!(map.get(&"a".to_owned()), Some(&2));

    // `remove` returns the value of the key that was there.
    assert_eq!(
        (map.remove("a"), map.remove("a"), map.is_empty()),
        (Some(2), None, true)
    );

    // `entry`: `or_insert_with` is called only for a vacant one.
    *map.entry("b".to_owned()).or_default() += 5;
    map.entry("b".to_owned()).or_insert_with(|| unreachable!("it is there"));
    map.entry("c".to_owned()).and_modify(|_| unreachable!("it is not there"));
    assert_eq!((map.get("b"), map.get("c")), (Some(&5), None));

    // `extend` and `from_iter`: of equal keys the last value stays.
    let pairs = [("x", 1), ("y", 2), ("x", 3)].map(|(k, v)| (k.to_owned(), v));
    let map: M<T> = pairs.into_iter().collect();
    assert_eq!((map.len(), map.get("x")), (2, Some(&3)));

    // `iter_mut` changes the values; `into_iter` gives all entries.
    let mut map = map;
    assert_eq!(map.iter().size_hint(), (2, Some(2)));
    for (_, value) in map.iter_mut() {
        *value *= 10;
    }
    let iterator = map.into_iter();
    assert_eq!(iterator.size_hint(), (2, Some(2)));
    let mut all: Vec<_> = iterator.collect();
    all.sort();
    assert_eq!(all, [("x".to_owned(), 30), ("y".to_owned(), 20)]);

    // `drain`: what is not taken is dropped with it, and the memory is kept.
    let mut map: M<T> = (0..100_u32).map(|i| (i.to_string(), i)).collect();
    let (bytes, capacity) = (map.table().bytes(), map.capacity());
    assert_eq!(map.drain().take(10).count(), 10);
    assert!(map.is_empty());
    assert_eq!((map.table().bytes(), map.capacity()), (bytes, capacity));

    // `clear` keeps the memory; `shrink_to_fit` gives it back.
    map.extend((0..50_u32).map(|i| (i.to_string(), i)));
    map.clear();
    assert_eq!(map.table().bytes(), bytes);
    map.shrink_to_fit();
    assert_eq!((map.capacity(), map.table().bytes()), (0, 0));

    // `reserve` panics if the new allocation would overflow `usize`.
    let too_many = std::panic::AssertUnwindSafe(|| map.reserve(usize::MAX));
    assert!(std::panic::catch_unwind(too_many).is_err());

    // If a drain is forgotten, the map is empty and goes on.
    let mut map: M<T> = (0..48_u32).map(|i| (i.to_string(), i)).collect();
    let mut drain = Box::new(map.drain());
    assert!(drain.next().is_some());
    // Its address is kept, so that tools that look for leaks find what it owns.
    FORGOTTEN.lock().unwrap().push(Box::into_raw(drain).addr());
    assert_eq!((map.len(), map.capacity(), map.iter().next()), (0, 0, None));
    map.extend((0..48_u32).map(|i| (i.to_string(), i)));
    assert_eq!((map.len(), map.get("8")), (48, Some(&8)));

    // `reserve` never makes the table smaller, and does not hash all entries anew
    // again and again where removals and insertions take turns.
    let mut map = Map::<String, u32, T, Counting>::new();
    map.extend((0..896_u32).map(|i| (i.to_string(), i)));
    let mut bytes = map.table().bytes();
    HASHED.set(0);
    for i in 896..1_896_u32 {
        map.remove(&(i - 896).to_string());
        map.extend([(i.to_string(), i)]);
        assert!(map.table().bytes() >= bytes, "reserve made the table smaller");
        bytes = map.table().bytes();
    }
    let hashed = HASHED.get();
    assert!(
        hashed < 50_000,
        "{hashed} hashes for a thousand removals and insertions"
    );

    // Churn at a steady size does not grow the table without end.
    let mut map = M::<T>::with_capacity_and_hasher(100, RandomState::new());
    let bytes = map.table().bytes();
    for i in 0..10_000_u32 {
        map.insert(i.to_string(), i);
        if i >= 50 {
            map.remove(&(i - 50).to_string());
        }
    }
    assert!(map.table().bytes() <= 2 * bytes, "{} of {bytes}", map.table().bytes());
}

type E = (String, u32);

#[test]
fn by_tombstones() {
    holds::<tombstones::Tombstones<E>>();
}

#[test]
fn by_shift() {
    holds::<shift::Shift<E>>();
}

#[test]
fn by_robin_hood() {
    holds::<robin_hood::RobinHood<E>>();
}

#[test]
fn by_dense() {
    holds::<dense::Dense<E>>();
    let map: DenseMap<u32, u32> = (0..100).map(|i| (i * 7 % 101, i)).collect();
    let order: Vec<_> = map.iter().map(|(_, v)| *v).collect();
    assert_eq!(order, (0..100).collect::<Vec<_>>(), "in the order of insertion");
    assert!(map.into_iter().map(|(_, v)| v).eq(0..100));

    // The index and the `Vec` grow by their own rules: 2,048 slots, 1,024 places.
    let mut map: DenseMap<u64, u64> = DenseMap::new();
    for i in 0..1_000 {
        map.insert(i, i);
    }
    assert_eq!(map.table().bytes(), 2_048 * 8 + 1_024 * 16);
    map.shrink_to_fit();
    assert_eq!(map.table().bytes(), 2_048 * 8 + 1_000 * 16);
}

#[test]
fn by_swiss_safe() {
    holds::<swiss_safe::SwissSafe<E>>();
}

#[test]
fn by_swiss() {
    holds::<swiss::Swiss<E, group::Swar>>();
    holds::<swiss::Swiss<E, group::Simd>>();
    holds::<swiss::Swiss<E, group::Simd, true>>();
}

#[test]
fn no_table_is_made_too_small() {
    fn refuses<T: Table<u32> + std::panic::UnwindSafe>() {
        let mut table = T::default();
        table.insert_unique(7, 7, |_| 7);
        let resize = move || table.resize(0, |_| 7);
        assert!(std::panic::catch_unwind(resize).is_err());
    }
    refuses::<tombstones::Tombstones<u32>>();
    refuses::<shift::Shift<u32>>();
    refuses::<robin_hood::RobinHood<u32>>();
    refuses::<dense::Dense<u32>>();
    refuses::<swiss_safe::SwissSafe<u32>>();
    refuses::<swiss::Swiss<u32, group::Simd>>();
}

#[test]
fn entries_of_no_size() {
    fn holds<T: Table<((), ())>>() {
        let mut map = Map::<(), (), T>::new();
        assert_eq!((map.insert((), ()), map.insert((), ())), (None, Some(())));
        assert_eq!(
            (map.len(), map.iter().count(), map.remove(&())),
            (1, 1, Some(()))
        );
    }
    holds::<tombstones::Tombstones<((), ())>>();
    holds::<robin_hood::RobinHood<((), ())>>();
    holds::<dense::Dense<((), ())>>();
    holds::<swiss_safe::SwissSafe<((), ())>>();
    holds::<swiss::Swiss<((), ()), group::Simd>>();
}
