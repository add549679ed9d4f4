//! When two values are equal, and what an index files a value under.

use serde_json::Value;
use std::{borrow::Cow, sync::OnceLock};
use unicase::UniCase;

/// A key is cut to this many bytes. An index only proposes documents, each of which
/// is then compared in full, so a key may be shared by unequal values.
const LONGEST: usize = 200;

/// The text without the difference between upper and lower case.
///
/// ```
/// assert_eq!(dbmgmt::fold("ZÜRICH"), dbmgmt::fold("Zürich"));
/// assert_eq!(dbmgmt::fold("Straße"), dbmgmt::fold("STRASSE"));
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    UniCase::unicode(text).to_folded_case()
}

/// A number that says which keys this program makes: of the shape of a key, and of
/// what [`fold`] does with the letters of the common alphabets.
///
/// An index is only as good as the keys in it. Another version of the crate that
/// folds text may file a value elsewhere, and then the index has to be made again.
pub(crate) fn fingerprint() -> u64 {
    static FINGERPRINT: OnceLock<u64> = OnceLock::new();
    *FINGERPRINT.get_or_init(|| {
        let letters: String = ('\0'..='\u{2cff}').collect();
        let shape = [1, LONGEST as u8];
        hash(shape.iter().chain(fold(&letters).as_bytes()))
    })
}

/// FNV-1a: short, and the same on every machine and in every version of Rust.
pub(crate) fn hash<'a>(bytes: impl IntoIterator<Item = &'a u8>) -> u64 {
    bytes.into_iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// What an index files a value under: equal values have equal keys, with and without
/// the difference of case.
pub(crate) fn key(value: &Value) -> Vec<u8> {
    let (kind, text): (u8, Cow<'_, str>) = match value {
        Value::Null => (0, "".into()),
        Value::Bool(false) => (1, "".into()),
        Value::Bool(true) => (2, "".into()),
        Value::Number(number) => (3, number_key(number.as_str()).into()),
        Value::String(text) => (4, fold(text).into()),
        // No condition asks for one: see `Field::values`.
        Value::Array(_) | Value::Object(_) => (5, "".into()),
    };
    let mut key = vec![kind];
    key.extend(text.bytes().take(LONGEST));
    key
}

/// Says whether a value is the one that is wanted.
pub(crate) fn equal(value: &Value, wanted: &Value, ignore_case: bool) -> bool {
    match (value, wanted) {
        (Value::Number(a), Value::Number(b)) => {
            number_key(a.as_str()) == number_key(b.as_str())
        }
        (Value::String(a), Value::String(b)) if ignore_case => fold(a) == fold(b),
        _ => value == wanted,
    }
}

/// One spelling for all spellings of a number: `1`, `1.0` and `10e-1` are equal. It
/// works on the digits, so no number is too large or too exact for it.
fn number_key(text: &str) -> String {
    let (sign, text) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text),
    };
    let (digits, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let digits = format!("{whole}{part}");
    let digits = digits.trim_start_matches('0');
    let significant = digits.trim_end_matches('0');
    if significant.is_empty() {
        return "0".into();
    }
    let dropped = digits.len() - significant.len();
    match exponent.parse::<i64>() {
        Ok(exponent) => {
            let exponent =
                i128::from(exponent) - part.len() as i128 + dropped as i128;
            format!("{sign}{significant}e{exponent}")
        }
        // An exponent of more than eighteen digits: equal only if spelled alike.
        Err(_) => format!("{sign}{text}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{from_str, json};

    #[test]
    fn numbers_are_equal_by_value() {
        for (a, b) in [
            ("1", "1.0"),
            ("1", "10e-1"),
            ("0", "-0.0e7"),
            ("1200", "1.2E+3"),
            ("0.001", "1e-3"),
        ] {
            assert_eq!(number_key(a), number_key(b), "{a} {b}");
        }
        for (a, b) in [
            ("1", "-1"),
            ("1", "10"),
            ("9007199254740993", "9007199254740992"),
            ("1e400", "1e401"),
        ] {
            assert_ne!(number_key(a), number_key(b), "{a} {b}");
        }
    }

    #[test]
    fn equal_values_have_equal_keys() {
        let values: Vec<Value> = [
            "null", "true", "false", "1", "1.0", "\"1\"", "\"\"", "\"ß\"", "\"SS\"",
        ]
        .iter()
        .map(|text| from_str(text).unwrap())
        .collect();
        for a in &values {
            for b in &values {
                assert_eq!(equal(a, b, true), key(a) == key(b), "{a} {b}");
                assert!(!equal(a, b, false) || equal(a, b, true), "{a} {b}");
            }
        }
    }

    #[test]
    fn a_long_key_is_cut() {
        let long = json!("x".repeat(1000));
        assert_eq!(key(&long).len(), 1 + LONGEST);
    }
}
