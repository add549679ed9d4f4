fn main() {
    println!("b says {}", a::greeting());
}

#[test]
fn greets_in_a_low_voice() {
    assert_eq!(a::greeting(), "hello");
}
