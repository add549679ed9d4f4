//! The operations, as data: few names, ids and values, so that they meet often.

use dbmgmt::NewDocument;
use proptest::{prelude::*, sample::select};
use serde_json::{Map, Value, from_str};

#[derive(Debug, Clone)]
pub enum Operation {
    Create(&'static str),
    Drop(&'static str),
    Insert(&'static str, NewDocument),
    Get(&'static str, u64),
    Update(&'static str, u64, NewDocument),
    Replace(&'static str, u64, NewDocument),
    Delete(&'static str, u64),
    CreateIndex(&'static str, &'static str),
    DropIndex(&'static str, &'static str),
    Import(&'static str, Vec<String>),
    Find(&'static str, Vec<String>, bool, u64),
    Reopen,
}

pub fn any() -> impl Strategy<Value = Operation> {
    use Operation::*;
    let field = || select(vec!["a", "b", "a.b"]);
    let id = || 1..8_u64;
    prop_oneof![
        3 => name().prop_map(Create),
        1 => name().prop_map(Drop),
        8 => (name(), document()).prop_map(|(name, new)| Insert(name, new)),
        2 => (name(), id()).prop_map(|(name, id)| Get(name, id)),
        4 => (name(), id(), document()).prop_map(|(name, id, it)| Update(name, id, it)),
        2 => (name(), id(), document()).prop_map(|(name, id, it)| Replace(name, id, it)),
        3 => (name(), id()).prop_map(|(name, id)| Delete(name, id)),
        4 => (name(), field()).prop_map(|(name, field)| CreateIndex(name, field)),
        1 => (name(), field()).prop_map(|(name, field)| DropIndex(name, field)),
        3 => (name(), lines()).prop_map(|(name, lines)| Import(name, lines)),
        8 => find(),
        1 => Just(Reopen),
    ]
}

fn name() -> impl Strategy<Value = &'static str> {
    // One of them is the beginning of the other.
    prop_oneof![4 => Just("p"), 1 => Just("p2")]
}

fn find() -> impl Strategy<Value = Operation> {
    let text =
        select(vec!["x", "X", "ß", "SS", "1", "1.0", "10e-1", "true", "null", ""]);
    let condition = (select(vec!["a", "b", "a.b"]), text)
        .prop_map(|(field, value)| format!("{field}={value}"));
    let conditions = prop::collection::vec(condition, 0..3);
    let limit = prop_oneof![Just(u64::MAX), 0..3_u64];
    (name(), conditions, any_bool(), limit).prop_map(
        |(name, conditions, case, limit)| {
            Operation::Find(name, conditions, case, limit)
        },
    )
}

fn any_bool() -> impl Strategy<Value = bool> {
    prop::bool::ANY
}

fn document() -> impl Strategy<Value = NewDocument> {
    let id = prop_oneof![4 => Just(None), 1 => (1..8_u64).prop_map(Some)];
    (id, object()).prop_map(|(id, fields)| NewDocument { id, fields })
}

fn object() -> impl Strategy<Value = Map<String, Value>> {
    let field = (select(vec!["a", "b"]), value());
    prop::collection::vec(field, 0..3).prop_map(|fields| {
        fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
    })
}

fn value() -> impl Strategy<Value = Value> {
    let leaves = [
        "null", "true", "1", "1.0", "2", "\"1\"", "\"x\"", "\"X\"", "\"ß\"",
        "\"ss\"", "\"true\"", "\"\"",
    ];
    let leaf = select(leaves.map(|text| from_str::<Value>(text).unwrap()).to_vec());
    leaf.prop_recursive(2, 6, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
            (select(vec!["a", "b"]), inner)
                .prop_map(|(name, value)| Value::from_iter([(name, value)])),
        ]
    })
}

/// Lines of which now and then one is no document.
fn lines() -> impl Strategy<Value = Vec<String>> {
    let good = document().prop_map(|new| {
        let mut fields = new.fields;
        if let Some(id) = new.id {
            fields.insert("_id".into(), id.into());
        }
        Value::Object(fields).to_string()
    });
    let line =
        prop_oneof![20 => good, 1 => Just("{".to_owned()), 2 => Just(String::new())];
    prop::collection::vec(line, 0..6)
}
