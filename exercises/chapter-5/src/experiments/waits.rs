use profile_record::{Result, cpu};
use std::hint::black_box;
use std::thread::sleep;
use std::time::Duration;

// ANCHOR: main
pub fn main() {
    let half = Duration::from_millis(500);
    let profiled = samples(|| sleep(half)).and_then(|waiting| {
        println!("it waits: {waiting} samples");
        let working = samples(|| (0..100_000_000).for_each(|i| _ = black_box(i)))?;
        println!("it works: {} samples", if working > 5 { "many" } else { "few" });
        Ok(())
    });
    if let Err(error) = profiled {
        println!("{error}");
    }
}

fn samples(run: impl FnOnce()) -> Result<i128> {
    let sampler = cpu::start()?;
    run();
    Ok(sampler.stop()?.total(0))
}
// ANCHOR_END: main
