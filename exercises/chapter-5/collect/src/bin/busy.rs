//! Runs two loops, and takes a profile of them: `cargo collect busy`.

use collect::work::outer;
use profile_record::{Result, cpu};

// ANCHOR: main
fn main() -> Result<()> {
    let path = std::env::args().nth(1).unwrap_or("busy.pb.gz".into());
    let sampler = cpu::start()?;
    let sum = outer();
    let profile = sampler.stop()?;
    profile.save(&path)?;
    println!("{path}: {} samples; the loops made {sum}", profile.total(0));
    Ok(())
}
// ANCHOR_END: main
