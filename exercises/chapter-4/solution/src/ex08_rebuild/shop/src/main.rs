fn main() {
    println!("{}", till::sell(&["chair", "chair", "table"], prices::price_of));
}
