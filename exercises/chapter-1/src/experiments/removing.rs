// ANCHOR: main
fn remove_zeros_by_index(xs: &mut Vec<i32>) {
    let mut i = 0;
    while i < xs.len() {
        if xs[i] == 0 {
            xs.remove(i);
        }
        i += 1;
    }
}

pub fn main() {
    let mut xs = vec![3, 0, 0, 4];
    remove_zeros_by_index(&mut xs);
    println!("by index: {xs:?}");

    let mut xs = vec![3, 0, 0, 4];
    xs.retain(|x| *x != 0);
    println!("retain: {xs:?}");

    for x in &mut xs {
        *x *= 10;
    }
    println!("after for x in &mut xs: {xs:?}");
}
// ANCHOR_END: main
