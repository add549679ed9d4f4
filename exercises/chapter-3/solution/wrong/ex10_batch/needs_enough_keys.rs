//! Asks for the first `AHEAD` keys by index, also if there are fewer.

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
    for i in 0..AHEAD {
        hashes[i] = hash(keys[i]);
        table.ask(hashes[i]);
    }
    for i in 0..keys.len() {
        each(table.get(hashes[i % AHEAD], keys[i]));
        if i + AHEAD < keys.len() {
            hashes[i % AHEAD] = hash(keys[i + AHEAD]);
            table.ask(hashes[i % AHEAD]);
        }
    }
}
