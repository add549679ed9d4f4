//! The commands about documents: insert, get, find, update, delete.

use crate::{
    args::Search,
    context::Context,
    exit::Exit,
    output::{Output, commas, count},
    trouble::Trouble,
};
use dbmgmt::{Found, NewDocument, Plan, Query, Store};
use serde_json::json;
use std::io::{self, Read};

pub(crate) fn insert(
    store: &Store,
    collection: &str,
    document: &str,
    context: &Context,
    output: &mut Output,
) -> Result<(), Trouble> {
    let new = read(document, context)?;
    let id =
        store.insert(collection, new).map_err(|error| context.explain(error))?;
    output.say(&id.to_string(), &json!({"_id": id}))
}

pub(crate) fn get(
    store: &Store,
    collection: &str,
    id: u64,
    pretty: bool,
    context: &Context,
    output: &mut Output,
) -> Result<(), Trouble> {
    let document =
        store.get(collection, id).map_err(|error| context.explain(error))?;
    output.document(document, pretty).map_err(|error| Trouble::with_output(&error))
}

pub(crate) fn find(
    store: &Store,
    collection: &str,
    search: &Search,
    context: &Context,
    output: &mut Output,
) -> Result<(), Trouble> {
    let query = Query::new(&search.conditions)
        .map_err(|error| context.explain(error))?
        .ignore_case(search.ignore_case)
        .limit(search.limit.unwrap_or(u64::MAX));
    let found = store
        .find(collection, &query, &mut |document| {
            if search.count {
                Ok(())
            } else {
                output.document(document, search.pretty)
            }
        })
        .map_err(|error| context.explain(error))?;
    if search.count {
        output.say(&found.matched.to_string(), &json!({"count": found.matched}))?;
    }
    if search.explain {
        explain(collection, search, &found, context, output);
    }
    Ok(())
}

fn explain(
    collection: &str,
    search: &Search,
    found: &Found,
    context: &Context,
    output: &mut Output,
) {
    let (name, plan, advice) = match &found.plan {
        Plan::Index(field) => ("index", format!("index on {field}"), String::new()),
        Plan::Scan if search.conditions.is_empty() => {
            ("scan", "scan".into(), String::new())
        }
        Plan::Scan => {
            let field = search.conditions[0].split('=').next().unwrap_or_default();
            let advice = format!(
                "\n  an index would help: doccli create-index {collection} {field}"
            );
            ("scan", "scan".into(), advice)
        }
        Plan::ScanForStaleIndex(field) => {
            let advice = format!(
                "\n  the index on {field} was made by another version; make it again: \
                 doccli create-index {collection} {field}"
            );
            ("scan", "scan".into(), advice)
        }
    };
    let advice = context.advice(&advice);
    let field = match &found.plan {
        Plan::Index(field) => Some(field),
        Plan::Scan | Plan::ScanForStaleIndex(_) => None,
    };
    let (examined, matched) = (found.examined, found.matched);
    output.remark(
        &format!(
            "{plan}: {} examined, {} matched{advice}",
            count(examined, "document"),
            commas(matched)
        ),
        &json!({"plan": name, "index": field, "examined": examined, "matched": matched}),
    );
}

pub(crate) fn update(
    store: &Store,
    collection: &str,
    id: u64,
    change: &str,
    replace: bool,
    context: &Context,
    output: &mut Output,
) -> Result<(), Trouble> {
    let change = read(change, context)?;
    let document = if replace {
        store.replace(collection, id, &change)
    } else {
        store.update(collection, id, &change)
    };
    let document = document.map_err(|error| context.explain(error))?;
    output.document(document, false).map_err(|error| Trouble::with_output(&error))
}

pub(crate) fn delete(
    store: &Store,
    collection: &str,
    id: u64,
    context: &Context,
    output: &mut Output,
) -> Result<(), Trouble> {
    store.delete(collection, id).map_err(|error| context.explain(error))?;
    output.say(
        &format!("deleted document {id} of {collection}"),
        &json!({"deleted": id}),
    )
}

/// The document of an argument, or of standard input.
fn read(argument: &str, context: &Context) -> Result<NewDocument, Trouble> {
    let mut text = Vec::new();
    if argument == "-" {
        io::stdin().read_to_end(&mut text).map_err(|error| {
            Trouble::new(
                Exit::System,
                format!("standard input cannot be read: {error}"),
                "Nothing was changed.",
            )
        })?;
    } else {
        text.extend_from_slice(argument.as_bytes());
    }
    NewDocument::parse(&text).map_err(|error| context.explain(error))
}
