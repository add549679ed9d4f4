//! Writes the newest hash into the ring before the oldest, whose place it takes, is read.

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
    let mut hashes = [0; AHEAD];
    for newest in 0..keys.len() + AHEAD {
        if let Some(key) = keys.get(newest) {
            hashes[newest % AHEAD] = hash(*key);
            table.ask(hashes[newest % AHEAD]);
        }
        if let Some(oldest) = newest.checked_sub(AHEAD)
            && let Some(key) = keys.get(oldest)
        {
            each(table.get(hashes[oldest % AHEAD], *key));
        }
    }
}
