//! An order of a shop, as several programs of this chapter use it.

// ANCHOR: order
/// 64 bytes, in this order.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Order {
    pub id: u64,
    pub customer: u64,
    pub cents: u32,
    pub amount: u16,
    pub is_open: bool,
    pub note: [u8; 41],
}
// ANCHOR_END: order

const _: () = assert!(size_of::<Order>() == 64);
