pub const VERSION: &str = env!("CARGO_PKG_VERSION");

pub fn string(count: usize) -> String {
    vec!["o"; count].join("-")
}
