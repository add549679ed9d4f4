//! A sketch of the store: one document, in memory.

pub struct Store {
    pub documents: Vec<String>,
}

impl Store {
    pub fn open() -> Self {
        Self { documents: vec![r#"{"_id":1,"name":"Ada Lovelace"}"#.into()] }
    }
}
