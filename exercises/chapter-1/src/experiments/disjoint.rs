use std::mem;

// ANCHOR: main
pub fn main() {
    let mut x = [0, 1, 2, 3, 4];

    let (a, b) = x.split_at_mut(2);
    a[1] = 22;
    b[0] = 33;
    println!("split_at_mut(2): {x:?}");

    let [first, .., last] = &mut x;
    mem::swap(first, last);
    println!("a pattern: {x:?}");

    x.swap(1, 2);
    println!("swap(1, 2): {x:?}");

    println!("get_disjoint_mut:");
    println!("  [0, 3]: {:?}", x.get_disjoint_mut([0, 3]));
    println!("  [3, 3]: {:?}", x.get_disjoint_mut([3, 3]));
    println!("  [0, 9]: {:?}", x.get_disjoint_mut([0, 9]));
    println!("  [0..2, 2..5]: {:?}", x.get_disjoint_mut([0..2, 2..5]));
    println!("  [1..3, 2..5]: {:?}", x.get_disjoint_mut([1..3, 2..5]));
}
// ANCHOR_END: main
