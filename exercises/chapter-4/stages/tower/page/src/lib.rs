pub fn print(text: &str) -> String {
    format!("| {} |", letter::set(text))
}
