//! Starting, stopping, and how many samples there are.

use crate::{turn, work};
use profile_record::{
    Profile,
    cpu::{self, Options},
};
use std::{
    thread,
    time::{Duration, SystemTime},
};

// The kernel's clock for this timer counts whole ticks, to whoever runs when one ends: on a
// busy machine there are more samples, or fewer: a third was seen. So the bounds are wide.
#[test]
fn a_second_of_work_gives_a_hundred_samples() {
    let _turn = turn();
    let sampler = cpu::start().unwrap();
    work(Duration::from_secs(1));
    let profile = sampler.stop().unwrap();
    let samples = profile.total(0);
    assert!((20..200).contains(&samples), "{samples} samples");
    assert_eq!(profile.total(1), samples * 10_000_000);
    assert_eq!(
        (profile.period, profile.period_type.kind.as_str()),
        (10_000_000, "cpu")
    );
    assert!(profile.duration >= Duration::from_secs(1));
    let age = profile.time.unwrap().elapsed().unwrap();
    assert!(age >= profile.duration && profile.time < Some(SystemTime::now()));
    assert!(profile.program.starts_with("sampler-"), "{}", profile.program);
    assert_eq!(profile.comments, [""; 0], "samples were lost");
}

#[test]
fn the_rate_is_the_one_asked_for() {
    let _turn = turn();
    for (rate, time, expected) in [(2, 3, 1..=10), (50, 1, 10..=90)] {
        let sampler = Options::new().rate(rate).start().unwrap();
        work(Duration::from_secs(time));
        let samples = sampler.stop().unwrap().total(0);
        assert!(expected.contains(&samples), "{samples} samples at {rate} Hz");
    }
    for rate in [0, 1001, u32::MAX] {
        let error = Options::new().rate(rate).start().unwrap_err();
        assert_eq!(error.what, format!("a rate of {rate} Hz"));
    }
}

#[test]
fn a_program_that_waits_has_an_empty_profile() {
    let _turn = turn();
    let sampler = Options::new().rate(1000).start().unwrap();
    thread::sleep(Duration::from_millis(500));
    let profile = sampler.stop().unwrap();
    assert_eq!((profile.total(0), profile.len()), (0, 0));
    assert!(profile.is_empty());
}

#[test]
fn all_threads_are_sampled() {
    let _turn = turn();
    let sampler = cpu::start().unwrap();
    let work = || work(Duration::from_secs(1));
    let threads: Vec<_> = (0..3).map(|_| thread::spawn(work)).collect();
    threads.into_iter().for_each(|thread| thread.join().unwrap());
    let samples = sampler.stop().unwrap().total(0);
    assert!((50..450).contains(&samples), "{samples} samples");
}

#[test]
fn there_is_one_sampler_at_a_time() {
    let _turn = turn();
    let first = cpu::start().unwrap();
    let error = cpu::start().unwrap_err();
    assert_eq!(error.what, "a sampler runs already in this process");
    work(Duration::from_millis(100));
    assert!(
        first.stop().unwrap().total(0) > 0,
        "the second one disturbed the first"
    );
    cpu::start().unwrap().stop().unwrap();
}

#[test]
fn it_starts_and_stops_again_and_again() {
    let _turn = turn();
    let (mut rounds, mut total) = (0, 0);
    while rounds < 100 || total < 20 {
        assert!(rounds < 1000, "{total} samples in {rounds} rounds");
        let sampler = Options::new().rate(1000).start().unwrap();
        work(Duration::from_millis(10));
        total += sampler.stop().unwrap().total(0);
        rounds += 1;
    }
}

#[test]
fn a_sampler_that_is_dropped_stops() {
    let _turn = turn();
    drop(cpu::start().unwrap());
    let after: Profile = cpu::start().unwrap().stop().unwrap();
    assert_eq!(after.total(0), 0);
    work(Duration::from_millis(50));
}
