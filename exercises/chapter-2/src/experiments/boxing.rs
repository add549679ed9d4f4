use lab::count_allocations;

// ANCHOR: main
fn into_box(name: &str, v: Vec<u64>) -> Box<[u64]> {
    let (len, capacity) = (v.len(), v.capacity());
    let (slice, made) = count_allocations(|| v.into_boxed_slice());
    println!("{name}: length {len}, capacity {capacity}");
    println!("    to a box: allocations {}, bytes {}", made.calls, made.bytes);
    slice
}

pub fn main() {
    let mut roomy = Vec::with_capacity(8);
    roomy.extend([1, 4, 9]);
    into_box("with room", roomy);

    let slice = into_box("full", vec![1, 4, 9]);
    let buffer = slice.as_ptr();
    let (v, made) = count_allocations(|| slice.into_vec());
    let same = v.as_ptr() == buffer;
    println!("    and back: allocations {}, same buffer {same}", made.calls);
}
// ANCHOR_END: main
