//! A program that takes its own CPU profile.
//!
//! ```console
//! $ export RUSTFLAGS="-C force-frame-pointers=yes"
//! $ cargo run --release -p profile-record --example busy -- busy.pb.gz
//! $ profile-report -top busy.pb.gz
//! ```

use std::hint::black_box;

fn main() -> Result<(), profile_record::Error> {
    let path = std::env::args().nth(1).unwrap_or("busy.pb.gz".into());
    let sampler = profile_record::cpu::start()?;
    outer();
    let profile = sampler.stop()?;
    profile.save(&path)?;
    println!("{} samples in {path}", profile.total(0));
    Ok(())
}

#[inline(never)]
fn outer() {
    let mut own = 0_u64;
    for i in 0..200_000_000 {
        own = black_box(own ^ i);
    }
    black_box(own + busy());
}

#[inline(never)]
fn busy() -> u64 {
    let mut sum = 0_u64;
    for i in 0..1_200_000_000 {
        sum = black_box(sum ^ i);
    }
    sum
}
