use lab::tape;

// ANCHOR: main
pub fn main() {
    let (v, tape) = tape(|| {
        let mut v = Vec::new();
        for n in 0..1_000_000_u64 {
            v.push(n);
        }
        v
    });
    print!("{tape}");
    let made = tape.requests().len();
    println!("{} pushes, {made} growths, capacity {}", v.len(), v.capacity());
}
// ANCHOR_END: main
