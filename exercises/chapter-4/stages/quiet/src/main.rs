fn main() {
    println!("{}", a::greeting());
}
