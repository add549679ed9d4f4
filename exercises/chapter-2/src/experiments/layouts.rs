use std::alloc::Layout;

// ANCHOR: main
pub fn main() {
    show("4 u64", Layout::array::<u64>(4));
    show("4 [u8; 3]", Layout::array::<[u8; 3]>(4));
    show("4 ()", Layout::array::<()>(4));
    show("usize::MAX ()", Layout::array::<()>(usize::MAX));
    show("usize::MAX u8", Layout::array::<u8>(usize::MAX));
}

fn show<E>(what: &str, layout: Result<Layout, E>) {
    match layout {
        Ok(layout) => {
            let (size, align) = (layout.size(), layout.align());
            println!("{what}: {size} bytes, address a multiple of {align}");
        }
        Err(_) => println!("{what}: refused"),
    }
}
// ANCHOR_END: main
