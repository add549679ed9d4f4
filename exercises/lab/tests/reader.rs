//! An experiment whose reader goes away. It has a `main` of its own, because the test
//! harness catches what a test prints.

use std::{
    env,
    error::Error,
    process::{Command, ExitCode, Stdio},
};

fn main() -> Result<ExitCode, Box<dyn Error>> {
    // `cargo test` may pass options for the harness.
    if env::args().nth(1).is_some_and(|name| name == "endless") {
        return Ok(lab::choose("lab", &[("endless", endless)]));
    }
    let mut program = Command::new(env::current_exe()?);
    program.arg("endless").stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = program.spawn()?;
    drop(child.stdout.take());
    let done = child.wait_with_output()?;
    let said = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success() && said.is_empty(), "{}: {said}", done.status);
    Ok(ExitCode::SUCCESS)
}

fn endless() {
    for number in 0_u64.. {
        println!("{number}");
    }
}
