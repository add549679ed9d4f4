//! Child processes that can be stopped: by a time limit, by a memory limit, or
//! because what they work on is out of date.

use std::{
    io::{self, Read},
    process::{Child, Command, ExitStatus, Stdio},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
        mpsc::{self, RecvTimeoutError},
    },
    thread,
    time::{Duration, Instant},
};

/// A flag that several threads share: once raised, what runs is stopped.
#[derive(Clone, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Stops whatever runs under this flag.
    pub fn raise(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Says whether the flag was raised.
    pub fn is_raised(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// How a child process ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// By itself.
    Exited(ExitStatus),
    /// It was stopped after the time limit.
    OutOfTime,
    /// It was stopped because it held more memory than the limit.
    OutOfMemory,
    /// It was stopped because the flag was raised.
    Stopped,
}

/// A child process that has ended.
#[derive(Debug)]
pub struct Finished {
    pub ended: Ended,
    pub stdout: String,
    pub stderr: String,
}

/// What a child process may use.
#[derive(Clone, Copy, Default)]
pub struct Limits {
    pub time: Option<Duration>,
    /// In bytes. Watched on Linux only.
    pub memory: Option<u64>,
}

/// More output than this is read and thrown away: an endless loop may print.
const OUTPUT_LIMIT: usize = 8 << 20;

/// How often the flag and the limits are looked at while a child runs.
const TICK: Duration = Duration::from_millis(10);

/// Runs a command to its end, or stops it. Standard input is empty. `tick` is
/// called every few milliseconds with the time since the start.
///
/// # Errors
///
/// If the command cannot be started.
pub fn run(
    command: &mut Command,
    limits: Limits,
    stop: &Stop,
    tick: &mut dyn FnMut(Duration),
) -> io::Result<Finished> {
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn()?;
    let start = Instant::now();
    let (end, ends) = mpsc::channel();
    let stdout = collect(child.stdout.take(), end.clone());
    let stderr = collect(child.stderr.take(), end);

    let stopped = loop {
        // Both pipes are closed when both senders are gone: nothing is polled, so
        // the end of the child is noticed at once.
        match ends.recv_timeout(TICK) {
            Err(RecvTimeoutError::Disconnected) => break None,
            Ok(()) => continue,
            Err(RecvTimeoutError::Timeout) => {}
        }
        tick(start.elapsed());
        if stop.is_raised() {
            break Some(Ended::Stopped);
        }
        if limits.time.is_some_and(|limit| start.elapsed() >= limit) {
            break Some(Ended::OutOfTime);
        }
        if limits.memory.is_some_and(|limit| memory(&child) > limit) {
            break Some(Ended::OutOfMemory);
        }
    };
    if stopped.is_some() {
        // It may have ended by itself meanwhile.
        let _ = child.kill();
    }
    let status = child.wait()?;
    if stopped.is_some() {
        // A grandchild may hold the pipes open for long: wait only for what is
        // already on its way.
        let _ = ends.recv_timeout(Duration::from_millis(50));
        let _ = ends.recv_timeout(Duration::from_millis(50));
    }
    Ok(Finished {
        ended: stopped.unwrap_or(Ended::Exited(status)),
        stdout: text(&stdout),
        stderr: text(&stderr),
    })
}

type Buffer = Arc<Mutex<Vec<u8>>>;

/// Reads a pipe in a thread of its own; says at its end that it is done.
fn collect(
    pipe: Option<impl Read + Send + 'static>,
    end: mpsc::Sender<()>,
) -> Buffer {
    let buffer = Buffer::default();
    let Some(mut pipe) = pipe else { return buffer };
    let into = buffer.clone();
    thread::spawn(move || {
        let mut part = [0; 16 * 1024];
        while let Ok(length @ 1..) = pipe.read(&mut part) {
            let mut all = into.lock().expect("no reader panics");
            if all.len() < OUTPUT_LIMIT {
                all.extend_from_slice(&part[..length]);
            }
        }
        // The other side may have stopped listening.
        let _ = end.send(());
    });
    buffer
}

fn text(buffer: &Buffer) -> String {
    let bytes = buffer.lock().expect("no reader panics");
    String::from_utf8_lossy(&bytes).replace("\r\n", "\n")
}

/// The bytes of memory that a child holds now; 0 where that cannot be known.
#[cfg(target_os = "linux")]
fn memory(child: &Child) -> u64 {
    // The second number is the resident pages; a page is at least 4096 bytes.
    let statm = std::fs::read_to_string(format!("/proc/{}/statm", child.id()));
    let resident =
        statm.ok().and_then(|it| it.split(' ').nth(1)?.parse::<u64>().ok());
    resident.unwrap_or(0) * 4096
}

#[cfg(not(target_os = "linux"))]
fn memory(_: &Child) -> u64 {
    0
}
