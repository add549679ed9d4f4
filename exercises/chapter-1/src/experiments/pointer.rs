// ANCHOR: main
fn change(s: &mut Vec<i64>) {
    s[0] = -1;
    s.push(3);
    s[1] = 1111;
}

pub fn main() {
    let mut s = vec![0, 1];
    println!("{s:?}");
    change(&mut s);
    println!("{s:?}");
    s[1] = -1111;
    println!("{s:?}");
}
// ANCHOR_END: main
