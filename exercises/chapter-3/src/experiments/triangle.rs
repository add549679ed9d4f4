// ANCHOR: main
const GROUPS: usize = 8;

pub fn main() {
    let (mut at, mut walk) = (0, vec![]);
    for stride in 1..=GROUPS {
        walk.push(at);
        at = (at + stride) % GROUPS;
    }
    println!("strides 1, 2, 3, …: {walk:?}");

    let (mut at, mut walk) = (0, vec![]);
    for step in 0..GROUPS {
        walk.push(at);
        at = (at + (1 << step)) % GROUPS;
    }
    println!("strides 1, 2, 4, …: {walk:?}");
}
// ANCHOR_END: main
