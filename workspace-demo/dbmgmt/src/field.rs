//! A field by its path, and the values that a document has there.

use crate::error::{Error, Result};
use serde_json::{Map, Value};
use std::{fmt, str::FromStr};

/// The path to a field: `city`, or `address.city` for a field of an object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field(String);

impl Field {
    /// The path as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The values of a document at this path. An array stands for each of its
    /// elements, so that `tags=rust` finds `{"tags": ["rust", "go"]}`.
    #[must_use]
    pub fn values<'a>(&self, fields: &'a Map<String, Value>) -> Vec<&'a Value> {
        let mut names = self.0.split('.');
        let mut values = Vec::new();
        if let Some(first) = names.next().and_then(|name| fields.get(name)) {
            collect(first, &names.collect::<Vec<_>>(), &mut values);
        }
        values
    }
}

fn collect<'a>(value: &'a Value, names: &[&str], into: &mut Vec<&'a Value>) {
    match (value, names) {
        (Value::Array(elements), _) => {
            for element in elements {
                collect(element, names, into);
            }
        }
        (Value::Object(fields), [first, rest @ ..]) => {
            if let Some(value) = fields.get(*first) {
                collect(value, rest, into);
            }
        }
        // An object has no value of its own to compare with.
        (Value::Object(_), []) | (_, [_, ..]) => {}
        (_, []) => into.push(value),
    }
}

impl FromStr for Field {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let bad = |part: &str| {
            part.is_empty() || part.contains(|c: char| c.is_control() || c == '=')
        };
        if text.len() > 200 || text == crate::ID || text.split('.').any(bad) {
            return Err(Error::BadField(text.into()));
        }
        Ok(Self(text.into()))
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn values(path: &str, document: Value) -> Vec<Value> {
        let field: Field = path.parse().unwrap();
        field.values(document.as_object().unwrap()).into_iter().cloned().collect()
    }

    #[test]
    fn a_path_leads_into_objects_and_arrays() {
        let document = json!({
            "city": "Paris",
            "tags": ["a", ["b"]],
            "children": [{"name": "Eva"}, {"name": "Ada"}, 3],
        });
        assert_eq!(values("city", document.clone()), ["Paris"]);
        assert_eq!(values("tags", document.clone()), ["a", "b"]);
        assert_eq!(values("children.name", document.clone()), ["Eva", "Ada"]);
        assert_eq!(values("children", document.clone()), [3]);
        assert!(values("city.name", document.clone()).is_empty());
        assert!(values("none", document).is_empty());
    }

    #[test]
    fn a_path_has_no_empty_part() {
        for text in ["", ".", "a.", ".a", "a..b", "a=b", "a\nb", "_id"] {
            assert!(text.parse::<Field>().is_err(), "{text:?}");
        }
    }
}
