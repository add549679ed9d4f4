//! Writes into a copy of the element: a loop over an array's values copies each.

pub fn with_score(scores: [u32; 4], player: usize, score: u32) -> Option<[u32; 4]> {
    for (i, mut place) in scores.into_iter().enumerate() {
        if i == player {
            place = score;
            std::hint::black_box(place);
        }
    }
    (player < 4).then_some(scores)
}
