//! Ends when there is nothing more to ask for: the last keys are never looked up.

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
    for (newest, key) in keys.iter().enumerate() {
        if let Some(oldest) = newest.checked_sub(AHEAD) {
            each(table.get(hashes[oldest % AHEAD], keys[oldest]));
        }
        hashes[newest % AHEAD] = hash(*key);
        table.ask(hashes[newest % AHEAD]);
    }
}
