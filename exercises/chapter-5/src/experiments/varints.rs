use super::tiny::hex;

// ANCHOR: main
pub fn main() {
    for number in [3, 127, 128, 300, 10_000_000, u64::MAX] {
        println!("{number}: {}", hex(&varint(number)));
    }
    // A signed number is written as the unsigned one of the same bits.
    println!("-1: {}", hex(&varint((-1_i64).cast_unsigned())));
}

fn varint(mut number: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number > 0x7f {
        bytes.push(number as u8 | 0x80); // seven bits, and: another byte follows
        number >>= 7;
    }
    bytes.push(number as u8);
    bytes
}
// ANCHOR_END: main
