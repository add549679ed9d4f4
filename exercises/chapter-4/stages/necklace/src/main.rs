fn main() {
    println!("{}, by beads {}", beads::string(3), beads::VERSION);
}
