pub fn draw(text: &str) -> String {
    format!("~{text}~")
}
