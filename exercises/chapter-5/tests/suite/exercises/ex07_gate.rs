use chapter_5::ex07_gate::{Ended, Gate, Refused};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::{Duration, Instant};
use testkit::{Strategy, collection, property, sample::select};

const NO_TIME: Duration = Duration::ZERO;
const AN_HOUR: Duration = Duration::from_secs(3600);
/// Long enough for a busy machine.
const SOON: Duration = Duration::from_secs(10);

/// Why `enter` refused; `None` if it let one in, who leaves at once.
fn refused(gate: &Gate) -> Option<Refused> {
    gate.enter().err()
}

/// Enters on another thread, waits there for `time`, and hands over how that ended.
fn wait_elsewhere(
    gate: &Arc<Gate>,
    time: Duration,
) -> mpsc::Receiver<Option<Ended>> {
    let (tell, told) = mpsc::channel();
    let (gate, inside) = (Arc::clone(gate), tell.clone());
    thread::spawn(move || {
        let pass = gate.enter();
        let pass = pass.unwrap_or_else(|it| panic!("a new gate refused: {it:?}"));
        inside.send(None).expect("the test waits for it");
        // The test may have given up.
        _ = tell.send(Some(pass.wait(time)));
    });
    let first = told.recv_timeout(SOON);
    assert_eq!(first, Ok(None), "the first one is let in");
    told
}

#[test]
#[cfg_attr(open = "ex07_gate", ignore = "open")]
fn one_at_a_time() {
    let gate = Gate::new();
    let first = gate.enter();
    assert!(first.is_ok(), "a new gate lets the first one in");
    assert_eq!(refused(&gate), Some(Refused::Busy), "while one is inside");
    assert_eq!(refused(&gate), Some(Refused::Busy), "and again");
    drop(first);
    assert_eq!(refused(&gate), None, "after the one inside has left");
    assert_eq!(refused(&gate), None, "and again, as nobody stayed");
}

#[test]
#[cfg_attr(open = "ex07_gate", ignore = "open")]
fn two_gates_know_nothing_of_each_other() {
    let (here, there) = (Gate::new(), Gate::new());
    let pass = here.enter();
    assert!(pass.is_ok(), "a new gate lets the first one in");
    assert_eq!(refused(&there), None, "the other gate, while one is inside of this");
    here.stop();
    assert_eq!(refused(&there), None, "the other gate, after this one has stopped");
}

#[test]
#[cfg_attr(open = "ex07_gate", ignore = "open")]
fn a_panic_inside_opens_the_gate() {
    let gate = Gate::new();
    let inside = catch_unwind(AssertUnwindSafe(|| {
        let _pass = gate.enter();
        resume_unwind(Box::new("what was done inside has failed"));
    }));
    assert!(inside.is_err(), "it panicked");
    assert_eq!(refused(&gate), None, "after a panic inside");
}

#[test]
#[cfg_attr(open = "ex07_gate", ignore = "open")]
fn a_wait_lasts_as_long_as_it_was_asked_to() {
    let gate = Arc::new(Gate::new());
    let start = Instant::now();
    let time = Duration::from_millis(200);
    let told = wait_elsewhere(&gate, time);
    for _ in 0..100 {
        assert_eq!(refused(&gate), Some(Refused::Busy), "while one waits inside");
    }
    assert_eq!(
        told.recv_timeout(SOON),
        Ok(Some(Ended::Elapsed)),
        "nobody stopped it"
    );
    let passed = start.elapsed();
    assert!(
        passed >= time,
        "it was asked to wait for {time:?}, and took {passed:?}"
    );
}

#[test]
#[cfg_attr(open = "ex07_gate", ignore = "open")]
fn whoever_has_waited_is_still_inside() {
    let gate = Gate::new();
    {
        let pass =
            gate.enter().unwrap_or_else(|it| panic!("a new gate refused: {it:?}"));
        assert_eq!(pass.wait(NO_TIME), Ended::Elapsed, "a wait of no time");
        assert_eq!(
            refused(&gate),
            Some(Refused::Busy),
            "the wait is over, but its pass is there: the profile is being written"
        );
        assert_eq!(pass.wait(NO_TIME), Ended::Elapsed, "a second wait of no time");
    }
    assert_eq!(refused(&gate), None, "the pass is gone");
}

#[test]
#[cfg_attr(open = "ex07_gate", ignore = "open")]
fn a_stop_ends_what_runs() {
    let gate = Arc::new(Gate::new());
    let told = wait_elsewhere(&gate, AN_HOUR);
    // So that it sleeps already, if the machine has the time.
    thread::sleep(Duration::from_millis(50));
    let (stopping, stopped) = mpsc::channel();
    let same = Arc::clone(&gate);
    thread::spawn(move || {
        same.stop();
        _ = stopping.send(());
    });
    assert!(
        stopped.recv_timeout(SOON).is_ok(),
        "`stop` does not come back while one waits inside"
    );
    let end = told.recv_timeout(SOON);
    assert_eq!(end, Ok(Some(Ended::Stopped)), "a wait of an hour, after a stop");
}

#[test]
#[cfg_attr(open = "ex07_gate", ignore = "open")]
fn a_stop_that_came_before_the_wait_ends_it_too() {
    let gate = Arc::new(Gate::new());
    let (tell, told) = mpsc::channel();
    let same = Arc::clone(&gate);
    thread::spawn(move || {
        let pass = same.enter();
        let pass = pass.unwrap_or_else(|it| panic!("a new gate refused: {it:?}"));
        same.stop();
        _ = tell.send((pass.wait(NO_TIME), pass.wait(AN_HOUR)));
    });
    let ends = told.recv_timeout(SOON);
    let stopped = (Ended::Stopped, Ended::Stopped);
    assert_eq!(ends, Ok(stopped), "two waits, of no time and an hour, after a stop");
}

#[test]
#[cfg_attr(open = "ex07_gate", ignore = "open")]
fn after_a_stop_nobody_is_let_in() {
    let gate = Gate::new();
    let pass = gate.enter();
    gate.stop();
    let stopping = Some(Refused::Stopping);
    assert_eq!(refused(&gate), stopping, "while one is still inside");
    drop(pass);
    assert_eq!(refused(&gate), stopping, "after the last one has left");
    gate.stop();
    assert_eq!(refused(&gate), stopping, "after a second stop");
}

#[derive(Clone, Copy, Debug)]
enum Step {
    Enter,
    Leave,
    Stop,
}

#[test]
#[cfg_attr(open = "ex07_gate", ignore = "open")]
fn it_does_what_two_words_say() {
    property(some_steps(), |steps| {
        let gate = Gate::new();
        let (mut pass, mut stopping) = (None, false);
        for (i, step) in steps.iter().enumerate() {
            match step {
                Step::Enter => {
                    let expected = match (stopping, pass.is_some()) {
                        (true, _) => Some(Refused::Stopping),
                        (_, true) => Some(Refused::Busy),
                        _ => None,
                    };
                    let got = match gate.enter() {
                        Ok(new) => {
                            pass = Some(new);
                            None
                        }
                        Err(refused) => Some(refused),
                    };
                    assert_eq!(got, expected, "step {} of {steps:?}", i + 1);
                }
                Step::Leave => pass = None,
                Step::Stop => {
                    gate.stop();
                    stopping = true;
                }
            }
        }
    });
}

fn some_steps() -> impl Strategy<Value = Vec<Step>> {
    let step = select(vec![Step::Enter, Step::Enter, Step::Leave, Step::Stop]);
    collection::vec(step, 0..12)
}
