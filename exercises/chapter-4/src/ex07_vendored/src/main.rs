use beads::string_of;

fn main() {
    println!("{}", clasp::close(&string_of("*", 3)));
}
