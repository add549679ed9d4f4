// ANCHOR: main
/// What stands in `xs` before the first `stop`, which is not empty.
fn before<'a>(xs: &'a [i32], stop: &[i32]) -> &'a [i32] {
    let end = xs.windows(stop.len()).position(|window| window == stop);
    &xs[..end.unwrap_or(xs.len())]
}

pub fn main() {
    let xs = [4, 8, 0, 0, 6];
    let head = {
        let stop = vec![0, 0];
        before(&xs, &stop)
    }; // `stop` is freed here
    println!("{head:?}");
}
// ANCHOR_END: main
