// ANCHOR: main
pub fn main() {
    for word in ["squirrel", "Белка", "松鼠"] {
        println!("{word}: len {}, chars {}", word.len(), word.chars().count());
    }
    println!("&\"松鼠\"[..3]: {}", &"松鼠"[..3]);
}
// ANCHOR_END: main
