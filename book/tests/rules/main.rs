//! The book's own rules. Each failure names the file and the way to mend it.

mod compile_fail;
mod files;
mod generated;
