fn main() {
    println!("{} {}", cover::of("Ink"), page::print("a line"));
}
