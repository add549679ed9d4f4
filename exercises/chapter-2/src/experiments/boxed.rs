use std::ptr;
use std::rc::Rc;

// ANCHOR: main
/// Gives the vector a larger buffer, and frees the old one after that.
fn into_a_new_buffer<T>(v: &mut Vec<T>) {
    let mut larger = Vec::with_capacity(v.capacity() + 100);
    larger.append(v);
    *v = larger;
}

pub fn main() {
    let mut plain = vec![10, 20, 30];
    let first = &raw const plain[0];
    into_a_new_buffer(&mut plain);
    println!("a number, same place: {}", ptr::eq(first, &plain[0]));

    let mut boxes = vec![Box::new(10), Box::new(20), Box::new(30)];
    let first = &raw const *boxes[0];
    into_a_new_buffer(&mut boxes);
    println!("a boxed number, same place: {}", ptr::eq(first, &*boxes[0]));

    let mut shared = vec![Rc::new(10), Rc::new(20), Rc::new(30)];
    let first = Rc::clone(&shared[0]);
    shared.push(Rc::new(40));
    println!("an Rc that I kept: {first}, of {shared:?}");
}
// ANCHOR_END: main
