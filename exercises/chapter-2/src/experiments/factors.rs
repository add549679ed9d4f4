// ANCHOR: main
pub fn main() {
    println!("elements copied by the model, and growths");
    println!("{:>9}  {:>18}  {:>18}  {:>18}", "pushes", "x 2", "x 1.5", "+ 16");
    for pushes in [100, 1_000, 10_000, 100_000, 1_000_000] {
        let double = model(pushes, |capacity| capacity * 2);
        let half_more = model(pushes, |capacity| capacity + capacity / 2);
        let sixteen = model(pushes, |capacity| capacity + 16);
        println!("{pushes:>9}  {double:>18}  {half_more:>18}  {sixteen:>18}");
    }
}

/// What `pushes` pushes cost if each growth copies all elements that are there.
fn model(pushes: u64, next: impl Fn(u64) -> u64) -> String {
    let (mut capacity, mut copied, mut growths) = (4, 0, 1);
    for length in 0..pushes {
        if length == capacity {
            capacity = next(capacity);
            copied += length;
            growths += 1;
        }
    }
    format!("{copied} in {growths}")
}
// ANCHOR_END: main
