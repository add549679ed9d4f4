fn main() {
    println!("colour: {}", if paint::colour() { "on" } else { "off" });
}
