//! Begins with four places, also for single bytes and for large elements.

pub fn requests(element: usize, pushes: usize) -> Vec<usize> {
    let mut asked = Vec::new();
    let mut places = 0;
    while element > 0 && pushes > places {
        places = (places * 2).max(4);
        asked.push(places * element);
    }
    asked
}
