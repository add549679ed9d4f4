use std::alloc::Layout;

// ANCHOR: main
pub fn main() {
    let half = usize::MAX / 2 + 1; // 2⁶³ on a 64-bit machine
    let accepted = [
        Layout::array::<u8>(half).is_ok(),
        Layout::array::<u8>(half - 1).is_ok(),
        Layout::array::<()>(usize::MAX).is_ok(),
    ];
    println!("accepted: {accepted:?}");
    wrapped();
}
// ANCHOR_END: main

// ANCHOR: wrapped
fn wrapped() {
    let many = usize::MAX / 8 + 2;
    println!("too many u64, by hand: {} bytes", many.wrapping_mul(8));
    println!("too many u64, accepted: {}", Layout::array::<u64>(many).is_ok());
}
// ANCHOR_END: wrapped
