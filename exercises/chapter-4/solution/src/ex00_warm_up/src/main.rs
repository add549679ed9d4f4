fn main() {
    println!("hello from a package");
}
