// ANCHOR: main
pub fn main() {
    let mut v: Vec<i64> = Vec::new();
    let mut seen = Vec::new();
    for n in 0..10_000 {
        v.push(n);
        if seen.last() != Some(&v.capacity()) {
            seen.push(v.capacity());
        }
    }
    println!("Vec<i64>, anywhere:\n  {seen:?}");
}
// ANCHOR_END: main
