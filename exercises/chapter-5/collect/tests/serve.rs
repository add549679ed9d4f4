//! What `serve` answers.
#![cfg(all(
    target_os = "linux",
    any(target_arch = "x86_64", target_arch = "aarch64")
))]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

struct Server {
    process: Child,
    address: String,
}

impl Server {
    fn start() -> Self {
        let mut serve = Command::new(env!("CARGO_BIN_EXE_serve"));
        let serve = serve.arg("127.0.0.1:0").stdout(Stdio::piped());
        let mut process = serve.spawn().expect("it starts");
        let mut line = String::new();
        let output = process.stdout.take().expect("it is piped");
        BufReader::new(output).read_line(&mut line).expect("it says its address");
        let address = line.trim().strip_prefix("http://").expect("an address");
        let address = address.strip_suffix("/debug/pprof/").expect("of an index");
        Self { address: address.into(), process }
    }

    fn ask(&self, path: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.address).expect("it listens");
        let request = format!(
            "GET /debug/pprof/{path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n",
            self.address
        );
        stream.write_all(request.as_bytes()).expect("it reads");
        stream.set_read_timeout(Some(Duration::from_secs(60))).expect("not zero");
        stream
    }

    /// The status and the body of an answer.
    fn get(&self, path: &str) -> (u16, Vec<u8>) {
        answer(self.ask(path))
    }

    /// A profile that is being taken: another one is refused, and it has no answer.
    fn taken(&self, seconds: u32) -> TcpStream {
        for _ in 0..20 {
            let first = self.ask(&format!("profile?seconds={seconds}"));
            // The other one may come before it: then the first is refused.
            let (other, _) = self.get("profile?seconds=1");
            if other == 409 && is_silent(&first) {
                return first;
            }
        }
        panic!("no profile is taken");
    }

    fn interrupt(&self) {
        let id = self.process.id().to_string();
        let kill = Command::new("kill").args(["-INT", &id]).status();
        assert!(kill.expect("it starts").success());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        _ = self.process.kill();
        _ = self.process.wait();
    }
}

fn answer(mut stream: TcpStream) -> (u16, Vec<u8>) {
    let mut answer = vec![];
    stream.read_to_end(&mut answer).expect("it answers");
    let end = answer.windows(4).position(|it| it == b"\r\n\r\n");
    let body = answer.split_off(end.expect("a head ends") + 4);
    let head = String::from_utf8_lossy(&answer);
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok());
    (status.expect("a status"), body)
}

/// Whether no answer comes for a while.
fn is_silent(stream: &TcpStream) -> bool {
    let former = stream.read_timeout().expect("it is open");
    let short = Some(Duration::from_millis(200));
    stream.set_read_timeout(short).expect("not zero");
    let peeked = stream.peek(&mut [0]);
    stream.set_read_timeout(former).expect("not zero");
    peeked.is_err()
}

fn is_gzip(body: &[u8]) -> bool {
    body.starts_with(&[0x1f, 0x8b])
}

#[test]
fn one_profile_at_a_time_and_each_of_a_good_length() {
    let server = Server::start();
    assert_eq!(server.get("").0, 200);
    assert_eq!(server.get("heap").0, 404);
    for bad in ["", "soon", "0", "301", "-1", "1.5"] {
        assert_eq!(server.get(&format!("profile?seconds={bad}")).0, 400, "{bad}");
    }
    let first = server.taken(2);
    let (status, body) = answer(first);
    assert_eq!((status, is_gzip(&body)), (200, true));
    assert_eq!(server.get("profile?seconds=1").0, 200, "afterwards");
}

#[test]
fn whoever_goes_away_leaves_no_profile_behind() {
    let server = Server::start();
    drop(server.taken(300));
    let free = (0..100).map(|_| server.get("profile?seconds=1").0);
    assert!({ free }.any(|status| status == 200));
}

#[test]
fn a_stop_ends_the_profile_and_gives_what_there_is() {
    let mut server = Server::start();
    let first = server.taken(300);
    server.interrupt();
    let (status, body) = answer(first);
    assert_eq!((status, is_gzip(&body)), (200, true));
    assert!(server.process.wait().expect("it ends").success());
}
