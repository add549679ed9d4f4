//! Serves the pages, on this machine alone unless another address is asked for.

use super::page::{Query, page};
use axum::{
    Router,
    extract::{Path, Query as UrlQuery, Request, State},
    http::{HeaderValue, StatusCode, header, uri::Authority},
    middleware::{self, Next},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use profile_report::{Error, Options, Profile, Result};
use std::{
    net::{IpAddr, TcpListener},
    sync::Arc,
};

/// Pages may hold what they are made of and nothing else.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; \
                      form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

struct Served {
    profile: Profile,
    options: Options,
    /// The address, if it is this machine's own, so that only its own names are
    /// answered to: a page from elsewhere could point its name here.
    local: Option<IpAddr>,
}

/// Serves until the program is stopped.
///
/// # Errors
///
/// If the address is none, or is taken.
pub fn serve(address: &str, profile: Profile, options: Options) -> Result<()> {
    // `HOST:PORT`, `:PORT` or `PORT`.
    let (host, port) = address.rsplit_once(':').unwrap_or(("", address));
    let host = if host.is_empty() { "127.0.0.1" } else { host };
    let port = if port.is_empty() { "0" } else { port };
    let port: u16 = port.parse().map_err(|_| {
        Error::new(format!("`{address}` is no address"), "Use -http=127.0.0.1:8080")
    })?;
    let listener = TcpListener::bind((host.trim_matches(['[', ']']), port));
    let cannot = |error: std::io::Error| {
        Error::new(
            format!("cannot serve at {host}:{port}: {error}"),
            "Take another port, or any that is free: -http=127.0.0.1:0",
        )
    };
    let listener = listener.map_err(cannot)?;
    let local = listener.local_addr().map_err(cannot)?;
    listener.set_nonblocking(true).map_err(cannot)?;
    println!("Serving the profile at http://{local}/ until Ctrl-C");
    if !local.ip().is_loopback() {
        eprintln!(
            "Everybody who reaches this machine can read it, and the sources too."
        );
    }
    let local = Some(local.ip()).filter(IpAddr::is_loopback);
    let served = Served { profile, options, local };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(cannot)?.block_on(async {
        let listener =
            tokio::net::TcpListener::from_std(listener).map_err(cannot)?;
        axum::serve(listener, router(Arc::new(served))).await.map_err(cannot)
    })
}

fn router(served: Arc<Served>) -> Router {
    Router::new()
        .route("/", get(|| async { Redirect::temporary("/flame") }))
        .route("/{view}", get(view))
        .layer(middleware::from_fn_with_state(Arc::clone(&served), guard))
        .with_state(served)
}

/// Refuses other names than this machine's, and says what pages may do.
async fn guard(
    State(served): State<Arc<Served>>,
    request: Request,
    next: Next,
) -> Response {
    let host =
        request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    let host = host.and_then(|host| host.parse::<Authority>().ok());
    let name = host.as_ref().map_or("", |host| host.host());
    let is_own = |local: IpAddr| {
        matches!(name, "127.0.0.1" | "localhost" | "[::1]")
            || name.parse() == Ok(local)
    };
    if served.local.is_some_and(|local| !is_own(local)) {
        return (StatusCode::FORBIDDEN, "This page is for this machine alone.\n")
            .into_response();
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers
        .insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers
        .insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

async fn view(
    State(served): State<Arc<Served>>,
    Path(view): Path<String>,
    UrlQuery(query): UrlQuery<Query>,
) -> Response {
    if !super::page::VIEWS.iter().any(|(name, _)| *name == view) {
        return (StatusCode::NOT_FOUND, "There is no such page; begin at /\n")
            .into_response();
    }
    let made = move || page(&view, &query, &served.profile, &served.options);
    let html = |status: StatusCode, html: String| {
        (status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], html)
            .into_response()
    };
    match tokio::task::spawn_blocking(made).await {
        Ok(Ok(page)) => html(StatusCode::OK, page),
        Ok(Err(page)) => html(StatusCode::BAD_REQUEST, page),
        Err(_) => (StatusCode::INTERNAL_SERVER_ERROR, "The report failed.\n")
            .into_response(),
    }
}
