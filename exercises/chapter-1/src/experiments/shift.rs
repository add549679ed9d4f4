// ANCHOR: main
fn shift(mut xs: &mut [i32]) {
    xs[0] = 9;
    xs = &mut xs[1..];
    println!("in shift: {xs:?}");
}

pub fn main() {
    let mut a = [1, 2, 3];
    let s = &mut a[..];
    shift(s);
    println!("in main: {s:?}");
}
// ANCHOR_END: main
