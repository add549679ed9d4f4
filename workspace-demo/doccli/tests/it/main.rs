//! The program as its users meet it: each test runs the binary.

mod damaged;
mod errors;
mod full;
mod killed;
mod locked;
mod program;
mod session;
