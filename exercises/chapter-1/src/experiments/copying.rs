use lab::panics;

// ANCHOR: main
pub fn main() {
    let mut xs = [0, 1, 2, 3, 4];
    xs.copy_within(0..4, 1);
    println!("xs: {xs:?}");

    let mut ys = [7; 5];
    ys[..3].copy_from_slice(&xs[..3]);
    println!("ys: {ys:?}");
    let refused = panics(move || ys[..4].copy_from_slice(&xs[..3]));
    println!("4 from 3 panics: {refused}");
}
// ANCHOR_END: main
