//! The shop: its inks go to `label`, and those of `stamp` come here.

use ink::Ink;

fn main() {
    let green = Ink::of("blue").mixed_with(Ink::of("yellow"));
    println!("{}", label::text("apples", &green));
    println!("{}", label::text("plums", &stamp::ink()));
}
