use profile_record::{Result, cpu};
use std::thread::sleep;
use std::time::{Duration, Instant};

// ANCHOR: main
pub fn main() {
    let half = Duration::from_millis(500);
    let profiled = samples(|| sleep(half)).and_then(|waiting| {
        println!("it waits: {waiting} samples");
        let working = samples(|| {
            let begin = Instant::now();
            while begin.elapsed() < half {}
        })?;
        println!("it works: {} samples", if working > 0 { "some" } else { "no" });
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
