//! The hash maps of chapter 3, one step of its ladder a module.
//!
//! A **table** knows where an entry is; it is given hashes and knows nothing of keys
//! ([`Table`]). A **map** hashes and compares keys, and asks its table ([`Map`]). So
//! each step of the ladder is a table alone, and what all maps do is written once.
//!
//! | module | the table | what is new in it |
//! | --- | --- | --- |
//! | [`tombstones`] | linear probing | a removed entry leaves a mark |
//! | [`shift`] | linear probing | a removed entry leaves no mark |
//! | [`robin_hood`] | linear probing | who is further from home gets the slot |
//! | [`dense`] | indices beside a `Vec` | entries stay in order and are never moved |
//! | [`swiss_safe`] | groups of control bytes | eight slots are asked at once |
//! | [`swiss`] | the same, uninitialised slots | 8 in a word, 16 by SIMD, and ahead |
//!
//! In builds with debug assertions the tables tell [`watch`] what they do, so that
//! probes can be counted and recorded ([`record`]). Other builds hold no trace of that.

pub mod dense;
mod entry;
pub mod group;
mod iter;
mod map;
pub mod record;
pub mod robin_hood;
pub mod shift;
pub mod swiss;
pub mod swiss_safe;
mod table;
pub mod tombstones;
pub mod watch;

pub use entry::Entry;
pub use iter::{Drain, IntoIter, Iter, IterMut};
pub use map::Map;
pub use table::{Table, slots_for};

use dense::Dense;
use group::{Simd, Swar};
use robin_hood::RobinHood;
use shift::Shift;
use std::hash::RandomState;
use swiss::Swiss;
use swiss_safe::SwissSafe;
use tombstones::Tombstones;

pub type TombstoneMap<K, V, S = RandomState> = Map<K, V, Tombstones<(K, V)>, S>;
pub type ShiftMap<K, V, S = RandomState> = Map<K, V, Shift<(K, V)>, S>;
pub type RobinHoodMap<K, V, S = RandomState> = Map<K, V, RobinHood<(K, V)>, S>;
pub type DenseMap<K, V, S = RandomState> = Map<K, V, Dense<(K, V)>, S>;
pub type SwissSafeMap<K, V, S = RandomState> = Map<K, V, SwissSafe<(K, V)>, S>;
pub type SwissSwarMap<K, V, S = RandomState> = Map<K, V, Swiss<(K, V), Swar>, S>;
pub type SwissMap<K, V, S = RandomState> = Map<K, V, Swiss<(K, V), Simd>, S>;
/// Asks for the slot before it reads the tags.
pub type AheadMap<K, V, S = RandomState> = Map<K, V, Swiss<(K, V), Simd, true>, S>;
