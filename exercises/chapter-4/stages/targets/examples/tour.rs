fn main() {
    println!("shop::total(&[3, 4]) is {}", shop::total(&[3, 4]));
}
