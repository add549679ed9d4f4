fn zero(xs: &[i32]) {
    xs[0] = 0;
}

fn main() {
    let v = vec![1, 2, 3];
    zero(&v);
}
