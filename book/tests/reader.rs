//! The reader, spoken to over a socket: what it serves, what it refuses, and how it
//! tells a page of changes. Each test has a small book of its own.

mod served;

use served::{Reader, command, fresh};
use std::{
    fs,
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

/// The part of `<head>` that only a served page has.
const MARKER: &str = r#"<meta name="reader" content="1">"#;

/// A repository with a book of three pages, one of which includes a file.
fn small_book(name: &str) -> PathBuf {
    let root = fresh(name);
    let write = |path: &str, text: &str| {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write("secret.txt", "not for the web");
    write(
        "book/book.toml",
        "[book]\ntitle = \"Small\"\n[build]\nbuild-dir = \"../target/book\"\n\
         create-missing = false\n",
    );
    write(
        "book/src/SUMMARY.md",
        "- [First](first.md)\n- [Spaced](<a b.md>)\n- [Folder](folder/README.md)\n",
    );
    write("book/src/first.md", "# First\n\n{{#include ../generated/said.txt}}\n");
    write("book/src/a b.md", "# Spaced\n");
    write("book/src/folder/README.md", "# Folder\n");
    write("book/src/picture.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    write("book/generated/said.txt", "the first text");
    write("exercises/chapter-1/src/ex01_sum.rs", "// open");
    root
}

fn start(root: &Path) -> Reader {
    Reader::start(&["--root", root.to_str().unwrap(), "--port", "0"])
}

/// An answer: its head, in lower case, and its body.
struct Answer {
    head: String,
    body: String,
}

impl Answer {
    fn status(&self) -> u16 {
        self.head.split(' ').nth(1).unwrap().parse().unwrap()
    }
}

/// Sends a request as it stands, so that a path can be one that no client would send.
fn ask(reader: &Reader, method: &str, path: &str, host: &str) -> Answer {
    let mut stream = TcpStream::connect(&reader.address).unwrap();
    let host =
        if host.is_empty() { host.into() } else { format!("Host: {host}\r\n") };
    write!(stream, "{method} {path} HTTP/1.1\r\n{host}Connection: close\r\n\r\n")
        .unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    let text = String::from_utf8_lossy(&bytes);
    let (head, body) = text.split_once("\r\n\r\n").expect("an answer has a head");
    Answer { head: head.to_lowercase(), body: body.to_owned() }
}

fn get(reader: &Reader, path: &str) -> Answer {
    ask(reader, "GET", path, &reader.address)
}

/// The stream of events that an open page listens to.
struct Events {
    stream: TcpStream,
    seen: String,
}

impl Events {
    fn of(reader: &Reader) -> Self {
        let mut stream = TcpStream::connect(&reader.address).unwrap();
        let host = &reader.address;
        write!(stream, "GET /reader/events HTTP/1.1\r\nHost: {host}\r\n\r\n")
            .unwrap();
        let mut events = Self { stream, seen: String::new() };
        events.wait_for("event: good", Duration::from_secs(5));
        events
    }

    /// Reads until `text` comes; forgets what came until then.
    fn wait_for(&mut self, text: &str, at_most: Duration) -> String {
        let begin = Instant::now();
        loop {
            if let Some(at) = self.seen.find(text)
                // The event is whole when an empty line has followed.
                && let Some(end) = self.seen[at..].find("\n\n")
            {
                let rest = self.seen.split_off(at + end);
                return std::mem::replace(&mut self.seen, rest);
            }
            assert!(begin.elapsed() < at_most, "no {text:?} in {:?}", self.seen);
            self.read(Duration::from_millis(50));
        }
    }

    fn read(&mut self, at_most: Duration) {
        self.stream.set_read_timeout(Some(at_most)).unwrap();
        let mut buffer = [0; 4096];
        if let Ok(n) = self.stream.read(&mut buffer) {
            self.seen += &String::from_utf8_lossy(&buffer[..n]);
        }
    }
}

#[test]
fn only_a_served_page_has_the_marker() {
    let root = small_book("marker");
    let reader = start(&root);
    let page = get(&reader, "/first.html");
    assert_eq!(page.status(), 200);
    assert!(page.body.contains(MARKER), "the page script looks for the marker");
    assert!(page.body.contains("EventSource"), "the page reloads");
    let built = fs::read_to_string(root.join("target/book/first.html")).unwrap();
    assert!(!built.contains(MARKER), "the built page is that of `mdbook build`");
    assert!(!built.contains("EventSource"));
}

#[test]
fn files_have_their_content_type() {
    let reader = start(&small_book("types"));
    for (path, kind) in [
        ("/", "text/html; charset=utf-8"),
        ("/picture.svg", "image/svg+xml"),
        ("/folder/", "text/html; charset=utf-8"),
        ("/a%20b.html", "text/html; charset=utf-8"),
        ("/mine/chapter-1.json", "application/json"),
    ] {
        let answer = get(&reader, path);
        assert_eq!(answer.status(), 200, "{path}");
        let line = format!("content-type: {kind}\r\n");
        assert!(answer.head.contains(&line), "{path}: {}", answer.head);
    }
}

#[test]
fn head_has_a_length_and_no_body() {
    let reader = start(&small_book("head"));
    let answer = ask(&reader, "HEAD", "/first.html", &reader.address);
    assert_eq!(answer.status(), 200);
    let length =
        format!("content-length: {}", get(&reader, "/first.html").body.len());
    assert!(answer.head.contains(&length), "{}", answer.head);
    assert_eq!(answer.body, "");
}

#[test]
fn what_is_not_there_is_not_found() {
    let reader = start(&small_book("not_found"));
    let answer = get(&reader, "/nowhere.html");
    assert_eq!(answer.status(), 404);
    assert!(answer.body.contains("Document not found"), "mdBook's own page");
    assert_eq!(get(&reader, "/folder").status(), 307, "a folder gets its slash");
    assert_eq!(ask(&reader, "POST", "/first.html", &reader.address).status(), 405);
}

#[test]
fn nothing_outside_the_book_is_served() {
    let reader = start(&small_book("outside"));
    for path in [
        "/../../secret.txt",
        "/%2e%2e/%2e%2e/secret.txt",
        "/..%2f..%2fsecret.txt",
        "/..%5c..%5csecret.txt",
        "//secret.txt",
        "/mine/..%2f..%2f..%2fsecret.txt",
        "/mine/chapter-..%2f1.json",
        "/folder/%2e%2e/%2e%2e/%2e%2e/secret.txt",
        "/%ff",
        "/%00",
    ] {
        let answer = get(&reader, path);
        assert!(matches!(answer.status(), 400 | 404), "{path}: {}", answer.head);
        assert!(!answer.body.contains("not for the web"), "{path}");
    }
}

#[test]
fn only_names_of_this_machine_are_answered() {
    let reader = start(&small_book("hosts"));
    for host in ["127.0.0.1:3000", "localhost", "LOCALHOST:8080", "[::1]:3000"] {
        assert_eq!(ask(&reader, "GET", "/", host).status(), 200, "{host}");
    }
    for host in
        ["example.com", "example.com:3000", "127.0.0.1.example.com", "a:b", ""]
    {
        assert_eq!(ask(&reader, "GET", "/", host).status(), 403, "{host}");
        let events = ask(&reader, "GET", "/reader/events", host);
        assert_eq!(events.status(), 403, "{host}");
    }
}

#[test]
fn own_measurements_are_null_until_there_are_some() {
    let root = small_book("mine");
    let reader = start(&root);
    assert_eq!(get(&reader, "/mine/chapter-1.json").body, "null");
    let mut events = Events::of(&reader);
    let mine = root.join("book/measured/mine");
    fs::create_dir_all(&mine).unwrap();
    fs::write(mine.join("chapter-1.json"), r#"{"chapter":1}"#).unwrap();
    events.wait_for("event: good", Duration::from_secs(5));
    assert_eq!(get(&reader, "/mine/chapter-1.json").body, r#"{"chapter":1}"#);
    assert_eq!(get(&reader, "/mine/notes.txt").status(), 404);
}

#[test]
fn a_change_of_an_included_file_reloads() {
    let root = small_book("reload");
    let reader = start(&root);
    let mut events = Events::of(&reader);
    fs::write(root.join("book/generated/said.txt"), "the second text").unwrap();
    events.wait_for("event: good", Duration::from_secs(5));
    assert!(get(&reader, "/first.html").body.contains("the second text"));
}

#[test]
fn a_change_that_no_page_shows_does_not_reload() {
    let root = small_book("quiet");
    let reader = start(&root);
    let mut events = Events::of(&reader);
    fs::write(root.join("exercises/chapter-1/src/ex01_sum.rs"), "// solved")
        .unwrap();
    events.read(Duration::from_millis(1500));
    assert!(!events.seen.contains("event:"), "{}", events.seen);
}

#[test]
fn a_failing_build_keeps_the_last_good_pages() {
    let root = small_book("broken");
    let reader = start(&root);
    let mut events = Events::of(&reader);
    let summary = root.join("book/src/SUMMARY.md");
    let good = fs::read_to_string(&summary).unwrap();

    fs::write(&summary, format!("{good}- [Missing](missing.md)\n")).unwrap();
    let broken = events.wait_for("event: broken", Duration::from_secs(5));
    assert!(broken.contains("missing.md"), "{broken}");
    assert!(get(&reader, "/first.html").body.contains("the first text"));

    fs::write(&summary, good).unwrap();
    events.wait_for("event: good", Duration::from_secs(5));
}

#[test]
fn an_include_that_is_not_there_fails_the_build() {
    let root = small_book("include");
    fs::remove_file(root.join("book/generated/said.txt")).unwrap();
    let arguments = ["--root", root.to_str().unwrap(), "--build-only"];
    let output = command(&arguments).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(error.contains("said.txt"), "{error}");
}

#[test]
fn a_folder_without_a_book_is_named() {
    let root = fresh("no_book");
    let arguments = ["--root", root.to_str().unwrap(), "--build-only"];
    let output = command(&arguments).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(error.contains("no book/book.toml"), "{error}");
}

#[test]
fn a_given_port_that_is_taken_is_an_error() {
    let root = small_book("taken");
    let other = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = other.local_addr().unwrap().port().to_string();
    let output =
        command(&["--root", root.to_str().unwrap(), "--port", &port]).output();
    let output = output.unwrap();
    assert_eq!(output.status.code(), Some(1));
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(error.contains(&format!("port {port} is taken")), "{error}");
}

#[test]
fn the_usual_port_that_is_taken_is_passed_over() {
    let root = small_book("passed_over");
    // Either this test takes it or something else has it already.
    let _other = TcpListener::bind("127.0.0.1:3000");
    let reader = Reader::start(&["--root", root.to_str().unwrap()]);
    assert_ne!(reader.address, "127.0.0.1:3000");
    let said = reader.said.join("\n");
    assert!(said.contains("Port 3000 is taken"), "{said}");
    assert_eq!(get(&reader, "/").status(), 200);
}

#[test]
fn only_a_file_named_by_its_content_is_kept_by_the_browser() {
    let reader = start(&small_book("cache"));
    let page = get(&reader, "/first.html");
    assert!(page.head.contains("cache-control: no-cache\r\n"), "{}", page.head);
    let (_, rest) =
        page.body.split_once("css/variables-").expect("mdBook names it so");
    let (hash, _) = rest.split_once(".css").unwrap();
    let style = get(&reader, &format!("/css/variables-{hash}.css"));
    assert!(style.head.contains("immutable"), "{}", style.head);
    assert!(get(&reader, "/picture.svg").head.contains("no-cache"));
}
