//! Stands for a crate of other people, which uses another one.

use ink::Ink;

pub fn print(_with: Ink) {
    println!("printed with ink {}", ink::VERSION);
}
