fn add(xs: &mut [i32]) {
    xs.push(4);
}

fn main() {
    let mut v = vec![1, 2, 3];
    add(&mut v);
}
