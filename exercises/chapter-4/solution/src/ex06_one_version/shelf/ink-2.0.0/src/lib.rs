//! Inks: since 2.0 they can be mixed.

/// An ink of one colour, or of two.
pub struct Ink(pub String);

impl Ink {
    pub fn of(colour: &str) -> Self {
        Self(colour.into())
    }

    pub fn mixed_with(self, other: Self) -> Self {
        Self(format!("{}-{}", self.0, other.0))
    }
}
