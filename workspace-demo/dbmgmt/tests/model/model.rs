//! The model: maps, and no index at all. What it says about equality it finds in
//! another way than the store.

use crate::operations::Operation;
use dbmgmt::{Error, NewDocument};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// What an operation gives: values, or the kind of an error.
pub type Answer = Result<Vec<Value>, String>;

#[derive(Debug, Clone, Default)]
pub struct Model(BTreeMap<String, Collection>);

#[derive(Debug, Clone, Default)]
struct Collection {
    documents: BTreeMap<u64, Map<String, Value>>,
    /// The highest id that was ever given.
    highest: u64,
    indexes: BTreeSet<String>,
}

/// The name of an error's variant; of an error in a line, that of what is in the line.
pub fn kind(error: &Error) -> String {
    match error {
        Error::Line { error, .. } => format!("Line {}", kind(error)),
        other => {
            let text = format!("{other:?}");
            text.split(|c: char| !c.is_alphanumeric()).next().unwrap().into()
        }
    }
}

impl Model {
    pub fn apply(&mut self, operation: &Operation) -> Answer {
        use Operation::*;
        match operation {
            Create(name) if self.0.contains_key(*name) => {
                Err("CollectionExists".into())
            }
            Create(name) => {
                self.0.insert((*name).into(), Collection::default());
                Ok(Vec::new())
            }
            Drop(name) => {
                self.collection(name)?;
                self.0.remove(*name);
                Ok(Vec::new())
            }
            Insert(name, new) => {
                Ok(vec![self.collection(name)?.insert(new)?.into()])
            }
            Get(name, id) => {
                let fields = self.collection(name)?.get(*id)?.clone();
                Ok(vec![shown(*id, fields)])
            }
            Update(name, id, patch) => self.change(name, *id, patch, |fields| {
                *fields = patched(fields, &patch.fields);
            }),
            Replace(name, id, new) => self.change(name, *id, new, |fields| {
                *fields = new.fields.clone();
            }),
            Delete(name, id) => {
                let collection = self.collection(name)?;
                let fields = collection.get(*id)?.clone();
                collection.documents.remove(id);
                Ok(vec![shown(*id, fields)])
            }
            CreateIndex(name, field) => {
                let new = self.collection(name)?.indexes.insert((*field).into());
                if new { Ok(Vec::new()) } else { Err("IndexExists".into()) }
            }
            DropIndex(name, field) => {
                let there = self.collection(name)?.indexes.remove(*field);
                if there { Ok(Vec::new()) } else { Err("NoIndex".into()) }
            }
            Import(name, lines) => {
                // All of it is done on a copy first.
                let mut copy = self.collection(name)?.clone();
                let lines: Vec<_> =
                    lines.iter().filter(|line| !line.is_empty()).collect();
                for line in &lines {
                    let new = NewDocument::parse(line.as_bytes());
                    let new =
                        new.map_err(|error| format!("Line {}", kind(&error)))?;
                    copy.insert(&new).map_err(|kind| format!("Line {kind}"))?;
                }
                *self.collection(name)? = copy;
                Ok(vec![lines.len().into()])
            }
            Find(name, conditions, ignore_case, limit) => {
                let documents = &self.collection(name)?.documents;
                let found = documents.iter().filter(|(_, fields)| {
                    conditions.iter().all(|it| meets(fields, it, *ignore_case))
                });
                let limit = usize::try_from(*limit).unwrap_or(usize::MAX);
                Ok(found
                    .take(limit)
                    .map(|(id, it)| shown(*id, it.clone()))
                    .collect())
            }
            Reopen => unreachable!("a model is always open"),
        }
    }

    pub fn everything(&self) -> Vec<(String, Vec<Value>)> {
        let all = |collection: &Collection| {
            let documents = collection.documents.iter();
            documents.map(|(id, fields)| shown(*id, fields.clone())).collect()
        };
        self.0.iter().map(|(name, it)| (name.clone(), all(it))).collect()
    }

    fn collection(&mut self, name: &str) -> Result<&mut Collection, String> {
        self.0.get_mut(name).ok_or_else(|| "NoCollection".into())
    }

    fn change(
        &mut self,
        name: &str,
        id: u64,
        change: &NewDocument,
        apply: impl FnOnce(&mut Map<String, Value>),
    ) -> Answer {
        if change.id.is_some_and(|to| to != id) {
            return Err("IdChanged".into());
        }
        let fields = self.collection(name)?.get(id)?;
        apply(fields);
        Ok(vec![shown(id, fields.clone())])
    }
}

impl Collection {
    fn get(&mut self, id: u64) -> Result<&mut Map<String, Value>, String> {
        self.documents.get_mut(&id).ok_or_else(|| "NoDocument".into())
    }

    fn insert(&mut self, new: &NewDocument) -> Result<u64, String> {
        let id = new.id.unwrap_or(self.highest + 1);
        if self.documents.contains_key(&id) {
            return Err("IdTaken".into());
        }
        self.documents.insert(id, new.fields.clone());
        self.highest = self.highest.max(id);
        Ok(id)
    }
}

/// What RFC 7396 makes of an object and a patch: the old fields in their order, without
/// those that are null in the patch, and the new ones behind them.
fn patched(
    old: &Map<String, Value>,
    patch: &Map<String, Value>,
) -> Map<String, Value> {
    let names = old.keys().chain(patch.keys().filter(|it| !old.contains_key(*it)));
    let value = |name| match (old.get(name), patch.get(name)) {
        (old, None) => old.cloned(),
        (_, Some(Value::Null)) => None,
        (Some(Value::Object(old)), Some(Value::Object(new))) => {
            Some(patched(old, new).into())
        }
        (_, Some(Value::Object(new))) => Some(patched(&Map::new(), new).into()),
        (_, Some(new)) => Some(new.clone()),
    };
    names.filter_map(|name| Some((name.clone(), value(name)?))).collect()
}

fn shown(id: u64, fields: Map<String, Value>) -> Value {
    let mut object = Map::from_iter([("_id".to_owned(), id.into())]);
    object.extend(fields);
    object.into()
}

fn meets(fields: &Map<String, Value>, condition: &str, ignore_case: bool) -> bool {
    let (path, wanted) = condition.split_once('=').unwrap();
    let fields = Value::Object(fields.clone());
    at(&fields, path).iter().any(|value| match value {
        Value::String(text) if ignore_case => {
            text.to_uppercase() == wanted.to_uppercase()
        }
        Value::String(text) => text == wanted,
        Value::Number(number) => number.as_f64() == wanted.parse().ok(),
        other => wanted.parse().is_ok_and(|wanted: Value| wanted == *other),
    })
}

/// The simple values at a path; an array stands for its elements.
fn at(value: &Value, path: &str) -> Vec<Value> {
    match value {
        Value::Array(elements) => {
            elements.iter().flat_map(|it| at(it, path)).collect()
        }
        Value::Object(_) if path.is_empty() => Vec::new(),
        Value::Object(fields) => {
            let (first, rest) = path.split_once('.').unwrap_or((path, ""));
            fields.get(first).map_or_else(Vec::new, |value| at(value, rest))
        }
        simple if path.is_empty() => vec![simple.clone()],
        _ => Vec::new(),
    }
}
