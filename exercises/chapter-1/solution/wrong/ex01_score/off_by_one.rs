//! Counts players from 1.

pub fn with_score(
    mut scores: [u32; 4],
    player: usize,
    score: u32,
) -> Option<[u32; 4]> {
    let place = scores.get_mut(player.checked_sub(1)?)?;
    *place = score;
    Some(scores)
}
