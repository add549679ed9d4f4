use std::collections::HashMap;

fn main() {
    let mut map = HashMap::from([(1, 'a')]);
    for key in map.keys() {
        map.insert(key + 1, 'b');
    }
}
