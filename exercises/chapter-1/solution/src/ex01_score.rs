//! Exercise 1.1: a score sheet for four players.

/// A copy of `scores` in which `player` has `score`; `None` if there is no such
/// player. Players are counted from 0. The caller's sheet does not change.
///
/// The parameter is this function's own array: the caller's was copied into it.
/// `mut` lets the function write there, and no one else can see it. `get_mut`
/// answers the question "is there such a player?" and gives the place to write
/// in one step, so no comparison with the length can be off by one.
pub fn with_score(
    mut scores: [u32; 4],
    player: usize,
    score: u32,
) -> Option<[u32; 4]> {
    *scores.get_mut(player)? = score;
    Some(scores)
}
