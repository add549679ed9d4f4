//! The program: it puts the other packages together.

fn main() {
    let mut office = mail::Office::default();
    orders::complete("two chairs", &mut office);
    for letter in office.sent {
        println!("{letter}");
    }
}
