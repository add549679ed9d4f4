//! Random sequences of operations, on a store and on a model that is plain to see.
//!
//! The operations are data, so that a failure shrinks to a few of them. After each, the
//! store must have given the same answer as the model. Now and then the file is closed
//! and opened again, to read or to write.

mod model;
mod operations;

use dbmgmt::{Access, Query, Store};
use model::{Answer, Model};
use operations::Operation;
use proptest::prelude::*;
use serde_json::Value;
use std::{env, fs, path::PathBuf, process};

proptest! {
    #![proptest_config(ProptestConfig {
        cases: env::var("PROPTEST_CASES").map_or(64, |text| text.parse().unwrap()),
        failure_persistence: None,
        ..Default::default()
    })]

    #[test]
    fn the_store_agrees_with_the_model(
        operations in prop::collection::vec(operations::any(), 1..40),
    ) {
        let file = Temporary::new("model");
        let mut store = Some(Store::open(&file.0, Access::Create).unwrap());
        let mut model = Model::default();
        for operation in &operations {
            if let Operation::Reopen = operation {
                // First it must be closed: a process that has it open is alone.
                drop(store.take());
                let mut reader = Store::open(&file.0, Access::Read).unwrap();
                prop_assert!(reader.check().is_ok());
                drop(reader);
                store = Some(Store::open(&file.0, Access::Write).unwrap());
            } else {
                let store = store.as_ref().unwrap();
                prop_assert_eq!(
                    apply(store, operation),
                    model.apply(operation),
                    "{:?}", operation
                );
            }
        }
        let mut store = store.unwrap();
        prop_assert_eq!(everything(&store), model.everything());
        store.check().unwrap();
    }
}

/// A file that is removed at the end.
struct Temporary(PathBuf);

impl Temporary {
    fn new(name: &str) -> Self {
        let name = format!("{name}-{}.redb", process::id());
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        // A failed case may have left it.
        let _ = fs::remove_file(&path);
        Self(path)
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

fn apply(store: &Store, operation: &Operation) -> Answer {
    use Operation::*;
    let answer = match operation {
        Create(name) => store.create_collection(name).map(|()| Vec::new()),
        Drop(name) => store.drop_collection(name).map(|()| Vec::new()),
        Insert(name, new) => {
            store.insert(name, new.clone()).map(|id| vec![id.into()])
        }
        Get(name, id) => store.get(name, *id).map(|it| vec![it.into_value()]),
        Update(name, id, patch) => {
            store.update(name, *id, patch).map(|it| vec![it.into_value()])
        }
        Replace(name, id, new) => {
            store.replace(name, *id, new).map(|it| vec![it.into_value()])
        }
        Delete(name, id) => store.delete(name, *id).map(|it| vec![it.into_value()]),
        CreateIndex(name, field) => {
            store.create_index(name, &field.parse().unwrap()).map(|_| Vec::new())
        }
        DropIndex(name, field) => {
            store.drop_index(name, &field.parse().unwrap()).map(|()| Vec::new())
        }
        Import(name, lines) => store
            .import(name, &mut lines.join("\n").as_bytes(), &mut |_| {})
            .map(|count| vec![count.into()]),
        Find(name, conditions, ignore_case, limit) => {
            let query = Query::new(conditions).unwrap();
            let query = query.ignore_case(*ignore_case).limit(*limit);
            let mut all = Vec::new();
            let found = store.find(name, &query, &mut |document| {
                all.push(document.into_value());
                Ok(())
            });
            found.map(|_| all)
        }
        Reopen => unreachable!("it needs the file"),
    };
    answer.map_err(|error| model::kind(&error))
}

/// Every document of every collection.
fn everything(store: &Store) -> Vec<(String, Vec<Value>)> {
    let names = store.collections().unwrap();
    let export = |name: String| {
        let mut all = Vec::new();
        let count = store.export(&name, &mut |document| {
            all.push(document.into_value());
            Ok(())
        });
        assert_eq!(count.unwrap(), store.stats(&name).unwrap().documents);
        (name, all)
    };
    names.into_iter().map(export).collect()
}
