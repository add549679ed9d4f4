fn main() {
    let a = [10, 20, 30];
    println!("{}", a[5]);
}
