use std::collections::HashMap;

// ANCHOR: main
pub fn main() {
    let mut map: HashMap<u64, &str> = HashMap::new();
    map.insert(f64::NAN.to_bits(), "not a number");
    map.insert(0.0_f64.to_bits(), "zero");
    let (one, other) = (f64::NAN, f64::NAN);
    println!("NaN == NaN: {}", one == other);
    println!("NaN is found: {}", map.contains_key(&f64::NAN.to_bits()));
    println!("0.0 == -0.0: {}", 0.0 == -0.0);
    println!("-0.0 is found: {}", map.contains_key(&(-0.0_f64).to_bits()));
}
// ANCHOR_END: main
