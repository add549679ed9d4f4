use lab::{Allocations, count_allocations};
use std::rc::Rc;

// ANCHOR: main
fn show(what: &str, same: bool, made: Allocations) {
    println!("{what}: same place {same}, allocations {}", made.calls);
}

pub fn main() {
    let v: Vec<u64> = vec![1, 4, 9];
    let buffer = v.as_ptr();
    let (boxed, made) = count_allocations(|| Box::<[u64]>::from(v));
    show("Box from a full Vec", boxed.as_ptr() == buffer, made);
    let (copy, made) = count_allocations(|| boxed.clone());
    show("Box cloned", copy.as_ptr() == buffer, made);

    let v: Vec<u64> = vec![1, 4, 9];
    let buffer = v.as_ptr();
    let (shared, made) = count_allocations(|| Rc::<[u64]>::from(v));
    show("Rc from a full Vec", shared.as_ptr() == buffer, made);
    let (second, made) = count_allocations(|| Rc::clone(&shared));
    show("Rc cloned", second.as_ptr() == shared.as_ptr(), made);
}
// ANCHOR_END: main
