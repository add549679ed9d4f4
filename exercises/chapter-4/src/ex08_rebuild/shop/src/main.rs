fn main() {
    println!("{}", till::sell(&["chair", "chair", "table"]));
}
