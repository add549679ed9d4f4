//! Asks for each key just before it is looked up: there is no time in between.

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
    for key in keys {
        let hash = hash(*key);
        table.ask(hash);
        each(table.get(hash, *key));
    }
}
