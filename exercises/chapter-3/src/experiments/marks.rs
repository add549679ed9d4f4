use std::mem::MaybeUninit;

// ANCHOR: main
pub fn main() {
    sizes::<(u64, u64)>("(u64, u64)");
    sizes::<(u64, u8)>("(u64, u8)");
    sizes::<(u64, bool)>("(u64, bool)");
    sizes::<(u64, Box<u64>)>("(u64, Box)");
    sizes::<(String, u64)>("(String, u64)");
}

fn sizes<T>(name: &str) {
    let entry = size_of::<T>();
    assert_eq!(size_of::<MaybeUninit<T>>(), entry);
    println!("{name}: {entry} bytes, as Option {}", size_of::<Option<T>>());
}
// ANCHOR_END: main
