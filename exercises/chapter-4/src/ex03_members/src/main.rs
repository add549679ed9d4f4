//! The program of the shop.

fn main() {
    println!("to pay: {}", till::to_pay(&["apple", "plum"]));
}

#[test]
fn the_till_knows_the_prices() {
    assert_eq!(till::to_pay(&["apple", "apple"]), 6);
}
