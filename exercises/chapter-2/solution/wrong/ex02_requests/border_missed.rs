//! Counts 1024 bytes among the large elements.

pub fn requests(element: usize, pushes: usize) -> Vec<usize> {
    let first = match element {
        0 => return Vec::new(),
        1 => 8,
        2..1024 => 4,
        _ => 1,
    };
    let mut asked = Vec::new();
    let mut places = 0;
    while pushes > places {
        places = if places == 0 { first } else { places * 2 };
        asked.push(places * element);
    }
    asked
}
