use chapter_3::mix::mix;

const SLOTS: usize = 1_024;

// ANCHOR: main
pub fn main() {
    let mut keys_at = [0; SLOTS];
    let mut first = None;
    for key in 1..=512 {
        let home = mix(key) as usize % SLOTS;
        if keys_at[home] > 0 {
            first = first.or(Some(key));
        }
        keys_at[home] += 1;
    }
    let first = first.expect("512 keys do not all get homes of their own");
    println!("the first whose home is taken: key {first}");
    for keys in 0..=4 {
        let homes = keys_at.iter().filter(|&&n| n == keys).count();
        println!("slots that are home to {keys} keys: {homes}");
    }
}
// ANCHOR_END: main
