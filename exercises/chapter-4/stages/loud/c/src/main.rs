fn main() {
    println!("c says {}", a::greeting());
}
