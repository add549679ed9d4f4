// ANCHOR: main
pub fn main() {
    let mut v = vec!["ann", "bob", "cid", "dot"];
    let i = 2;
    println!("at the start: {}", v[i]);
    v.push("eve");
    println!("after push: {}", v[i]);
    v.swap_remove(0);
    println!("after swap_remove(0): {}", v[i]);
    v.remove(0);
    println!("after remove(0): {}", v[i]);
    v.truncate(2);
    println!("after truncate(2): {:?}", v.get(i));
}
// ANCHOR_END: main
