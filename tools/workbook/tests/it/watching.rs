//! `watch`, with a pipe for a keyboard.

use crate::course::Course;
use std::{
    fs,
    io::{Read, Write},
    process::{Child, ChildStdin, Stdio},
    sync::{Arc, Mutex},
    thread,
    time::{Duration, Instant},
};

struct Watch {
    child: Child,
    keyboard: Option<ChildStdin>,
    screen: Arc<Mutex<String>>,
    /// How much of the screen has been looked at.
    seen: usize,
}

impl Watch {
    fn start(course: &Course, line: &str) -> Self {
        let mut command = course.command(line);
        command.env("WORKBOOK_LIMIT_MS", "30000");
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let screen = Arc::<Mutex<String>>::default();
        let mut stdout = child.stdout.take().unwrap();
        let onto = screen.clone();
        thread::spawn(move || {
            let mut part = [0; 4096];
            while let Ok(length @ 1..) = stdout.read(&mut part) {
                let text = String::from_utf8_lossy(&part[..length]);
                onto.lock().unwrap().push_str(&text);
            }
        });
        let keyboard = child.stdin.take();
        Self { child, keyboard, screen, seen: 0 }
    }

    fn press(&mut self, key: &str) {
        let keyboard = self.keyboard.as_mut().unwrap();
        writeln!(keyboard, "{key}").unwrap();
        keyboard.flush().unwrap();
    }

    /// Waits until the text appears after what was seen before.
    #[track_caller]
    fn shows(&mut self, text: &str) {
        let end = Instant::now() + Duration::from_secs(60);
        loop {
            let screen = self.screen.lock().unwrap().clone();
            if let Some(at) = screen[self.seen..].find(text) {
                self.seen += at + text.len();
                return;
            }
            assert!(
                Instant::now() < end,
                "`{text}` is not in:\n{}",
                &screen[self.seen..]
            );
            thread::sleep(Duration::from_millis(10));
        }
    }

    #[track_caller]
    fn ends(&mut self) {
        let end = Instant::now() + Duration::from_secs(60);
        while Instant::now() < end {
            if let Some(status) = self.child.try_wait().unwrap() {
                assert!(status.success(), "{status}");
                return;
            }
            thread::sleep(Duration::from_millis(10));
        }
        panic!("it does not end");
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        // It has ended, unless the test failed.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_save_gives_a_verdict_and_q_quits() {
    let course = Course::new("watch");
    let mut watch = Watch::start(&course, "watch 1.1");
    watch.shows("1.1 ex01_double: open");
    watch.shows("q quit");
    course.answer_wrongly("ex01_double", "adds_two");
    watch.shows("1.1 ex01_double: red, 0 of 3");
    watch.shows("q quit");
    course.solve("ex01_double");
    watch.shows("1.1 ex01_double: green, 3 tests passed");
    watch.press("q");
    watch.ends();
}

#[test]
fn a_file_may_be_deleted_and_written_anew() {
    let course = Course::new("watch_delete");
    course.answer_wrongly("ex01_double", "adds_two");
    let mut watch = Watch::start(&course, "watch 1.1 --poll 20");
    watch.shows("red, 0 of 3");
    watch.shows("q quit");
    let file = course.path("src/ex01_double.rs");
    fs::remove_file(&file).unwrap();
    thread::sleep(Duration::from_millis(60));
    course.solve("ex01_double");
    watch.shows("green, 3 tests passed");
    watch.shows("q quit");
    // As an editor does that writes a new file and gives it the name.
    let new = course.path("src/new");
    fs::write(&new, course.read("solution/wrong/ex01_double/never_zero.rs"))
        .unwrap();
    fs::rename(&new, &file).unwrap();
    watch.shows("red, 2 of 3");
    watch.shows("q quit");
    // One that stays away is an error of its own.
    fs::remove_file(&file).unwrap();
    watch.shows("`ex01_double.rs` is missing: cargo workbook reset 1.1");
    watch.press("q");
    watch.ends();
}

#[test]
fn a_save_stops_a_test_that_hangs() {
    let course = Course::new("watch_hang");
    course.answer_wrongly("ex02_sum", "hangs");
    let mut watch = Watch::start(&course, "watch 1.2");
    watch.shows("building and testing");
    // Whether it hangs already or is still being built, this must win.
    thread::sleep(Duration::from_millis(1500));
    course.solve("ex02_sum");
    watch.shows("1.2 ex02_sum: green, 2 tests passed");
    course.answer_wrongly("ex02_sum", "hangs");
    watch.shows("Saved");
    // And so must quitting.
    watch.press("q");
    watch.ends();
}

#[test]
fn keys_give_hints_and_the_solution_and_lead_on() {
    let course = Course::new("watch_keys");
    let mut watch = Watch::start(&course, "watch 1.1");
    watch.shows("q quit");
    watch.press("h");
    watch.shows("Hint 1 of 2: a nudge");
    watch.press("h");
    watch.shows("Hint 2 of 2: a sketch");
    watch.press("s");
    watch.shows("not green yet");
    watch.press("s");
    watch.shows("+     x.checked_mul(2)");
    watch.press("n");
    watch.shows("1.2 ex02_sum: open");
    watch.press("n");
    watch.shows("This is the last exercise.");
    watch.press("b");
    watch.shows("1.1 ex01_double: open");
    watch.press("r");
    watch.shows("1.1 ex01_double: open");
    watch.press("b");
    watch.shows("1.0 ex00_warm_up: green");
    watch.press("b");
    watch.shows("This is the first exercise.");
    // The end of the input is the end of the watch.
    watch.keyboard = None;
    watch.ends();
}

#[test]
fn with_advance_it_goes_on_by_itself() {
    let course = Course::new("watch_advance");
    let mut watch = Watch::start(&course, "watch --advance");
    watch.shows("1.1 ex01_double: open");
    watch.shows("q quit");
    course.solve("ex01_double");
    watch.shows("1.1 ex01_double: green, 3 tests passed");
    watch.shows("1.2 ex02_sum: open");
    course.solve("ex02_sum");
    watch.shows("1.2 ex02_sum: green, 2 tests passed");
    watch.press("q");
    watch.ends();
}

#[test]
fn a_broken_manifest_does_not_end_the_watch() {
    let course = Course::new("watch_manifest");
    let mut watch = Watch::start(&course, "watch 1.1");
    watch.shows("q quit");
    let manifest = course.read("Cargo.toml");
    course.write("Cargo.toml", "[package\n");
    watch.shows("Fix the Cargo.toml");
    course.write("Cargo.toml", &manifest);
    watch.shows("1.1 ex01_double: open");
    watch.press("q");
    watch.ends();
}

#[test]
fn a_saved_manifest_of_a_project_gives_a_verdict() {
    let course = crate::project::course("watch_project");
    let mut watch = Watch::start(&course, "watch 1.3");
    watch.shows("1.3 ex03_parts: open");
    watch.shows("Watching the folder ");
    course.write("src/ex03_parts/Cargo.toml", "name = \"part\"\n");
    watch.shows("1.3 ex03_parts: red");
    course.write("src/ex03_parts/Cargo.toml", "name = \"parts\"\n");
    watch.shows("1.3 ex03_parts: green");
    watch.press("q");
    watch.ends();
}
