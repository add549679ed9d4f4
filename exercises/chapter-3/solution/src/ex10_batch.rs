//! Exercise 3.10: look up many keys, and ask ahead for what each lookup will need.

/// What a table can do here.
pub trait Table {
    /// Asks for what a search for this hash reads first. Only a hint.
    fn ask(&self, hash: u64);
    /// The value of the key, which has this hash.
    fn get(&self, hash: u64, key: u64) -> Option<u64>;
}

/// Gives the answers for all `keys`, in their order, to `each`. `AHEAD` is at least 1.
///
/// The hashes of the keys that are under way stand in a ring. In each turn of the loop
/// the oldest of them is looked up, which frees its place for the newest. The loop
/// turns `AHEAD` times more often than there are keys: at the beginning there is none
/// to look up yet, and at the end none to ask for.
pub fn get_all<const AHEAD: usize>(
    table: &impl Table,
    keys: &[u64],
    hash: impl Fn(u64) -> u64,
    mut each: impl FnMut(Option<u64>),
) {
    let mut hashes = [0; AHEAD];
    for newest in 0..keys.len() + AHEAD {
        // A short list may end before the first key is old enough.
        if let Some(oldest) = newest.checked_sub(AHEAD)
            && let Some(key) = keys.get(oldest)
        {
            each(table.get(hashes[oldest % AHEAD], *key));
        }
        if let Some(key) = keys.get(newest) {
            let hash = hash(*key);
            table.ask(hash);
            hashes[newest % AHEAD] = hash;
        }
    }
}
