use lab::count_allocations;
use std::borrow::Cow;

// ANCHOR: main
/// The distance of each number from 0.
fn distances(xs: &[i64]) -> Cow<'_, [i64]> {
    let mut result = Cow::Borrowed(xs);
    for (i, x) in xs.iter().enumerate() {
        if *x < 0 {
            result.to_mut()[i] = -x;
        }
    }
    result
}

pub fn main() {
    for xs in [[1, 2, 3, 4], [1, -2, -3, -4]] {
        let (result, made) = count_allocations(|| distances(&xs));
        let kind = match &result {
            Cow::Borrowed(_) => "borrowed",
            Cow::Owned(_) => "owned",
        };
        println!("{xs:?} to {result:?}: {kind}, allocations {}", made.calls);
    }
}
// ANCHOR_END: main
