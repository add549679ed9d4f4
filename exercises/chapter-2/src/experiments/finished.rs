use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

// ANCHOR: main
fn words<T>(name: &str) {
    println!("{name}: {} words", size_of::<T>() / size_of::<usize>());
}

pub fn main() {
    words::<Vec<u64>>("Vec<u64>");
    words::<Box<[u64]>>("Box<[u64]>");
    words::<Rc<[u64]>>("Rc<[u64]>");
    words::<Arc<[u64]>>("Arc<[u64]>");
    words::<&'static [u64]>("&'static [u64]");
    words::<Cow<'static, [u64]>>("Cow<[u64]>");
}
// ANCHOR_END: main
