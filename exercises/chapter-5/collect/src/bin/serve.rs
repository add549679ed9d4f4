//! Works for ever, and gives a profile to whoever asks: `cargo collect serve`.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::{Router, routing::get};
use collect::work::outer;
use profile_record::cpu;
use std::{collections::HashMap, env, hint::black_box, io, sync::Arc, thread};
use tokio::net::TcpListener;
use tokio::sync::{Mutex, watch};
use tokio::time::{Duration, sleep};

// ANCHOR: main
#[tokio::main]
async fn main() -> io::Result<()> {
    thread::spawn(|| {
        loop {
            black_box(outer());
        }
    });
    let (stop, stopping) = watch::channel(false);
    let gate = Arc::new(Mutex::new(()));
    let app = Router::new()
        .route("/debug/pprof/", get(index))
        .route("/debug/pprof/profile", get(profile))
        .with_state(Server { gate, stopping });
    let address = env::args().nth(1).unwrap_or("127.0.0.1:6060".into());
    let listener = TcpListener::bind(address).await?;
    println!("http://{}/debug/pprof/", listener.local_addr()?);
    let ctrl_c = async move {
        _ = tokio::signal::ctrl_c().await;
        _ = stop.send(true);
    };
    axum::serve(listener, app).with_graceful_shutdown(ctrl_c).await
}
// ANCHOR_END: main

async fn index() -> &'static str {
    "profile?seconds=N  what the CPU did in N seconds, 1 to 300\n"
}

// ANCHOR: profile
#[derive(Clone)]
struct Server {
    gate: Arc<Mutex<()>>,
    stopping: watch::Receiver<bool>,
}

type Refusal = (StatusCode, String);

async fn profile(
    State(mut server): State<Server>,
    Query(asked): Query<HashMap<String, String>>,
) -> Result<Vec<u8>, Refusal> {
    let time = seconds(asked.get("seconds").map_or("30", String::as_str))?;
    let Ok(_only) = server.gate.try_lock() else {
        return Err((StatusCode::CONFLICT, "one profile at a time\n".into()));
    };
    let sampler = cpu::start().map_err(refusal)?;
    tokio::select! {
        () = sleep(time) => {}
        _ = server.stopping.wait_for(|stopping| *stopping) => {}
    }
    // To find the names takes a while: not on a thread that answers others.
    let made = tokio::task::spawn_blocking(|| {
        let mut file = vec![];
        sampler.stop()?.write_gzip(&mut file)?;
        Ok(file)
    });
    made.await.expect("it does not panic").map_err(refusal)
}

fn seconds(text: &str) -> Result<Duration, Refusal> {
    match text.parse() {
        Ok(seconds @ 1..=300) => Ok(Duration::from_secs(seconds)),
        _ => Err((StatusCode::BAD_REQUEST, "seconds: 1 to 300\n".into())),
    }
}

fn refusal(error: profile_record::Error) -> Refusal {
    (StatusCode::NOT_IMPLEMENTED, format!("{error}\n"))
}
// ANCHOR_END: profile
