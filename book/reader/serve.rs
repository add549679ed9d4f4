//! The server: pages out of memory, the reader's own measurements from disk, and
//! one stream of events that tells open pages to reload.
//!
//! It listens on the loopback address and answers only to the names of this
//! machine, so that a page from elsewhere cannot read the book or the measurements
//! by pointing its own host name here.

use crate::pages::Pages;
use axum::{
    Router,
    body::{Body, Bytes},
    extract::{Path, Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::{self, Next},
    response::{
        IntoResponse, Redirect, Response, Sse,
        sse::{Event, KeepAlive},
    },
    routing::get,
};
use futures_util::{Stream, stream};
use std::{
    convert::Infallible,
    fs, io,
    net::{Ipv4Addr, TcpListener},
    path::PathBuf,
    sync::Arc,
    time::{SystemTime, UNIX_EPOCH},
};
use tokio::sync::watch;

const PORT: u16 = 3000;
/// How many ports after the usual one are tried before any free one is taken.
const NEIGHBOURS: u16 = 10;

/// Listens on `port`, or else on the usual one or another, with a remark then.
pub fn listen(port: Option<u16>) -> Result<(TcpListener, Option<String>), String> {
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    if let Some(port) = port {
        let refused = |e: io::Error| match e.kind() {
            io::ErrorKind::AddrInUse => format!(
                "port {port} is taken; is the book served already? Without --port \
                 another one is found"
            ),
            io::ErrorKind::PermissionDenied => {
                format!("port {port} is reserved on this machine; try --port {PORT}")
            }
            _ => format!("port {port}: {e}"),
        };
        return Ok((bind(port).map_err(refused)?, None));
    }
    if let Ok(listener) = bind(PORT) {
        return Ok((listener, None));
    }
    let others = (PORT + 1..=PORT + NEIGHBOURS).chain([0]);
    let listener = others.map(bind).find_map(Result::ok);
    let listener = listener.ok_or("no port is free on 127.0.0.1")?;
    let remark = format!(
        "Port {PORT} is taken, perhaps by another reader; this one uses another."
    );
    Ok((listener, Some(remark)))
}

/// What open pages shall show, and how they learn that it has changed.
pub struct Shown {
    now: watch::Sender<Now>,
    /// Tells this process from one before it: a page that is still open from
    /// then reloads too.
    started: u128,
}

#[derive(Clone)]
struct Now {
    pages: Arc<Pages>,
    version: u64,
    error: Option<Arc<str>>,
}

impl Shown {
    pub fn new(pages: Pages) -> Self {
        let started = SystemTime::now().duration_since(UNIX_EPOCH);
        let started = started.unwrap_or_default().as_millis();
        let now = Now { pages: Arc::new(pages), version: 0, error: None };
        Self { now: watch::Sender::new(now), started }
    }

    /// Shows a good build. Says whether open pages have anything to reload.
    pub fn replace(&self, pages: Pages) -> bool {
        let mut changed = false;
        self.now.send_if_modified(|now| {
            changed = *now.pages != pages;
            if changed {
                now.pages = Arc::new(pages);
                now.version += 1;
            }
            let was_broken = now.error.take().is_some();
            changed || was_broken
        });
        changed
    }

    /// Lets open pages reload although no page has changed.
    pub fn refresh(&self) {
        self.now.send_modify(|now| now.version += 1);
    }

    /// Keeps the last good pages and shows why there are no newer ones.
    pub fn fail(&self, message: String) {
        self.now.send_modify(|now| now.error = Some(message.into()));
    }

    fn now(&self) -> (Arc<Pages>, String) {
        let now = self.now.borrow();
        (Arc::clone(&now.pages), self.name(&now))
    }

    /// The name of a version, which no other run of the reader gives again.
    fn name(&self, now: &Now) -> String {
        format!("{:x}.{}", self.started, now.version)
    }

    fn event(&self, now: &Now) -> Event {
        match &now.error {
            Some(error) => Event::default().event("broken").data(error),
            None => Event::default().event("good").data(self.name(now)),
        }
    }
}

/// What the routes share.
#[derive(Clone)]
pub struct Served {
    pub shown: Arc<Shown>,
    /// The folder of the reader's own measurements.
    pub mine: PathBuf,
}

/// Serves until the process ends.
pub fn serve(listener: TcpListener, served: Served) -> Result<(), String> {
    let app = Router::new()
        .route("/", get(front_page))
        .route("/{*path}", get(page))
        .route("/mine/{file}", get(mine))
        .route("/reader/events", get(events))
        .layer(middleware::from_fn(only_this_machine))
        .with_state(served);
    let run = async {
        listener.set_nonblocking(true)?;
        let listener = tokio::net::TcpListener::from_std(listener)?;
        axum::serve(listener, app).await
    };
    // One thread is enough for one reader.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.and_then(|runtime| runtime.block_on(run)).map_err(|e| e.to_string())
}

/// Refuses a request whose `Host` is not this machine: it comes from a page whose
/// own name was made to point here ("DNS rebinding"). The port does not matter,
/// since a tunnel or an editor's port forwarding changes it.
async fn only_this_machine(request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST);
    let host = host.and_then(|host| host.to_str().ok()).unwrap_or_default();
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => name,
        _ => host,
    };
    let known = ["127.0.0.1", "localhost", "[::1]"];
    if !known.iter().any(|known| name.eq_ignore_ascii_case(known)) {
        let message = "This book is served to this machine only, as 127.0.0.1.\n";
        return (StatusCode::FORBIDDEN, message).into_response();
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers
        .insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    // Ask again each time: the next build may have changed it.
    let ask_again = HeaderValue::from_static("no-cache");
    headers.entry(header::CACHE_CONTROL).or_insert(ask_again);
    response
}

async fn front_page(State(served): State<Served>) -> Response {
    answer(&served.shown, "")
}

async fn page(State(served): State<Served>, Path(path): Path<String>) -> Response {
    answer(&served.shown, &path)
}

/// The file at that path, already percent-decoded, or the 404 page.
fn answer(shown: &Shown, path: &str) -> Response {
    let (pages, version) = shown.now();
    let index = format!("{path}index.html");
    let name = if path.is_empty() || path.ends_with('/') { &index } else { path };
    if let Some(file) = pages.get(name) {
        return file_response(StatusCode::OK, name, file, &version);
    }
    if pages.get(&format!("{path}/index.html")).is_some() {
        // A folder: its pages' relative links need the slash.
        return Redirect::temporary(&format!("/{path}/")).into_response();
    }
    let not_found = StatusCode::NOT_FOUND;
    match pages.get("404.html") {
        Some(file) => file_response(not_found, "404.html", file, &version),
        None => (not_found, "There is no such page.\n").into_response(),
    }
}

fn file_response(
    status: StatusCode,
    name: &str,
    file: &Bytes,
    version: &str,
) -> Response {
    let kind = content_type(name);
    let body = if kind.starts_with("text/html") {
        Body::from(with_marker(&String::from_utf8_lossy(file), version))
    } else {
        Body::from(file.clone())
    };
    let mut response =
        (status, [(header::CONTENT_TYPE, kind)], body).into_response();
    if has_hash(name) {
        let keep = HeaderValue::from_static("max-age=31536000, immutable");
        response.headers_mut().insert(header::CACHE_CONTROL, keep);
    }
    response
}

/// Whether mdBook put a hash of the content into the name, as in
/// `theme/workbook-34a0958d.js`. Such a file never changes.
fn has_hash(name: &str) -> bool {
    let name = name.rsplit('/').next().unwrap_or_default();
    let end = name.rsplit_once('-');
    end.and_then(|(_, rest)| rest.split_once('.')).is_some_and(|(hash, _)| {
        hash.len() == 8 && hash.bytes().all(|b| b.is_ascii_hexdigit())
    })
}

/// The page with the marker by which its script knows that it is served by this
/// reader, and with the script that reloads it. The file on disk has neither.
fn with_marker(page: &str, version: &str) -> String {
    let marker = "<head><meta name=\"reader\" content=\"1\">";
    let script = include_str!("reload.js");
    let script =
        format!("<script data-version=\"{version}\">{script}</script></body>");
    let page = page.replacen("<head>", marker, 1);
    match page.rsplit_once("</body>") {
        Some((before, after)) => [before, &script, after].concat(),
        None => page,
    }
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("txt" | "rs" | "toml") => "text/plain; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("webp") => "image/webp",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("wasm") => "application/wasm",
        Some("pdf") => "application/pdf",
        _ => "application/octet-stream",
    }
}

/// `/mine/chapter-N.json`: the reader's own measurements, or `null`.
async fn mine(State(served): State<Served>, Path(file): Path<String>) -> Response {
    let number = file.strip_prefix("chapter-").and_then(|f| f.strip_suffix(".json"));
    let is_number = |n: &str| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit());
    if !number.is_some_and(is_number) {
        return answer(&served.shown, &format!("mine/{file}"));
    }
    let json = match fs::read(served.mine.join(&file)) {
        Ok(json) => json,
        Err(e) if e.kind() == io::ErrorKind::NotFound => b"null".to_vec(),
        Err(e) => {
            eprintln!("error: {}: {e}", served.mine.join(&file).display());
            let status = StatusCode::INTERNAL_SERVER_ERROR;
            return (status, e.to_string()).into_response();
        }
    };
    ([(header::CONTENT_TYPE, "application/json")], json).into_response()
}

/// What is so now, and then each change.
async fn events(
    State(served): State<Served>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let mut news = served.shown.now.subscribe();
    news.mark_changed();
    let stream = stream::unfold((served.shown, news), |(shown, mut news)| async {
        news.changed().await.ok()?;
        let event = shown.event(&news.borrow_and_update());
        Some((Ok(event), (shown, news)))
    });
    Sse::new(stream).keep_alive(KeepAlive::default())
}
