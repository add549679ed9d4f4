//! How fast documents go in and come out, on this machine.
//!
//! ```sh
//! cargo run --release -p dbmgmt --example measure
//! ```
//!
//! The import stands beside redb's own bulk insertion: the same ids and lines, with no
//! JSON read, no checksum added and no index kept. Both take the lines from memory. They
//! are measured several times, in turns, and the best time of each is printed: a slow
//! moment of the machine counts for neither. What is answered is checked as well.

use dbmgmt::{Access, Query, Store};
use redb::{Builder, TableDefinition};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process,
    time::{Duration, Instant},
};

const DOCUMENTS: u64 = 100_000;
const CITIES: u64 = 1_000;
const ROUNDS: usize = 5;

fn main() -> dbmgmt::Result<()> {
    let folder = env::temp_dir().join(format!("doccli-measure-{}", process::id()));
    fs::create_dir_all(&folder).map_err(dbmgmt::Error::Output)?;
    let measured = measure(&folder);
    // It is a folder of temporary files: whoever empties that may find it.
    let _ = fs::remove_dir_all(&folder);
    measured
}

fn measure(folder: &Path) -> dbmgmt::Result<()> {
    let lines = lines();
    let (mut plain, mut indexed, mut bulk) =
        (Duration::MAX, Duration::MAX, Duration::MAX);
    for round in 0..ROUNDS {
        let path = |name: &str| folder.join(format!("{name}-{round}.redb"));
        bulk = bulk.min(insert_in_bulk(&path("bulk"), &lines));
        plain = plain.min(import(&path("plain"), &lines, false)?);
        indexed = indexed.min(import(&path("indexed"), &lines, true)?);
    }
    let count = format!("{DOCUMENTS} documents, {} bytes", lines.len());
    println!("{count}; the best of {ROUNDS} rounds");
    say("redb's own bulk insertion", bulk);
    say("import", plain);
    say("import with an index on city", indexed);

    let store = Store::open(&last(folder, "indexed"), Access::Read)?;
    query(&store, "by index", "city=city 500")?;
    query(&store, "by scan", "number=500500")?;
    Ok(())
}

fn last(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}-{}.redb", ROUNDS - 1))
}

/// One document a line, of about a hundred bytes. Each city has a hundred documents.
fn lines() -> String {
    (0..DOCUMENTS)
        .map(|number| {
            let city = number * 7_919 % CITIES;
            format!(
                "{{\"name\":\"person {number}\",\"city\":\"city {city}\",\
                 \"number\":{},\"tags\":[\"a\",\"b\"],\"active\":true}}\n",
                number * 1_001
            )
        })
        .collect()
}

fn import(path: &Path, lines: &str, index: bool) -> dbmgmt::Result<Duration> {
    let store = Store::open(path, Access::Create)?;
    store.create_collection("people")?;
    if index {
        store.create_index("people", &"city".parse()?)?;
    }
    let begun = Instant::now();
    let imported = store.import("people", &mut lines.as_bytes(), &mut |_| {})?;
    let time = begun.elapsed();
    assert_eq!(imported, DOCUMENTS);
    Ok(time)
}

/// What redb takes for the same ids and bytes, in one transaction as the import.
fn insert_in_bulk(path: &Path, lines: &str) -> Duration {
    const TABLE: TableDefinition<u64, &[u8]> = TableDefinition::new("people");
    let database = Builder::new().create_with_file_format_v3(true).create(path);
    let database = database.expect("the folder is there");
    let begun = Instant::now();
    let transaction = database.begin_write().expect("nobody else writes");
    {
        let mut table = transaction.open_table(TABLE).expect("it is new");
        for (id, line) in (1..).zip(lines.lines()) {
            table.insert(id, line.as_bytes()).expect("there is room");
        }
    }
    transaction.commit().expect("there is room");
    begun.elapsed()
}

fn say(what: &str, time: Duration) {
    let rate = DOCUMENTS as f64 / time.as_secs_f64();
    println!("{what:30} {:8.1} ms {rate:10.0} documents/s", millis(time));
}

fn query(store: &Store, what: &str, condition: &str) -> dbmgmt::Result<()> {
    let query = Query::new([condition])?;
    let mut best = Duration::MAX;
    let mut answer = None;
    for _ in 0..ROUNDS {
        let mut bytes = 0;
        let begun = Instant::now();
        let found = store.find("people", &query, &mut |document| {
            bytes += document.into_value().to_string().len();
            Ok(())
        })?;
        best = best.min(begun.elapsed());
        assert!(found.matched > 0 && bytes > 0, "{condition} finds something");
        answer = Some(found);
    }
    let found = answer.expect("there is a round");
    println!(
        "query {what:24} {:8.3} ms   {} documents examined, {} matched",
        millis(best),
        found.examined,
        found.matched
    );
    Ok(())
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
