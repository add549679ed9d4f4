fn main() {
    println!("open from {} to {}", opens(), opens() + 8);
}

fn opens() -> u32 {
    9
}

#[test]
fn opens_at_nine() {
    assert_eq!(opens(), 9);
}
