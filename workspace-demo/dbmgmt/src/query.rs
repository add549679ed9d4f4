//! Queries by the values of fields: through an index if there is one, else by a scan.

use crate::{
    document::Document,
    error::{Error, Result},
    field::Field,
    key::{equal, key},
    store::Store,
    tables::{self, Documents, Entries},
};
use redb::{ReadTransaction, ReadableTable};
use serde_json::Value;
use std::{collections::BTreeSet, io};

/// Conditions that a document meets all of.
#[derive(Debug, Clone, PartialEq)]
pub struct Query {
    conditions: Vec<Condition>,
    ignore_case: bool,
    limit: u64,
}

#[derive(Debug, Clone, PartialEq)]
struct Condition {
    field: Field,
    /// The field must have one of these values.
    wanted: Vec<Value>,
}

/// How the documents of an answer were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Plan {
    /// Through the index on this field.
    Index(String),
    /// By looking at every document: no field of the query has an index.
    Scan,
    /// By looking at every document: the index on this field has keys that another
    /// version of this program made, and has to be made again.
    ScanForStaleIndex(String),
}

/// What a query did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// How the documents were found.
    pub plan: Plan,
    /// How many documents were compared with the conditions.
    pub examined: u64,
    /// How many of them met the conditions.
    pub matched: u64,
}

impl Query {
    /// A query for the documents that meet every condition, each `FIELD=VALUE`.
    ///
    /// `age=30` finds the number 30 and the string "30", and so with true, false and
    /// null; a value is text in every other case. Numbers are equal by value.
    ///
    /// # Errors
    ///
    /// If a condition is not of that form.
    pub fn new<S: AsRef<str>>(
        conditions: impl IntoIterator<Item = S>,
    ) -> Result<Self> {
        let conditions: Result<_> =
            conditions.into_iter().map(|text| condition(text.as_ref())).collect();
        Ok(Self { conditions: conditions?, ignore_case: false, limit: u64::MAX })
    }

    /// Says whether `paris` is to find "Paris".
    #[must_use]
    pub fn ignore_case(self, ignore_case: bool) -> Self {
        Self { ignore_case, ..self }
    }

    /// Ends the search after so many documents that match.
    #[must_use]
    pub fn limit(self, limit: u64) -> Self {
        Self { limit, ..self }
    }

    fn matches(&self, document: &Document) -> bool {
        self.conditions.iter().all(|condition| {
            condition.field.values(&document.fields).iter().any(|value| {
                let wanted = &condition.wanted;
                wanted.iter().any(|wanted| equal(value, wanted, self.ignore_case))
            })
        })
    }

    /// Chooses the index of the first condition that has one.
    fn plan(&self, indexes: &[(Field, bool)]) -> (Plan, Option<&Condition>) {
        let mut plan = Plan::Scan;
        for condition in &self.conditions {
            let field = condition.field.to_string();
            match indexes.iter().find(|(of, _)| *of == condition.field) {
                Some((_, true)) => return (Plan::Index(field), Some(condition)),
                Some((_, false)) => plan = Plan::ScanForStaleIndex(field),
                None => {}
            }
        }
        (plan, None)
    }
}

fn condition(text: &str) -> Result<Condition> {
    let bad = || Error::BadCondition(text.into());
    let (field, value) = text.split_once('=').ok_or_else(bad)?;
    let mut wanted = vec![Value::from(value)];
    if let Ok(other @ (Value::Null | Value::Bool(_) | Value::Number(_))) =
        serde_json::from_str(value)
    {
        wanted.push(other);
    }
    Ok(Condition { field: field.parse()?, wanted })
}

impl Store {
    /// Hands every document that meets the conditions to `visit`, in the order of ids.
    ///
    /// # Errors
    ///
    /// If there is no such collection, or `visit` fails, which ends the search.
    pub fn find(
        &self,
        collection: &str,
        query: &Query,
        visit: &mut dyn FnMut(Document) -> io::Result<()>,
    ) -> Result<Found> {
        self.read(|transaction| {
            let indexes = tables::demand_for_reading(transaction, collection)?;
            let (plan, indexed) = query.plan(&indexes);
            let mut found = Found { plan, examined: 0, matched: 0 };
            // Says whether to go on.
            let mut examine = |id, text: &[u8]| {
                let document = Document::of_stored(id, text)?;
                found.examined += 1;
                if query.matches(&document) {
                    found.matched += 1;
                    visit(document).map_err(Error::Output)?;
                }
                Ok::<bool, Error>(found.matched < query.limit)
            };
            if query.limit == 0 {
                return Ok(found);
            }
            let name = tables::documents(collection);
            let documents = transaction.open_table(Documents::new(&name))?;
            if let Some(condition) = indexed {
                for id in candidates(transaction, collection, condition)? {
                    let text = documents.get(id)?.ok_or_else(|| {
                        let field = &condition.field;
                        Error::Damaged(format!(
                            "the index on {field} has document {id}, {collection} has not"
                        ))
                    })?;
                    if !examine(id, text.value())? {
                        break;
                    }
                }
            } else {
                for entry in documents.iter()? {
                    let (id, text) = entry?;
                    if !examine(id.value(), text.value())? {
                        break;
                    }
                }
            }
            Ok(found)
        })
    }
}

/// The ids that an index has for the values of a condition, without duplicates.
fn candidates(
    transaction: &ReadTransaction,
    collection: &str,
    condition: &Condition,
) -> Result<BTreeSet<u64>> {
    let name = tables::entries(collection, &condition.field);
    let entries = transaction.open_table(Entries::new(&name))?;
    let mut ids = BTreeSet::new();
    for value in &condition.wanted {
        let key = key(value);
        for entry in
            entries.range((key.as_slice(), 0)..=(key.as_slice(), u64::MAX))?
        {
            ids.insert(entry?.0.value().1);
        }
    }
    Ok(ids)
}
