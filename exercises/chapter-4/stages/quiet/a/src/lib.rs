/// How to greet.
pub fn greeting() -> &'static str {
    if cfg!(feature = "loud") { "HELLO" } else { "hello" }
}
