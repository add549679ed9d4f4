//! The table of moved buffers, made from `book/measured/moves.json`. Its numbers are
//! those of one machine's allocator, and no test judges them.

use crate::files::{read, root};
use serde_json::Value;
use std::path::PathBuf;

/// The generated table.
pub fn table() -> Vec<(PathBuf, String)> {
    let book = root().join("book");
    let text = read(&book.join("measured").join("moves.json"));
    let all: Value = serde_json::from_str(&text)
        .unwrap_or_else(|e| panic!("book/measured/moves.json: {e}; record it anew"));
    let path = book.join("generated").join("chapter-2").join("moves.md");
    vec![(path, table_of(&all))]
}

fn table_of(all: &Value) -> String {
    let mut text = String::from(
        "| `Vec`s in turn | pushes each | growths | copied by the model | really copied |\n\
         | ---: | ---: | ---: | ---: | ---: |\n",
    );
    let rows = all["rows"].as_array().expect("moves.json: `rows` is a list");
    for row in rows {
        let cells = row.as_array().expect("moves.json: a row is a list");
        let cells: Vec<_> = cells.iter().map(Value::to_string).collect();
        text += &format!("| {} |\n", cells.join(" | "));
    }
    let fact = |name| {
        let value: &Value = &all[name];
        value.as_str().unwrap_or_else(|| panic!("moves.json: no `{name}`"))
    };
    text += &format!(
        "\n<small>{}, {}, {}: `{}`</small>\n",
        fact("machine"),
        fact("toolchain"),
        fact("date"),
        fact("command")
    );
    text
}
