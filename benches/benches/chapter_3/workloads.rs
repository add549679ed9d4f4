//! What is measured: each workload as a function that does an operation so many times
//! and says how long that took.

use benches::subject::{Hasher, Subject};
use std::hint::black_box;
use std::ops::Range;
use std::time::{Duration, Instant};

/// Does the operation so many times.
pub type Run<'k> = Box<dyn FnMut(u64) -> Duration + 'k>;

/// The keys of a workload.
pub struct Keys<K> {
    /// Those that are put in, in this order.
    pub present: Vec<K>,
    /// The same in another order, in which they are asked for.
    pub shuffled: Vec<K>,
    /// As many others.
    pub absent: Vec<K>,
}

/// Walks over the numbers below `n` again and again, and goes on where it stopped: so
/// short runs do not ask for the same few keys each time.
pub struct Rounds {
    n: usize,
    at: usize,
}

impl Rounds {
    pub fn new(n: usize) -> Self {
        Rounds { n, at: 0 }
    }

    /// Times `work` on the next `times` numbers.
    pub fn time(
        &mut self,
        times: u64,
        mut work: impl FnMut(Range<usize>),
    ) -> Duration {
        let mut left = times as usize;
        let start = Instant::now();
        while left > 0 {
            let end = self.n.min(self.at + left);
            work(self.at..end);
            left -= end - self.at;
            self.at = end % self.n;
        }
        start.elapsed()
    }
}

fn filled<K: Clone, M: Subject<K>>(keys: &[K], room: usize) -> M {
    let mut map = M::with_room(room, Hasher::with_seed(7));
    for (i, key) in keys.iter().enumerate() {
        map.insert(key.clone(), i as u64);
    }
    map
}

/// Looks up keys that are there.
pub fn hit<'k, K: Clone, M: Subject<K> + 'k>(keys: &'k Keys<K>) -> Run<'k> {
    lookup::<K, M>(&keys.present, &keys.shuffled)
}

/// Looks up keys that are not there.
pub fn miss<'k, K: Clone, M: Subject<K> + 'k>(keys: &'k Keys<K>) -> Run<'k> {
    lookup::<K, M>(&keys.present, &keys.absent)
}

fn lookup<'k, K: Clone, M: Subject<K> + 'k>(put: &[K], asked: &'k [K]) -> Run<'k> {
    let map: M = filled(put, 0);
    let mut rounds = Rounds::new(asked.len());
    Box::new(move |times| {
        rounds.time(times, |part| {
            black_box(map.sum_of(&asked[part]));
        })
    })
}

/// Looks up keys that are there, many in one call.
pub fn batch<'k, K: Clone, M: Subject<K> + 'k>(keys: &'k Keys<K>) -> Run<'k> {
    let map: M = filled(&keys.present, 0);
    let mut rounds = Rounds::new(keys.shuffled.len());
    Box::new(move |times| {
        rounds.time(times, |part| {
            black_box(map.sum_of_many(&keys.shuffled[part]));
        })
    })
}

/// Looks up keys of which each is known only when the one before is found.
pub fn chain<'k, M: Subject<u64> + 'k>(keys: &'k Keys<u64>) -> Run<'k> {
    // First all in one order, then the values in another: else a map that keeps its
    // entries in order would walk through them.
    let mut map: M = filled(&keys.present, 0);
    let followers = keys.shuffled.iter().cycle().skip(1);
    for (key, follower) in keys.shuffled.iter().zip(followers) {
        map.insert(*key, *follower);
    }
    let mut key = keys.shuffled[0];
    Box::new(move |times| {
        let start = Instant::now();
        for _ in 0..times {
            key = map.get(&key).expect("each key leads to another");
        }
        black_box(key);
        start.elapsed()
    })
}

/// Fills an empty map, which grows.
pub fn grow<'k, K: Clone, M: Subject<K> + 'k>(keys: &'k Keys<K>) -> Run<'k> {
    fill::<K, M>(&keys.present, 0)
}

/// Fills a map that has room for all.
pub fn reserved<'k, K: Clone, M: Subject<K> + 'k>(keys: &'k Keys<K>) -> Run<'k> {
    fill::<K, M>(&keys.present, keys.present.len())
}

/// Fills as many maps as it takes, and scales: one insertion is the unit. Neither
/// making the keys nor dropping the map is timed.
fn fill<'k, K: Clone, M: Subject<K> + 'k>(keys: &'k [K], room: usize) -> Run<'k> {
    Box::new(move |times| {
        let maps = times.div_ceil(keys.len() as u64);
        let mut elapsed = Duration::ZERO;
        for _ in 0..maps {
            let owned = keys.to_vec();
            let start = Instant::now();
            let mut map = M::with_room(room, Hasher::with_seed(7));
            for (i, key) in owned.into_iter().enumerate() {
                map.insert(key, i as u64);
            }
            elapsed += start.elapsed();
            black_box(map);
        }
        elapsed.mul_f64(times as f64 / (maps * keys.len() as u64) as f64)
    })
}

/// Walks over all entries; one entry is the unit.
pub fn iterate<'k, K: Clone, M: Subject<K> + 'k>(keys: &'k Keys<K>) -> Run<'k> {
    let n = keys.present.len() as u64;
    let map: M = filled(&keys.present, 0);
    Box::new(move |times| {
        let walks = times.div_ceil(n);
        let start = Instant::now();
        for _ in 0..walks {
            black_box(black_box(&map).sum());
        }
        start.elapsed().mul_f64(times as f64 / (walks * n) as f64)
    })
}

/// Removes a key and puts in another: the size stays, and tombstones gather.
pub fn churn<'k, K: Clone, M: Subject<K> + 'k>(keys: &'k Keys<K>) -> Run<'k> {
    let mut map: M = filled(&keys.present, 0);
    let (mut old, mut new) = (keys.present.clone(), keys.absent.clone());
    let mut rounds = Rounds::new(old.len());
    Box::new(move |times| {
        rounds.time(times, |part| {
            let end = part.end;
            for i in part {
                map.remove(&old[i]);
                map.insert(new[i].clone(), i as u64);
            }
            if end == old.len() {
                std::mem::swap(&mut old, &mut new);
            }
        })
    })
}
