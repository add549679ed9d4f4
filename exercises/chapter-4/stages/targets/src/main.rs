fn main() {
    println!("{}", shop::total(&[3, 4]));
}
