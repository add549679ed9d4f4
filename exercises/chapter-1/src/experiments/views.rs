use lab::count_allocations;
use lab::panics;

// ANCHOR: main
pub fn main() {
    let xs = [1, 1, 0, 5, 5, 5, 2];
    println!("xs: {xs:?}");
    show("windows(3)", &xs, xs.windows(3));
    show("chunks(3)", &xs, xs.chunks(3));
    show("chunks_exact(3)", &xs, xs.chunks_exact(3));
    show("split at 0", &xs, xs.split(|x| *x == 0));
    show("chunk_by equal", &xs, xs.chunk_by(|a, b| a == b));
    show("windows(8)", &xs, xs.windows(8));
    let (sum, made) = count_allocations(|| xs.windows(3).flatten().sum::<i32>());
    println!("sum of all windows(3): {sum}, allocations: {}", made.calls);
    println!("windows(0) panics: {}", panics(|| xs.windows(0)));
    println!("chunks(0) panics: {}", panics(|| xs.chunks(0)));
}
// ANCHOR_END: main

// ANCHOR: show
fn show<'a>(name: &str, xs: &[i32], views: impl Iterator<Item = &'a [i32]>) {
    let views: Vec<&[i32]> = views.collect();
    println!("{name}: {views:?}");
    let all_inside = views.iter().all(|view| is_inside(view, xs));
    println!("    every view inside xs: {all_inside}");
}

fn is_inside(view: &[i32], xs: &[i32]) -> bool {
    let (view, xs) = (view.as_ptr_range(), xs.as_ptr_range());
    xs.start <= view.start && view.end <= xs.end
}
// ANCHOR_END: show
