use lab::{Tape, tape};

// ANCHOR: main
pub fn main() {
    let mut v: Vec<u64> = Vec::new();
    for n in 1..=40 {
        let ((), tape) = tape(|| v.push(n));
        show(&format!("push {n}"), &tape);
    }
    let ((), tape) = tape(|| drop(v));
    show("drop", &tape);
}

fn show(what: &str, tape: &Tape) {
    for event in tape.events() {
        println!("{what}: {event}");
    }
}
// ANCHOR_END: main
