//! Asks for all keys first and keeps all hashes: the first ones have left the cache.

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
    let _ = AHEAD;
    let hashes: Vec<u64> = keys.iter().map(|key| hash(*key)).collect();
    for hash in &hashes {
        table.ask(*hash);
    }
    for (hash, key) in hashes.iter().zip(keys) {
        each(table.get(*hash, *key));
    }
}
