//! A registry of our own: a server on this machine, which answers from memory.

use crate::{Package, Stage, checksum};
use serde_json::json;
use std::{
    collections::BTreeMap,
    fs,
    io::{self, BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
};

/// A mirror of crates.io with a few crates. It ends when it is dropped.
pub struct Mirror {
    address: String,
    shelf: Arc<Shelf>,
}

/// What the server hands out, and what it was asked for.
#[derive(Default)]
struct Shelf {
    /// By path: `/index/config.json`.
    files: Mutex<BTreeMap<String, Vec<u8>>>,
    asked: Mutex<Vec<String>>,
    is_closed: Mutex<bool>,
}

impl Mirror {
    /// A mirror with nothing in it.
    ///
    /// # Panics
    ///
    /// If there is no free port.
    #[expect(clippy::new_without_default, reason = "it opens a port")]
    pub fn new() -> Self {
        let listener =
            TcpListener::bind("127.0.0.1:0").expect("there is a free port");
        let address = listener.local_addr().expect("it has one").to_string();
        let shelf = Arc::new(Shelf::default());
        // Where the crates are: `dl` for "download".
        let place = format!("http://{address}/crates/{{crate}}/{{version}}");
        shelf.put(
            "/index/config.json",
            json!({ "dl": place }).to_string().into_bytes(),
        );
        let hands_out = Arc::clone(&shelf);
        thread::spawn(move || serve(&listener, &hands_out));
        Self { address, shelf }
    }

    /// Packs the crate in this stage, and puts it on the shelf. It depends on nothing.
    ///
    /// # Panics
    ///
    /// If cargo refuses.
    pub fn publish(&self, package: &Stage) {
        let (it, bytes) = packed(package);
        let line = json!({
            "name": it.name,
            "vers": it.version,
            "deps": [],
            "cksum": checksum::of(&bytes),
            "features": {},
            "yanked": false,
            "rust_version": it.rust_version,
        });
        let mut lines = self.shelf.get(&of_name(&it.name)).unwrap_or_default();
        lines.extend(format!("{line}\n").bytes());
        self.shelf.put(&of_name(&it.name), lines);
        self.shelf.put(&format!("/crates/{}/{}", it.name, it.version), bytes);
    }

    /// Hands out the crate in this stage for the one of its name and version. The index
    /// stays as it is.
    ///
    /// # Panics
    ///
    /// If cargo refuses.
    pub fn exchange(&self, package: &Stage) {
        let (it, bytes) = packed(package);
        self.shelf.put(&format!("/crates/{}/{}", it.name, it.version), bytes);
    }

    /// Changes the lines about a crate in the index.
    ///
    /// # Panics
    ///
    /// If there is no such crate, or nothing is changed.
    pub fn edit_index(&self, name: &str, change: impl Fn(String) -> String) {
        let lines = self.shelf.get(&of_name(name)).expect("it was published");
        let old = String::from_utf8(lines).expect("it is JSON");
        let new = change(old.clone());
        assert_ne!(new, old, "the index is as it was");
        self.shelf.put(&of_name(name), new.into_bytes());
    }

    /// The lines that make it stand for crates.io.
    pub fn config(&self) -> String {
        format!(
            "[source.crates-io]\nreplace-with = \"mirror\"\n\n\
             [source.mirror]\nregistry = \"sparse+http://{}/index/\"\n",
            self.address
        )
    }

    /// Makes it stand for crates.io wherever this stage's cargo runs, as lines in a
    /// reader's own `~/.cargo/config.toml` would.
    ///
    /// # Panics
    ///
    /// If the lines cannot be written.
    pub fn stands_behind(&self, stage: &Stage) {
        fs::write(stage.home().join("config.toml"), self.config())
            .expect("writable");
    }

    /// What it was asked for since the last question, in the order of time.
    ///
    /// # Panics
    ///
    /// If the server has failed.
    pub fn requests(&self) -> Vec<String> {
        std::mem::take(&mut self.shelf.asked.lock().expect("the server works"))
    }
}

impl Drop for Mirror {
    fn drop(&mut self) {
        if let Ok(mut is_closed) = self.shelf.is_closed.lock() {
            *is_closed = true;
        }
        // So that the server looks up from waiting, and goes.
        drop(TcpStream::connect(&self.address));
    }
}

impl Shelf {
    fn put(&self, path: &str, bytes: Vec<u8>) {
        self.files.lock().expect("the server works").insert(path.into(), bytes);
    }

    fn get(&self, path: &str) -> Option<Vec<u8>> {
        self.files.lock().expect("the server works").get(path).cloned()
    }
}

/// The package in this stage, and its file as `cargo package` makes it.
fn packed(package: &Stage) -> (Package, Vec<u8>) {
    let said = package.cargo("package --no-verify --allow-dirty --quiet");
    said.expect("cargo package fails");
    let it = package.members().packages.remove(0);
    let path = format!("target/package/{}-{}.crate", it.name, it.version);
    let bytes = fs::read(package.path(&path)).expect("it was packed");
    (it, bytes)
}

/// Where the index has the lines about a crate of four letters or more.
fn of_name(name: &str) -> String {
    format!("/index/{}/{}/{name}", &name[..2], &name[2..4])
}

// ANCHOR: serve
/// Answers until the mirror is closed: each caller in a thread of its own.
fn serve(listener: &TcpListener, shelf: &Arc<Shelf>) {
    for caller in listener.incoming().flatten() {
        if *shelf.is_closed.lock().expect("nobody failed with it") {
            return;
        }
        let shelf = Arc::clone(shelf);
        // A caller that goes away is no failure of the server.
        thread::spawn(move || answer(caller, &shelf).ok());
    }
}

/// Reads one request, and hands out the file that it asks for.
fn answer(mut caller: TcpStream, shelf: &Shelf) -> io::Result<()> {
    let mut lines = BufReader::new(caller.try_clone()?).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    let request = first.trim_end_matches(" HTTP/1.1").to_string();
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let file = shelf.get(request.trim_start_matches("GET "));
    shelf.asked.lock().expect("nobody failed with it").push(request);

    let status = if file.is_some() { "200 OK" } else { "404 Not Found" };
    let body = file.unwrap_or_default();
    let length = body.len();
    write!(
        caller,
        "HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
    )?;
    caller.write_all(&body)
}
// ANCHOR_END: serve
