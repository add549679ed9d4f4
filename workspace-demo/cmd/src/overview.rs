//! The commands about collections, indexes and the file as a whole.

use crate::{
    context::Context,
    exit::Exit,
    output::{Output, count},
    trouble::Trouble,
};
use dbmgmt::{CollectionStats, Field, Store};
use serde_json::json;
use std::fs;

pub(crate) fn create(
    store: &Store,
    collection: &str,
    context: &Context,
    output: &mut Output,
) -> Result<(), Trouble> {
    store.create_collection(collection).map_err(|error| context.explain(error))?;
    let database = context.database.display().to_string();
    output.say(
        &format!("created collection {collection} in {database}"),
        &json!({"created": collection, "database": database}),
    )
}

pub(crate) fn drop(
    store: &Store,
    collection: &str,
    yes: bool,
    context: &Context,
    output: &mut Output,
) -> Result<(), Trouble> {
    let stats = store.stats(collection).map_err(|error| context.explain(error))?;
    let documents = count(stats.documents, "document");
    if stats.documents > 0 && !yes {
        return Err(Trouble::new(
            Exit::Refused,
            format!("{collection} holds {documents}"),
            context.advice(&format!(
                "To keep them: doccli export {collection} FILE\n\
                 To drop them with the collection: doccli drop {collection} --yes"
            )),
        ));
    }
    store.drop_collection(collection).map_err(|error| context.explain(error))?;
    output.say(
        &format!("dropped collection {collection} with {documents}"),
        &json!({"dropped": collection, "documents": stats.documents}),
    )
}

pub(crate) fn collections(
    store: &Store,
    context: &Context,
    output: &mut Output,
) -> Result<(), Trouble> {
    for name in store.collections().map_err(|error| context.explain(error))? {
        output.say(&name, &json!({"collection": name}))?;
    }
    Ok(())
}

pub(crate) fn create_index(
    store: &Store,
    collection: &str,
    field: &str,
    context: &Context,
    output: &mut Output,
) -> Result<(), Trouble> {
    let entries = field
        .parse()
        .and_then(|field: Field| store.create_index(collection, &field))
        .map_err(|error| context.explain(error))?;
    let text = count(entries, "entry");
    output.say(
        &format!("created index on {field} of {collection} with {text}"),
        &json!({"created": field, "collection": collection, "entries": entries}),
    )
}

pub(crate) fn drop_index(
    store: &Store,
    collection: &str,
    field: &str,
    context: &Context,
    output: &mut Output,
) -> Result<(), Trouble> {
    field
        .parse()
        .and_then(|field: Field| store.drop_index(collection, &field))
        .map_err(|error| context.explain(error))?;
    output.say(
        &format!("dropped index on {field} of {collection}"),
        &json!({"dropped": field, "collection": collection}),
    )
}

pub(crate) fn stats(
    store: &Store,
    collection: Option<&str>,
    context: &Context,
    output: &mut Output,
) -> Result<(), Trouble> {
    let names = match collection {
        Some(name) => Ok(vec![name.into()]),
        None => store.collections(),
    };
    for name in names.map_err(|error| context.explain(error))? {
        let stats = store.stats(&name).map_err(|error| context.explain(error))?;
        say_stats(&stats, output)?;
    }
    if collection.is_none() {
        // The file was opened a moment ago: it has a length.
        let length = fs::metadata(context.database).map_or(0, |it| it.len());
        let database = context.database.display().to_string();
        output.say(
            &format!("{database}: {}", count(length, "byte")),
            &json!({"database": database, "bytes": length}),
        )?;
    }
    Ok(())
}

fn say_stats(stats: &CollectionStats, output: &mut Output) -> Result<(), Trouble> {
    let mut text = format!(
        "{}: {}, {}",
        stats.name,
        count(stats.documents, "document"),
        count(stats.bytes, "byte")
    );
    for index in &stats.indexes {
        text += &format!(
            "\n  index on {}: {}, {}{}",
            index.field,
            count(index.entries, "entry"),
            count(index.bytes, "byte"),
            if index.current { "" } else { ", made by another version" }
        );
    }
    let indexes: Vec<_> = stats
        .indexes
        .iter()
        .map(|it| {
            json!({
                "field": it.field,
                "entries": it.entries,
                "bytes": it.bytes,
                "current": it.current,
            })
        })
        .collect();
    let json = json!({
        "collection": stats.name,
        "documents": stats.documents,
        "bytes": stats.bytes,
        "indexes": indexes,
    });
    output.say(&text, &json)
}

pub(crate) fn check(
    mut store: Store,
    context: &Context,
    output: &mut Output,
) -> Result<(), Trouble> {
    let report = store.check().map_err(|error| context.explain(error))?;
    let database = context.database.display().to_string();
    let mut text = format!(
        "{database} is sound: {}, {} of indexes",
        count(report.documents, "document"),
        count(report.entries, "entry")
    );
    if !report.clean {
        text += "\nIt was not closed in an orderly way; the next change puts that right.";
    }
    output.say(
        &text,
        &json!({
            "sound": true,
            "documents": report.documents,
            "entries": report.entries,
            "clean": report.clean,
        }),
    )
}
