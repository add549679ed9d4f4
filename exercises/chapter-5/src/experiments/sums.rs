//! What the columns flat and cum add up to.

use chapter_5::sample::{Sample, sample};
use std::collections::BTreeSet;

// ANCHOR: main
pub fn main() {
    let dinner = [sample(["cut", "chop", "soup"], 5), sample(["soup"], 2)];
    print_sums("soup calls chop, chop calls cut", &dinner);
    let folds = [sample(["knead", "knead", "knead"], 5), sample(["knead"], 2)];
    print_sums("knead calls itself", &folds);
    let apart = [sample(["cut"], 5), sample(["knead"], 2)];
    print_sums("nobody calls anybody", &apart);
}

fn print_sums(what: &str, samples: &[Sample]) {
    // Each sample is in the flat value of one function: of its leaf.
    let flat: i64 = samples.iter().map(|it| it.value).sum();
    // It is in the cum value of each function of its stack, once.
    let cum: i64 = samples.iter().map(|it| it.value * functions(it)).sum();
    println!("{what}: flat adds up to {flat}, cum to {cum}");
}

fn functions(sample: &Sample) -> i64 {
    sample.stack.iter().collect::<BTreeSet<_>>().len() as i64
}
// ANCHOR_END: main
