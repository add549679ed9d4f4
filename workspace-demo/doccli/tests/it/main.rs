//! The program as its users meet it: each test runs the binary.

mod program;
mod session;
