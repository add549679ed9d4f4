fn bump(mut v: Vec<i32>) {
    v[0] = 9;
    println!("in bump: {v:?}");
}

fn main() {
    let v = vec![1, 2, 3];
    bump(v);
    println!("in main: {v:?}");
}
