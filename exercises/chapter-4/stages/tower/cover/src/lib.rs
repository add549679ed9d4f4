pub fn of(title: &str) -> String {
    format!("[ {} ]", ink::draw(title))
}
