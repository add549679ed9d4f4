use lab::count_allocations;
use std::rc::Rc;

// ANCHOR: main
pub fn main() {
    let (all, made) = count_allocations(|| (0..1000).collect::<Rc<[u64]>>());
    println!("{} collected: allocations {}", all.len(), made.calls);

    let even = |x: &u64| x.is_multiple_of(2);
    let (some, made) =
        count_allocations(|| (0..1000).filter(even).collect::<Rc<[u64]>>());
    println!("{} filtered: more than one, {}", some.len(), made.calls > 1);
}
// ANCHOR_END: main
