//! Chapter 2: what a push costs, in `Vec` and in the arrays that readers write, and
//! when a vector that begins inline pays.

mod arrays;
mod small;

use criterion::{criterion_group, criterion_main};

criterion_group! {
    name = chapter_2;
    config = benches::settings();
    targets = arrays::push, arrays::extend, small::small
}
criterion_main!(chapter_2);
