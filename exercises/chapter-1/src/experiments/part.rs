// ANCHOR: main
fn sum(xs: &[i32]) -> i32 {
    xs.iter().sum()
}

pub fn main() {
    let mut a = [10, 20, 30, 40, 50];
    println!("all: {}", sum(&a));
    println!("two: {}", sum(&a[1..3]));

    let part = &mut a[1..3];
    part[0] = 99;
    println!("part: {part:?}, length {}", part.len());
    println!("a: {a:?}");
}
// ANCHOR_END: main
