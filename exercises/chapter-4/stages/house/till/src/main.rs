fn main() {
    let boxes = [12, 7];
    // SAFETY: there are two boxes.
    let second = unsafe { boxes.get_unchecked(1) };
    println!("{} and {second}", stock::first(&boxes));
}
