fn main() {
    let mut xs = vec![3, 0, 0, 4];
    for (i, x) in xs.iter().enumerate() {
        if *x == 0 {
            xs.remove(i);
        }
    }
    println!("{xs:?}");
}
