//! Believes that `Vec::new()` already takes the first buffer.

pub fn requests(element: usize, pushes: usize) -> Vec<usize> {
    let mut places = match element {
        0 => return Vec::new(),
        1 => 8,
        2..=1024 => 4,
        _ => 1,
    };
    let mut asked = vec![places * element];
    while pushes > places {
        places *= 2;
        asked.push(places * element);
    }
    asked
}
