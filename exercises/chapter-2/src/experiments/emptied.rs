use lab::count_allocations;
use std::rc::Rc;

// ANCHOR: main
fn show(step: &str, v: &[Rc<str>], capacity: usize) {
    println!("{step}: length {}, capacity {capacity}", v.len());
}

pub fn main() {
    let text: Rc<str> = Rc::from("a text");
    let mut v = Vec::with_capacity(8);
    v.extend((0..8).map(|_| Rc::clone(&text)));
    show("filled", &v, v.capacity());

    v.drain(..2);
    show("drain(..2)", &v, v.capacity());
    v.truncate(4);
    show("truncate(4)", &v, v.capacity());
    println!("owners of the text: {}", Rc::strong_count(&text));

    v.clear();
    show("clear()", &v, v.capacity());
    println!("owners of the text: {}", Rc::strong_count(&text));

    let again = (0..8).map(|_| Rc::clone(&text));
    let ((), made) = count_allocations(|| v.extend(again));
    println!("filled again: allocations {}", made.calls);
}
// ANCHOR_END: main
