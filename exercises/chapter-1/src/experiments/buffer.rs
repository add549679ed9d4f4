use lab::count_allocations;
use std::hint::black_box;

// ANCHOR: main
fn pass_on(v: Vec<i32>) -> Vec<i32> {
    v
}

pub fn main() {
    let v = vec![1, 2, 3];
    let buffer = v.as_ptr();
    let same = |x: &Vec<i32>| x.as_ptr() == buffer;

    let (w, made) = count_allocations(|| pass_on(v));
    println!("moved: same buffer {}, allocations {}", same(&w), made.calls);

    let (r, made) = count_allocations(|| &w);
    println!("borrowed: same buffer {}, allocations {}", same(r), made.calls);

    let (c, made) = count_allocations(|| black_box(w.clone()));
    println!("cloned: same buffer {}, allocations {}", same(&c), made.calls);
}
// ANCHOR_END: main
