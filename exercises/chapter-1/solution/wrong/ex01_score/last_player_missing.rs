//! Believes that index 3 of four is already past the end.

pub fn with_score(
    mut scores: [u32; 4],
    player: usize,
    score: u32,
) -> Option<[u32; 4]> {
    if player >= 3 {
        return None;
    }
    scores[player] = score;
    Some(scores)
}
