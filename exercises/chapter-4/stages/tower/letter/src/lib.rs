pub fn set(text: &str) -> String {
    ink::draw(&text.to_uppercase())
}
