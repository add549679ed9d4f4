use chapter_3::mix::Mix;
use maps::ShiftMap;
use std::cell::Cell;
use std::hash::{Hash, Hasher};
use std::rc::Rc;

// ANCHOR: key
/// An id that can be changed from outside: whoever has a clone, may.
#[derive(Clone, PartialEq, Eq)]
struct Id(Rc<Cell<u64>>);

impl Hash for Id {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.get().hash(state);
    }
}

fn id(number: u64) -> Id {
    Id(Rc::new(Cell::new(number)))
}
// ANCHOR_END: key

// ANCHOR: main
pub fn main() {
    let mut map = ShiftMap::with_capacity_and_hasher(100, Mix);
    let key = id(1);
    map.insert(key.clone(), "a value");
    key.0.set(2); // the key in the map is 2 from now on

    let found = |map: &ShiftMap<_, _, _>, number| map.contains_key(&id(number));
    println!("found by 1: {}, found by 2: {}", found(&map, 1), found(&map, 2));
    println!("entries: {}", map.iter().count());
    map.reserve(1_000);
    println!("after growing: by 1 {}, by 2 {}", found(&map, 1), found(&map, 2));
}
// ANCHOR_END: main
