// It does nothing, but it could use `a`.
fn main() {}
