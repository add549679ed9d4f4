use std::collections::HashMap;

fn main() {
    let names = HashMap::from([(0.5_f64, "half")]);
    println!("{}", names.len());
}
