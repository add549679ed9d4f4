fn main() {
    press::print(ink::Ink);
}
