//! The built book in a real browser: each file of `browser/checks` is one test.
//!
//! It needs Chromium, Node and the two packages of `browser/package.json` (see
//! `browser/README.md`). Where one is missing the tests are reported as ignored, with
//! the reason; with `CI=true` that is a failure, unless `PORTABLE` is set too (see
//! `.ci/run`).

mod served;

use libtest_mimic::{Arguments, Failed, Trial};
use served::{Reader, fresh};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode, Stdio},
    sync::{Arc, OnceLock},
};

/// Names that Chromium and its kin go by, and where they are on systems that do not
/// put them on the path. `CHROMIUM` in the environment comes first.
const BROWSERS: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
];

/// The check that writes measurements has a reader of its own: every page that is
/// open in the other checks would reload.
const WRITES: &str = "own_measurements_beside_the_reference";

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let tools = Tools::find();
    let in_ci = env::var_os("CI").is_some_and(|ci| ci == "true" || ci == "1")
        && env::var_os("PORTABLE").is_none();
    let book = Arc::new(Book::default());
    let trials = checks().into_iter().map(|(name, script)| match &tools {
        Ok(tools) => {
            let (tools, book) = (tools.clone(), Arc::clone(&book));
            Trial::test(name.clone(), move || book.check(&name, &script, &tools))
        }
        Err(reason) => {
            let reason = reason.clone();
            let trial = Trial::test(name, move || Err(Failed::from(reason)));
            trial.with_ignored_flag(!in_ci)
        }
    });
    let trials = trials.collect();
    if let (Err(reason), false) = (&tools, arguments.list) {
        eprintln!("browser tests: ignored, {reason}");
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn here() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join("browser")
}

/// The checks by name, from the folder that holds them.
fn checks() -> Vec<(String, PathBuf)> {
    let folder = here().join("checks");
    let entries = fs::read_dir(&folder).expect("tests/browser/checks is a folder");
    let scripts = entries.map(|entry| entry.expect("it can be listed").path());
    let mut checks: Vec<_> = scripts
        .filter(|path| path.extension().is_some_and(|extension| extension == "mjs"))
        .map(|path| {
            let name = path.file_stem().expect("it has a name").to_string_lossy();
            (name.into_owned(), path)
        })
        .collect();
    checks.sort();
    checks
}

/// What the machine must have.
#[derive(Clone)]
struct Tools {
    chromium: PathBuf,
}

impl Tools {
    /// The tools, or what is missing and how to get it.
    fn find() -> Result<Self, String> {
        let chromium = match env::var_os("CHROMIUM") {
            Some(given) if Path::new(&given).is_file() => PathBuf::from(given),
            Some(given) => {
                return Err(format!("CHROMIUM names no file: {}", given.display()));
            }
            None => BROWSERS
                .iter()
                .find_map(|name| on_path(name))
                .ok_or("no Chromium: install it, or name the program in CHROMIUM")?,
        };
        on_path("node").ok_or("no Node: install Node 20 or later")?;
        if !here().join("node_modules").join("playwright-core").is_dir() {
            return Err("no packages: run `npm ci` in book/tests/browser".into());
        }
        Ok(Self { chromium })
    }
}

/// The program of that name, which may be a path already.
fn on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let name = format!(
        "{name}{}",
        if name.contains('.') { "" } else { env::consts::EXE_SUFFIX }
    );
    // Joining an absolute path gives that path.
    env::split_paths(&path)
        .map(|folder| folder.join(&name))
        .find(|path| path.is_file())
}

/// The book as the checks meet it: built once, and served until the last has run.
#[derive(Default)]
struct Book {
    shared: OnceLock<Served>,
}

/// A reader with folders of its own, so that no check touches the pages or the
/// measurements of whoever runs the tests.
struct Served {
    reader: Reader,
    dest: PathBuf,
    mine: PathBuf,
    folder: PathBuf,
}

impl Served {
    fn start(name: &str) -> Self {
        // cargo-nextest runs each test in a process of its own, several at once.
        let folder = fresh(&format!("{name}-{}", std::process::id()));
        let (dest, mine) = (folder.join("pages"), folder.join("mine"));
        fs::create_dir(&mine).expect("the folder for tests can be written");
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent();
        let root = root.expect("the package is in the repository");
        let mut arguments = vec!["--port".as_ref(), "0".as_ref(), "--root".as_ref()];
        arguments.extend([root.as_os_str(), "--dest".as_ref(), dest.as_os_str()]);
        arguments.extend(["--mine".as_ref(), mine.as_os_str()]);
        Self { reader: Reader::start(&arguments), dest, mine, folder }
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl Book {
    fn check(&self, name: &str, script: &Path, tools: &Tools) -> Result<(), Failed> {
        if name == WRITES {
            return run(script, &Served::start("browser-writes"), tools);
        }
        run(script, self.shared.get_or_init(|| Served::start("browser")), tools)
    }
}

/// Runs one check; what it prints says what is wrong.
fn run(script: &Path, served: &Served, tools: &Tools) -> Result<(), Failed> {
    let output = Command::new("node")
        .arg(script)
        .current_dir(here())
        .env("BOOK_URL", format!("http://{}/", served.reader.address))
        .env("BOOK_DIR", &served.dest)
        .env("BOOK_MINE", &served.mine)
        .env("CHROMIUM", &tools.chromium)
        .stdin(Stdio::null())
        .output()
        .map_err(|e| format!("node: {e}"))?;
    let said = String::from_utf8_lossy(&output.stdout);
    if output.status.success() {
        eprint!("{said}");
        return Ok(());
    }
    let stderr = String::from_utf8_lossy(&output.stderr);
    Err(format!("{said}{stderr}").into())
}
