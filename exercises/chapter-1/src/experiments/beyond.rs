use lab::panics;

// ANCHOR: main
fn first(xs: &[i32], n: usize) -> Vec<i32> {
    xs[..n].to_vec()
}

pub fn main() {
    let a = [10, 20, 30, 40, 50];
    let part = &a[..3];
    println!("first 2 of part: {:?}", first(part, 2));
    println!("first 4 of a: {:?}", first(&a, 4));
    println!("first 4 of part panics: {}", panics(|| first(part, 4)));
    println!("part.get(..4): {:?}", part.get(..4));
}
// ANCHOR_END: main
