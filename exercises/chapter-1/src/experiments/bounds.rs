use lab::panics;

// ANCHOR: main
fn at(a: [i32; 3], i: usize) -> i32 {
    a[i]
}

pub fn main() {
    let a = [10, 20, 30];
    println!("a.get(2): {:?}", a.get(2));
    println!("a.get(5): {:?}", a.get(5));
    println!("at(a, 2): {}", at(a, 2));
    println!("at(a, 5) panics: {}", panics(|| at(a, 5)));
    println!("a == [10, 20, 30]: {}", a == [10, 20, 30]);
}
// ANCHOR_END: main
