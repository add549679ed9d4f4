//! One document: an id, and the fields of a JSON object.

use crate::{
    error::{Error, Result},
    key::hash,
};
use serde_json::{Map, Value};
use std::fmt;

/// The field that carries the id wherever a document is text.
pub const ID: &str = "_id";

/// With it serde_json marks the numbers whose digits it keeps: an object with this field
/// would be read as a number.
const RESERVED: &str = "\"$serde_json::private::Number\"";

/// A JSON object that a collection holds, and the number that it holds it under.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Its number in the collection.
    pub id: u64,
    /// Its fields in the order that they were given in, without the `_id`.
    pub fields: Map<String, Value>,
}

impl Document {
    /// Reads a document as the database keeps it: see [`stored`].
    pub(crate) fn of_stored(id: u64, bytes: &[u8]) -> Result<Self> {
        let bad = |what: &dyn fmt::Display| {
            Error::Damaged(format!("document {id} {what}"))
        };
        let Some((sum, text)) = bytes.split_first_chunk() else {
            return Err(bad(&"is too short"));
        };
        if *sum != checksum(id, text) {
            return Err(bad(&"is not what was written"));
        }
        let fields = serde_json::from_slice(text);
        let fields =
            fields.map_err(|error| bad(&format!("is not JSON: {error}")))?;
        Ok(Self { id, fields })
    }

    /// The object with its `_id` as the first field, as it is shown and exported.
    #[must_use]
    pub fn into_value(self) -> Value {
        let mut object = Map::new();
        object.insert(ID.into(), self.id.into());
        object.extend(self.fields);
        Value::Object(object)
    }
}

/// A document as the database keeps it: a checksum, and its fields as JSON.
///
/// redb has checksums too, but looks at them only in a repair and in a check: a byte
/// that the disk changed would be read and exported as if it had been written.
pub(crate) fn stored(id: u64, fields: &Map<String, Value>) -> Vec<u8> {
    let mut bytes = vec![0; 8];
    serde_json::to_writer(&mut bytes, fields).expect("its keys are strings");
    let sum = checksum(id, &bytes[8..]);
    bytes[..8].copy_from_slice(&sum);
    bytes
}

fn checksum(id: u64, text: &[u8]) -> [u8; 8] {
    hash(id.to_le_bytes().iter().chain(text)).to_le_bytes()
}

/// A document that is not in a collection yet: it may bring its id along.
#[derive(Debug, Clone, PartialEq)]
pub struct NewDocument {
    /// The id that it asks for; without one the collection gives it the next.
    pub id: Option<u64>,
    /// Its fields, without the `_id`.
    pub fields: Map<String, Value>,
}

impl NewDocument {
    /// Reads a JSON object.
    ///
    /// ```
    /// let new = dbmgmt::NewDocument::parse(br#"{"_id": 7, "name": "Ada"}"#)?;
    /// assert_eq!(new.id, Some(7));
    /// assert_eq!(new.fields["name"], "Ada");
    /// # Ok::<(), dbmgmt::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the text is not one JSON object, or its `_id` cannot be an id.
    pub fn parse(text: &[u8]) -> Result<Self> {
        let mut fields = parse_object(text)?;
        let id = fields.shift_remove(ID).map(|id| parse_id(&id)).transpose()?;
        Ok(Self { id, fields })
    }
}

/// Reads a JSON object; `_id` is a field like the others.
fn parse_object(text: &[u8]) -> Result<Map<String, Value>> {
    let bad = |line, column, what| Error::BadDocument { line, column, what };
    if let Some(before) = before_reserved(text) {
        let line = before.matches('\n').count() + 1;
        let column = before.len() - before.rfind('\n').map_or(0, |at| at + 1) + 1;
        return Err(bad(line, column, format!("the name {RESERVED} is reserved")));
    }
    match serde_json::from_slice(text) {
        Ok(Value::Object(fields)) => Ok(fields),
        Ok(other) => Err(bad(1, 1, format!("this is {}", kind(&other)))),
        Err(error) => {
            let at = format!(" at line {} column {}", error.line(), error.column());
            let what = error.to_string();
            let what = match what.strip_suffix(&at).unwrap_or(&what) {
                "expected ident" => "this is no JSON",
                what => what,
            };
            Err(bad(error.line(), error.column(), what.into()))
        }
    }
}

/// What is before the reserved name, where it is the name of a field.
fn before_reserved(text: &[u8]) -> Option<String> {
    let text = str::from_utf8(text).ok()?;
    if !text.contains(RESERVED) && !text.contains("\\u") {
        return None;
    }
    // Each letter of the name may be given by its number.
    let mut parts = text.split("\\u");
    let mut plain = parts.next()?.to_owned();
    for part in parts {
        let number = part.get(..4).and_then(|it| u32::from_str_radix(it, 16).ok());
        match number.and_then(char::from_u32) {
            Some(letter) => {
                plain.extend([letter].into_iter().chain(part[4..].chars()))
            }
            None => plain.push_str(part),
        }
    }
    let is_name = |at: &usize| {
        plain[at + RESERVED.len()..].trim_ascii_start().starts_with(':')
    };
    let at = plain.match_indices(RESERVED).map(|(at, _)| at).find(is_name)?;
    Some(plain[..at].to_owned())
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}

fn parse_id(id: &Value) -> Result<u64> {
    // The last number is kept free, so that there is always a next id.
    id.as_u64()
        .filter(|&id| id < u64::MAX)
        .ok_or_else(|| Error::BadId(id.to_string()))
}

/// Changes `target` as RFC 7396 says: a field that is null is removed, an object is
/// merged field by field, anything else takes the place of what was there.
///
/// ```
/// use serde_json::json;
///
/// let mut ada = json!({"name": "Ada", "address": {"city": "Paris", "zip": "75001"}});
/// let patch = json!({"name": null, "address": {"city": "London"}});
/// dbmgmt::merge(ada.as_object_mut().unwrap(), patch.as_object().unwrap());
/// assert_eq!(ada, json!({"address": {"city": "London", "zip": "75001"}}));
/// ```
pub fn merge(target: &mut Map<String, Value>, patch: &Map<String, Value>) {
    for (name, change) in patch {
        match change {
            Value::Null => {
                target.shift_remove(name);
            }
            Value::Object(inner) => {
                let old = target.entry(name).or_insert(Value::Null);
                if !old.is_object() {
                    *old = Value::Object(Map::new());
                }
                merge(old.as_object_mut().expect("it was just made one"), inner);
            }
            _ => {
                target.insert(name.clone(), change.clone());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comes_back_as_it_was_given() {
        let text = r#"{"z":1.0,"a":123456789012345678901234567890,"m":[1e-7,null]}"#;
        let back = |text: &str| {
            let new = NewDocument::parse(text.as_bytes()).unwrap();
            serde_json::to_string(&new.fields).unwrap()
        };
        assert_eq!(back(text), text);
        // But for the form of an exponent.
        assert_eq!(back(r#"{"a":[1e2,1E2]}"#), r#"{"a":[1e+2,1e+2]}"#);
    }

    #[test]
    fn the_name_that_would_become_a_number_is_refused() {
        for name in [
            "$serde_json::private::Number",
            r"\u0024serde_json::privat\u0065::Number",
        ] {
            for rest in ["\"1\"}", " \"1\", \"y\": 2}", "[]}"] {
                let text = format!("{{\"b\": 2,\n \"x\": {{\"{name}\" :{rest}}}");
                let error = NewDocument::parse(text.as_bytes()).unwrap_err();
                let said = format!(
                    "not a JSON object: the name {RESERVED} is reserved at line 2 column 8"
                );
                assert_eq!(error.to_string(), said, "{text}");
            }
        }
        for text in [&format!("{{\"a\":{RESERVED}}}"), r#"{"\ud83d\ude00":"\u00"#] {
            let refused = before_reserved(text.as_bytes());
            assert_eq!(refused, None, "{text}");
        }
    }

    #[test]
    fn a_changed_byte_is_noticed() {
        let NewDocument { fields, .. } = NewDocument::parse(b"{\"a\":1}").unwrap();
        let bytes = stored(7, &fields);
        assert_eq!(Document::of_stored(7, &bytes).unwrap().fields, fields);
        assert!(matches!(Document::of_stored(8, &bytes), Err(Error::Damaged(_))));
        for at in 0..bytes.len() {
            let mut bytes = bytes.clone();
            bytes[at] ^= 1;
            assert!(matches!(
                Document::of_stored(7, &bytes),
                Err(Error::Damaged(_))
            ));
        }
    }

    #[test]
    fn must_be_an_object() {
        let error = NewDocument::parse(b"[1]").unwrap_err();
        assert_eq!(
            error.to_string(),
            "not a JSON object: this is an array at line 1 column 1"
        );
    }

    #[test]
    fn says_where_the_json_ends() {
        let error = NewDocument::parse(b"{\"a\": 1,\n \"b\" 2}").unwrap_err();
        assert_eq!(
            error.to_string(),
            "not a JSON object: expected `:` at line 2 column 6"
        );
    }

    #[test]
    fn an_id_is_a_whole_number() {
        for id in ["-1", "1.5", "\"7\"", "null", "18446744073709551615"] {
            let text = format!("{{\"_id\":{id}}}");
            let error = NewDocument::parse(text.as_bytes()).unwrap_err();
            assert!(matches!(error, Error::BadId(text) if text == id));
        }
    }
}
