fn main() {
    println!("{}", till::sell(&["chair", "chair", "table"], money::price_of));
}
