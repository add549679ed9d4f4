// ANCHOR: main
struct Note(&'static str);

impl Drop for Note {
    fn drop(&mut self) {
        print!("{} freed, ", self.0);
    }
}

fn keep(v: Vec<Note>) {
    print!("keep has {}, ", v.len());
}

pub fn main() {
    let v = vec![Note("note")];
    keep(v);
    println!("main ends");
}
// ANCHOR_END: main
