use smallvec::SmallVec;

// ANCHOR: main
pub fn main() {
    println!("Vec<u64>: {} bytes", size_of::<Vec<u64>>());
    println!("SmallVec<[u64; 1]>: {} bytes", size_of::<SmallVec<[u64; 1]>>());
    println!("SmallVec<[u64; 2]>: {} bytes", size_of::<SmallVec<[u64; 2]>>());
    println!("SmallVec<[u64; 4]>: {} bytes", size_of::<SmallVec<[u64; 4]>>());
    println!("SmallVec<[u64; 8]>: {} bytes", size_of::<SmallVec<[u64; 8]>>());
    println!("SmallVec<[u64; 64]>: {} bytes", size_of::<SmallVec<[u64; 64]>>());

    let full: SmallVec<[u64; 64]> = (0..64).collect();
    let long: SmallVec<[u64; 64]> = (0..65).collect();
    for v in [full, long] {
        let (len, size, spilled) = (v.len(), size_of_val(&v), v.spilled());
        println!("with {len} elements: {size} bytes, spilled: {spilled}");
    }
}
// ANCHOR_END: main
