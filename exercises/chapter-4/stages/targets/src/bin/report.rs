fn main() {
    println!("the total is {}", shop::total(&[3, 4]));
}
