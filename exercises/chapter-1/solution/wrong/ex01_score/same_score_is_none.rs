//! Gives `None` if nothing would change.

pub fn with_score(scores: [u32; 4], player: usize, score: u32) -> Option<[u32; 4]> {
    let mut sheet = scores;
    *sheet.get_mut(player)? = score;
    (sheet != scores).then_some(sheet)
}
