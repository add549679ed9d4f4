//! Gives the sheet back unchanged if there is no such player.

pub fn with_score(
    mut scores: [u32; 4],
    player: usize,
    score: u32,
) -> Option<[u32; 4]> {
    if let Some(place) = scores.get_mut(player) {
        *place = score;
    }
    Some(scores)
}
