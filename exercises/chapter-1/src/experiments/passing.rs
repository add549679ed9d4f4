// ANCHOR: bump
fn bump(mut a: [i32; 3]) {
    a[0] = 9;
    println!("in bump: {a:?}");
}
// ANCHOR_END: bump

// ANCHOR: main
pub fn main() {
    let a = [1, 2, 3];
    bump(a);
    println!("in main: {a:?}");
}
// ANCHOR_END: main
