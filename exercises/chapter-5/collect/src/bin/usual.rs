//! The two loops of `busy`, profiled with the crate `pprof`: `cargo collect usual`.

use collect::work::outer;
use pprof::{ProfilerGuardBuilder, protos::Message};
use std::{env, error::Error, fs};

// ANCHOR: main
fn main() -> Result<(), Box<dyn Error>> {
    let path = env::args().nth(1).unwrap_or("usual.pb".into());
    let guard = ProfilerGuardBuilder::default()
        .frequency(100)
        // Where a sample must not be taken: their stacks cannot be walked safely.
        .blocklist(&["libc", "libgcc", "pthread", "vdso"])
        .build()?;
    let sum = outer();
    let report = guard.report().build()?;
    fs::write(&path, report.pprof()?.encode_to_vec())?;
    report.flamegraph(fs::File::create("usual.svg")?)?;
    println!("{path} and usual.svg; the loops made {sum}");
    Ok(())
}
// ANCHOR_END: main
