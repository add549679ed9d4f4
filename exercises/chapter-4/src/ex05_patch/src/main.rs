//! The till: it takes a deposit back.

fn main() {
    let deposit = -5;
    println!("{}", money::euros(deposit));
    println!("{}", receipt::line("deposit", deposit));
    println!("{}", receipt::line("tax", tax::of(deposit)));
}
