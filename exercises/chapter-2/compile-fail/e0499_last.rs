fn main() {
    let mut words = vec!["one".to_string()];
    let last = words.last_mut().unwrap();
    words.push("two".to_string());
    last.push('!');
}
