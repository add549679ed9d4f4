use std::process::ExitCode;

fn main() -> ExitCode {
    cmd::run(dbmgmt::Store::open)
}
