//! The program: it prints what is in stock, with a frame.

#[path = "../stock/src/lib.rs"]
mod stock;

fn main() {
    let lines = ["apples 12", "pears 0", "plums 7"];
    let list: Vec<_> = lines.into_iter().filter_map(stock::item).collect();
    println!("{}", paint::framed(&stock::summary(&list)));
}
