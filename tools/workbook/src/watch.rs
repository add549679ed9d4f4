//! `watch`: a verdict on every save.

use crate::{
    Outcome,
    course::{Course, Exercise},
    hint,
    keys::{self, Key},
    process::Stop,
    run::SLOW,
    saves::{self, Watched},
    screen::{Screen, Style},
    show::show,
    solution, status,
    verdict::{self, Verdict},
};
use std::{
    process::ExitCode,
    sync::mpsc::{self, Receiver, Sender},
    thread::{self, JoinHandle},
    time::Duration,
};

/// Watches an exercise until the learner quits. Without a name, the first that is
/// not green. With `advance` it goes on by itself when an exercise gets green.
///
/// # Errors
///
/// If there is no such exercise.
pub fn watch(
    course: &Course,
    screen: &Screen,
    name: Option<&str>,
    poll: Option<u64>,
    advance: bool,
) -> Outcome {
    let all: Vec<&Exercise> = course.exercises().collect();
    let first = match name {
        Some(name) => course.exercise(name)?.clone(),
        None => match status::first_not_green(course)? {
            Some(exercise) => exercise,
            None => {
                screen.say("Every exercise is green. Well done.");
                return Ok(ExitCode::SUCCESS);
            }
        },
    };
    let at = all.iter().position(|it| **it == first).unwrap_or(0);
    let (sender, events) = mpsc::channel();

    let watched = Watched::new(&first.folder);
    let poll = poll.map_or(saves::POLL, Duration::from_millis);
    let saved = sender.clone();
    saves::listen(&watched, poll, move || saved.send(Event::Saved).is_ok());
    let pressed = sender.clone();
    keys::listen(move |key| {
        // The other side may have ended already.
        let _ = pressed.send(Event::Key(key));
    });
    let mut watch = Watch {
        course,
        screen,
        all,
        at,
        advance,
        watched,
        sender,
        quit: Stop::default(),
        job: None,
        jobs: 0,
        verdict: None,
        notice: None,
        input_ended: false,
    };
    watch.start(Cause::Auto);
    watch.listen(&events);
    watch.end();
    Ok(ExitCode::SUCCESS)
}

enum Event {
    Saved,
    Key(Key),
    /// The job with this number has a verdict.
    Done(u64, Verdict),
}

/// Why a verdict is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cause {
    /// The start, or the way on from a green exercise.
    Auto,
    Saved,
    /// A key: then the learner wants to be here, green or not.
    Key,
}

/// A build and a run in a thread of their own.
struct Job {
    number: u64,
    cause: Cause,
    stop: Stop,
    thread: JoinHandle<()>,
}

struct Watch<'a> {
    course: &'a Course,
    screen: &'a Screen,
    all: Vec<&'a Exercise>,
    /// The place in `all` of the exercise that is watched.
    at: usize,
    advance: bool,
    watched: Watched,
    sender: Sender<Event>,
    quit: Stop,
    job: Option<Job>,
    jobs: u64,
    verdict: Option<Verdict>,
    /// What became of the exercise before this one.
    notice: Option<String>,
    input_ended: bool,
}

impl Watch<'_> {
    fn exercise(&self) -> &Exercise {
        self.all[self.at]
    }

    fn listen(&mut self, events: &Receiver<Event>) {
        while let Ok(event) = events.recv() {
            match event {
                Event::Saved => {
                    self.notice = None;
                    self.start(Cause::Saved);
                }
                Event::Key(Key::Quit) => break,
                Event::Key(Key::End) => self.input_ended = true,
                Event::Key(key) => self.press(key),
                Event::Done(number, verdict) => self.done(number, verdict),
            }
            // Nobody can press a key any more: the last verdict is the end.
            if self.input_ended && self.job.is_none() {
                break;
            }
        }
    }

    /// Starts a verdict. One that is under way is out of date: its tests are
    /// stopped, and its build is waited for.
    fn start(&mut self, cause: Cause) {
        self.jobs += 1;
        let number = self.jobs;
        let before = self.job.take().map(|job| {
            job.stop.raise();
            job.thread
        });
        let (quit, stop) = (self.quit.clone(), Stop::default());
        let (course, exercise) = (self.course.clone(), self.exercise().clone());
        let (sender, screen) = (self.sender.clone(), self.screen.clone());
        let colour = screen.colour;
        let stop_in_job = stop.clone();
        let thread = thread::spawn(move || {
            if let Some(before) = before {
                // It has panicked or not; its verdict is not wanted.
                let _ = before.join();
            }
            let stops = (&quit, &stop_in_job);
            let mut said = false;
            let mut slow = |since: Duration| {
                if !said && since > Duration::from_secs(2) {
                    said = true;
                    screen.say(SLOW);
                }
            };
            let verdict =
                verdict::judge(&course, &exercise, colour, stops, &mut slow);
            let _ = sender.send(Event::Done(number, verdict));
        });
        self.job = Some(Job { number, cause, stop, thread });
        let head = format!("{} {}", self.exercise().id(), self.exercise().stem);
        let doing = match cause {
            Cause::Saved => "Saved. Building and testing…".to_string(),
            _ => format!("{head}: building and testing…"),
        };
        self.screen.say(&self.screen.paint(Style::Quiet, &doing));
    }

    fn done(&mut self, number: u64, verdict: Verdict) {
        let Some(job) = self.job.take_if(|job| job.number == number) else { return };
        if let Verdict::Stopped = verdict {
            return;
        }
        let green = verdict.is_green();
        if green && self.advance && job.cause != Cause::Key {
            let exercise = self.exercise();
            let text = show(self.course, self.screen, exercise, &verdict);
            let head = text.lines().next().unwrap_or_default().to_string();
            if self.at + 1 < self.all.len() {
                self.notice = Some(head);
                self.go(self.at + 1, Cause::Auto);
                return;
            }
        }
        self.verdict = Some(verdict);
        self.draw(None);
    }

    fn press(&mut self, key: Key) {
        match key {
            Key::Hint => {
                let hint = hint::next(self.course, self.screen, self.exercise());
                self.draw(Some(
                    hint.unwrap_or_else(|trouble| self.screen.trouble(&trouble)),
                ));
            }
            Key::Solution => self.draw(Some(self.solution())),
            Key::Next if self.at + 1 == self.all.len() => {
                self.draw(Some("This is the last exercise.".to_string()));
            }
            Key::Back if self.at == 0 => {
                self.draw(Some("This is the first exercise.".to_string()));
            }
            Key::Next => self.go(self.at + 1, Cause::Key),
            Key::Back => self.go(self.at - 1, Cause::Key),
            Key::Run => self.start(Cause::Key),
            Key::Quit | Key::End => {}
        }
    }

    fn solution(&self) -> String {
        let exercise = self.exercise();
        let green = self.verdict.as_ref().is_some_and(Verdict::is_green);
        if green || solution::was_asked(self.course, exercise) {
            let shown = solution::show(self.course, self.screen, exercise);
            return shown.unwrap_or_else(|trouble| self.screen.trouble(&trouble));
        }
        solution::note_asked(self.course, exercise);
        "It is not green yet. A hint may be enough: h. To see the solution now: s again."
            .to_string()
    }

    fn go(&mut self, at: usize, cause: Cause) {
        self.at = at;
        self.verdict = None;
        if cause == Cause::Key {
            self.notice = None;
        }
        self.watched.move_to(&self.exercise().folder);
        self.start(cause);
    }

    /// Draws the whole screen: the verdict, what a key asked for, and the keys.
    fn draw(&self, asked: Option<String>) {
        let exercise = self.exercise();
        let mut parts = Vec::new();
        parts.extend(self.notice.clone());
        let verdict = match &self.verdict {
            Some(verdict) => show(self.course, self.screen, exercise, verdict),
            None => {
                format!("{} {}: building and testing…", exercise.id(), exercise.stem)
            }
        };
        parts.push(verdict);
        parts.extend(asked);
        parts.push(self.footer());
        self.screen.clear();
        self.screen.say(&parts.join("\n\n"));
    }

    fn footer(&self) -> String {
        let exercise = self.exercise();
        let watched = match exercise.has_project() {
            true => format!("the folder {}", self.course.shown(&exercise.project())),
            false => self.course.shown(&exercise.file()),
        };
        let limit = self.exercise().time_limit().as_secs_f32();
        let next = self
            .all
            .get(self.at + 1)
            .map_or(String::new(), |it| format!("   n next: {}", it.id()));
        let green = self.verdict.as_ref().is_some_and(Verdict::is_green);
        let keys = if green {
            format!("s solution{next}   b back   r run again   q quit")
        } else {
            format!("h hint   s solution{next}   b back   r run again   q quit")
        };
        let how = if keys::are_single() { "" } else { "   (a letter, then Enter)" };
        let watching =
            format!("Watching {watched}. Tests are stopped after {limit} s.");
        format!("{}\n{keys}{how}", self.screen.paint(Style::Quiet, &watching))
    }

    /// Stops what is under way, so that no test of the learner's runs on alone.
    fn end(&mut self) {
        self.quit.raise();
        if let Some(job) = self.job.take() {
            job.stop.raise();
            // A panic in there has been printed already.
            let _ = job.thread.join();
        }
    }
}
