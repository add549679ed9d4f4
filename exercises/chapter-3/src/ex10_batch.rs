//! Exercise 3.10: look up many keys, and ask ahead for what each lookup will need.
//!
//! `table.ask(hash)` asks the processor for what a search for this hash reads, and
//! returns at once. `table.get(hash, key)` searches. It pays to ask early, but not too
//! early: what was asked for long ago may have left the cache again.
//!
//! Look up all keys in their order, and call `each` with every answer in that order.
//!
//! - Whenever a key is looked up, exactly the next `AHEAD` keys, itself among them,
//!   have been asked for and not been looked up yet; towards the end, those that are
//!   left.
//! - Each key is hashed once, asked for once and looked up once.
//! - Nothing is allocated.

/// What a table can do here.
pub trait Table {
    /// Asks for what a search for this hash reads first. Only a hint.
    fn ask(&self, hash: u64);
    /// The value of the key, which has this hash.
    fn get(&self, hash: u64, key: u64) -> Option<u64>;
}

/// Gives the answers for all `keys`, in their order, to `each`. `AHEAD` is at least 1.
pub fn get_all<const AHEAD: usize>(
    table: &impl Table,
    keys: &[u64],
    hash: impl Fn(u64) -> u64,
    each: impl FnMut(Option<u64>),
) {
    let given = (table.get(0, 0), hash(0), std::any::type_name_of_val(&each));
    todo!("3.10: {} keys, {AHEAD} ahead, {given:?}", keys.len())
}
