//! Keeps no hashes: each key is hashed once to ask, and once more to look it up.

/// What a table can do here.
pub trait Table {
    fn ask(&self, hash: u64);
    fn get(&self, hash: u64, key: u64) -> Option<u64>;
}

pub fn get_all<const AHEAD: usize>(
    table: &impl Table,
    keys: &[u64],
    hash: impl Fn(u64) -> u64,
    mut each: impl FnMut(Option<u64>),
) {
    for newest in 0..keys.len() + AHEAD {
        if let Some(key) = newest.checked_sub(AHEAD).and_then(|i| keys.get(i)) {
            each(table.get(hash(*key), *key));
        }
        if let Some(key) = keys.get(newest) {
            table.ask(hash(*key));
        }
    }
}
