//! Begins with one place, whatever the size of an element.

pub fn requests(element: usize, pushes: usize) -> Vec<usize> {
    let mut asked = Vec::new();
    let mut places = 0;
    while element > 0 && pushes > places {
        places = (places * 2).max(1);
        asked.push(places * element);
    }
    asked
}
