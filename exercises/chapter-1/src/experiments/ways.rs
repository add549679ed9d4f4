// ANCHOR: main
fn look(xs: &[i32]) -> i32 {
    xs.iter().sum()
}

fn write(xs: &mut [i32]) {
    xs[0] = 9;
}

fn grow(v: &mut Vec<i32>) {
    v.push(4);
}

fn keep(v: Vec<i32>, kept: &mut Vec<Vec<i32>>) {
    kept.push(v);
}

pub fn main() {
    let mut v = vec![1, 2, 3];
    println!("look: {}", look(&v));
    write(&mut v);
    println!("after write: {v:?}");
    grow(&mut v);
    println!("after grow: {v:?}");

    let mut kept = Vec::new();
    keep(v, &mut kept);
    println!("kept: {kept:?}");
}
// ANCHOR_END: main
