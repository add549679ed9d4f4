//! The program as a person uses it: one report, the prompt, a picture, a page.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    thread,
};

pub fn profile(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/profiles").join(name)
}

fn program() -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_profile-report"));
    let programs = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/programs");
    program.current_dir(programs).env("TZ", "UTC");
    program
}

fn run(words: &[&str]) -> Output {
    program().args(words).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// What the program says if it is asked these lines.
pub fn asked(words: &[&str], lines: &str) -> Output {
    let mut child = program()
        .args(words)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

#[test]
fn a_wrong_command_ends_with_2_and_a_missing_profile_with_1() {
    let cpu = profile("go-cpu.pb.gz");
    let cpu = cpu.to_str().unwrap();
    for (words, code, says) in [
        (&["-tpo", cpu][..], 2, "there is no option `-tpo`"),
        (&["-top"], 2, "there is no profile"),
        (&["-top", "-tree", cpu], 2, "two reports"),
        (&["-top", "-nodecount=x", cpu], 2, "`nodecount` cannot be `x`"),
        (&["-list=(", cpu], 2, "no regular expression"),
        (&["-top", "missing.pb.gz"], 1, "missing.pb.gz: cannot be opened"),
        (&["-top", "-symbolize=some", cpu], 2, "`-symbolize` cannot be `some`"),
        (&["-top", "-focus=(", cpu], 1, "`(` of focus is no regular expression"),
        (&["-top", "-sample_index=heap", cpu], 1, "It has these: samples, cpu"),
        (&["-peek=no_such_function", cpu], 1, "no function of the profile matches"),
        (&["-top", "https://127.0.0.1/heap"], 1, "only http://"),
    ] {
        let output = run(words);
        let error = text(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{words:?}: {error}");
        assert!(error.contains(says), "{words:?}: {error}");
        assert!(error.lines().count() >= 2, "what to do next is missing: {error}");
    }
}

#[test]
fn the_help_names_every_option() {
    let help = text(&run(&["-help"]).stdout);
    for setting in profile_report::settings::SETTINGS {
        assert!(help.contains(&format!("-{} ", setting.name)), "{}", setting.name);
    }
    assert!(
        help.lines().all(|line| line.chars().count() <= 100),
        "a line is too long"
    );
}

#[test]
fn the_prompt_reports_sets_options_and_goes_on_after_an_error() {
    let heap = profile("go-heap.pb.gz");
    let lines = "types\nalloc_space\ntop2\nfocus=(\nnonsense\nlist ^main.keep\nunit=kB\n\
                 top 1 -cum main\nhelp top\no\nquit\ntop\n";
    let output = asked(&[heap.to_str().unwrap()], lines);
    let (said, errors) = (text(&output.stdout), text(&output.stderr));
    assert!(output.status.success(), "{errors}");
    for expected in [
        "* inuse_space (bytes)",
        "Showing top 2 nodes out of",
        "ROUTINE ======================== main.keep in example.org/shop/main.go",
        "kB",
        "top [N] [-cum]",
        "sample_index           = alloc_space",
    ] {
        assert!(said.contains(expected), "{expected} is missing in:\n{said}");
    }
    assert!(errors.contains("`(` of focus"), "{errors}");
    assert!(errors.contains("there is no command `nonsense`"), "{errors}");
    assert_eq!(said.matches("Showing nodes").count(), 2, "nothing follows `quit`");
}

#[test]
fn a_flame_graph_is_the_same_each_time_and_needs_nothing_from_elsewhere() {
    let cpu = profile("go-cpu.pb.gz");
    let words = ["-flamegraph", cpu.to_str().unwrap()];
    let svg = text(&run(&words).stdout);
    assert_eq!(svg, text(&run(&words).stdout));
    for expected in ["role=\"img\"", "<title id=", "<desc id=", "main.sum", "</svg>"]
    {
        assert!(svg.contains(expected), "{expected}");
    }
    for other in ["<script", "href=", "url(", "@import"] {
        assert!(!svg.contains(other), "{other}");
    }
}

/// The page, and the server that is stopped at the end.
struct Server(Child, String);

impl Server {
    fn new(name: &str) -> Self {
        Self::at("127.0.0.1", name)
    }

    fn at(ip: &str, name: &str) -> Self {
        let mut program = program();
        program
            .arg(format!("-http={ip}:0"))
            .arg(profile(name))
            .stdout(Stdio::piped());
        let mut child = program.spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address =
            line.split("http://").nth(1).unwrap().split('/').next().unwrap();
        Self(child, address.to_string())
    }

    fn get(&self, path: &str, host: &str) -> String {
        let mut stream = TcpStream::connect(&self.1).unwrap();
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn the_pages_have_every_report_and_refuse_other_names() {
    let server = Server::new("go-heap.pb.gz");
    let host = server.1.clone();
    for (path, expected) in [
        ("/", "307 Temporary Redirect"),
        ("/flame", "<svg"),
        (
            "/flame?root=3&sample_index=alloc_space",
            "<option value=\"alloc_space\" selected>",
        ),
        ("/top?sample_index=alloc_space&focus=main", "main.waste"),
        ("/tree", "calls%"),
        ("/source?function=%5Emain.keep", "ROUTINE ="),
        ("/traces", "-----------+---"),
        ("/top?focus=(", "400 Bad Request"),
        ("/top?focus=%3Cscript%3E", "value=\"&lt;script&gt;\""),
        ("/none", "404 Not Found"),
    ] {
        let page = server.get(path, &host);
        assert!(page.contains(expected), "{path}: {expected} is missing in\n{page}");
        assert!(!page.contains("<script"), "{path}");
        assert!(
            page.contains("content-security-policy: default-src 'none'"),
            "{path}"
        );
        if page.contains("<html") {
            assert_eq!(page.matches("<h1>").count(), 1, "{path}");
        }
    }
    assert!(server.get("/top", "example.org").contains("403 Forbidden"));
    assert!(server.get("/top", "[::1]").contains("200 OK"));
}

#[cfg(target_os = "linux")]
#[test]
fn a_page_answers_to_the_address_that_it_prints() {
    let server = Server::at("127.0.0.2", "go-heap.pb.gz");
    assert!(server.get("/top", &server.1).contains("200 OK"));
    assert!(server.get("/top", "127.0.0.3").contains("403 Forbidden"));
}

#[test]
fn a_profile_is_fetched_over_http() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let server = thread::spawn(move || {
        let mut asked = vec![];
        for _ in 0..2 {
            let (mut stream, _) = listener.accept().unwrap();
            let mut lines = BufReader::new(&stream).lines();
            asked.push(lines.next().unwrap().unwrap());
            while !lines.next().unwrap().unwrap().is_empty() {}
            let body = std::fs::read(profile("rust-cpu.pb.gz")).unwrap();
            let status = if asked.len() == 1 { "200 OK" } else { "409 Conflict" };
            let body = if asked.len() == 1 { &body[..] } else { b"one at a time" };
            let length = body.len();
            write!(stream, "HTTP/1.1 {status}\r\nContent-Length: {length}\r\n\r\n")
                .unwrap();
            stream.write_all(body).unwrap();
        }
        asked
    });
    let url = format!("http://{address}/debug/pprof/profile");
    // A proxy is for others: this one would not answer.
    let output = program()
        .args(["-top", "-seconds=1", &url])
        .env("http_proxy", "http://127.0.0.1:9")
        .env("ALL_PROXY", "http://127.0.0.1:9")
        .output()
        .unwrap();
    let file = run(&["-top", profile("rust-cpu.pb.gz").to_str().unwrap()]);
    assert_eq!(text(&output.stdout), text(&file.stdout), "{}", text(&output.stderr));
    let output = run(&["-top", &url]);
    assert_eq!(output.status.code(), Some(1));
    let error = text(&output.stderr);
    assert!(error.contains("409 Conflict: one at a time"), "{error}");
    assert!(server.join().unwrap()[0].contains("/debug/pprof/profile?seconds=1"));
}
