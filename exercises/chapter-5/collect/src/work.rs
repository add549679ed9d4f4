//! Two functions that work, and one calls the other.

#[inline(never)]
pub fn outer() -> u64 {
    let mut own = 1;
    let mut left = 250_000_000;
    while left > 0 {
        own = own << 1 ^ own >> 9 ^ left;
        left -= 1;
    }
    own ^ busy_loop()
}

#[inline(never)]
fn busy_loop() -> u64 {
    let mut sum = 1;
    let mut left = 1_000_000_000;
    while left > 0 {
        sum = sum << 3 ^ sum >> 5 ^ left;
        left -= 1;
    }
    sum
}
