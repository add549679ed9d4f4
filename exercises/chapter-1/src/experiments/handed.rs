// ANCHOR: sizes
pub fn main() {
    sizes::<2>();
    sizes::<128>();
    sizes::<8192>();
    same_elements();
}

fn sizes<const N: usize>() {
    println!("[u64; {N}]");
    println!("  by value: {} bytes", size_of::<[u64; N]>());
    println!("  by reference: {}", words::<&[u64; N]>());
    println!("  boxed: {}", words::<Box<[u64; N]>>());
}

fn words<T>() -> String {
    format!("words: {}", size_of::<T>() / size_of::<usize>())
}
// ANCHOR_END: sizes

// ANCHOR: same
fn same_elements() {
    let a = [7; 8192];
    let here = a.as_ptr();
    println!("Does the callee see the caller's elements?");
    println!("  by value: {}", by_value(a, here));
    println!("  by reference: {}", by_reference(&a, here));
    let a = Box::new(a);
    let here = a.as_ptr();
    println!("  boxed: {}", boxed(a, here));
}

fn by_value(a: [u64; 8192], callers: *const u64) -> bool {
    a.as_ptr() == callers
}

fn by_reference(a: &[u64; 8192], callers: *const u64) -> bool {
    a.as_ptr() == callers
}

fn boxed(a: Box<[u64; 8192]>, callers: *const u64) -> bool {
    a.as_ptr() == callers
}
// ANCHOR_END: same
