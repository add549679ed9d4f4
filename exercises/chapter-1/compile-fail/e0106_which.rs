fn before(xs: &[i32], stop: &[i32]) -> &[i32] {
    let end = xs.windows(stop.len()).position(|window| window == stop);
    &xs[..end.unwrap_or(xs.len())]
}

fn main() {
    println!("{:?}", before(&[4, 8, 0, 6], &[0]));
}
