use std::cell::Cell;

// ANCHOR: main
pub fn main() {
    let mut x = [0, 1, 2, 3, 4];
    let cells = Cell::from_mut(&mut x[..]).as_slice_of_cells();
    let a = &cells[1..3];
    let b = &cells[2..5];

    a[1].set(22);
    println!("b[0]: {}", b[0].get());
    b[0].set(33);
    println!("a[1]: {}", a[1].get());
    println!("x: {x:?}");
}
// ANCHOR_END: main
