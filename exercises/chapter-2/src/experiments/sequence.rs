// ANCHOR: main
pub fn main() {
    let mut v: Vec<i64> = Vec::new();
    let mut last = 0;
    print!("Vec<i64>, 10000 pushes:\n  0");
    for n in 0..10_000 {
        v.push(n);
        if v.capacity() != last {
            last = v.capacity();
            print!(" {last}");
        }
    }
    println!();
}
// ANCHOR_END: main
