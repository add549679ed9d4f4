use std::mem;

// ANCHOR: elements
fn words() -> Vec<String> {
    ["one", "two", "three"].map(String::from).to_vec()
}

pub fn main() {
    let mut v = words();
    let i = 0;
    v.push("four".to_string());
    println!("an index: {}", v[i]);

    let mut v = words();
    let first = v[0].clone();
    v.push("four".to_string());
    println!("a copy: {first}");

    let mut v = words();
    let mut first = mem::take(&mut v[0]);
    v.push("four".to_string());
    first += "!";
    v[0] = first;
    println!("taken out and put back: {v:?}");

    let mut v = words();
    let long: Vec<String> = v.iter().filter(|w| w.len() > 3).cloned().collect();
    v.extend(long);
    println!("first look, then push: {v:?}");

    take_a_list();
}
// ANCHOR_END: elements

// ANCHOR: list
struct Desk {
    open: Vec<u32>,
    done: Vec<u32>,
}

impl Desk {
    /// Finishes an order. A large one leaves half of it as a new order.
    fn finish(&mut self, order: u32) {
        self.done.push(order);
        if order > 4 {
            self.open.push(order / 2);
        }
    }
}

fn take_a_list() {
    let mut desk = Desk { open: vec![8, 3, 6], done: Vec::new() };
    for order in mem::take(&mut desk.open) {
        desk.finish(order);
    }
    println!("done {:?}, open again {:?}", desk.done, desk.open);
}
// ANCHOR_END: list
