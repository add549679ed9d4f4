/// Whether there is colour.
pub fn colour() -> bool {
    cfg!(feature = "colour")
}
