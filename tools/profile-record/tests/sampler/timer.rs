//! Starting, stopping, and how many samples there are.

use crate::{take, turn, work};
use profile_record::{
    Profile,
    cpu::{self, Options},
};
use std::{
    thread,
    time::{Duration, SystemTime},
};

#[test]
fn a_second_of_work_gives_a_hundred_samples() {
    let _turn = turn();
    let profile = take(20..200, Options::new(), || work(Duration::from_secs(1)));
    assert_eq!(profile.total(1), profile.total(0) * 10_000_000);
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
    for (rate, seconds, expected) in [(2, 3, 1..11), (50, 1, 10..91)] {
        let work = || work(Duration::from_secs(seconds));
        take(expected, Options::new().rate(rate), work);
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
    let work = || work(Duration::from_secs(1));
    take(50..450, Options::new(), || {
        let threads: Vec<_> = (0..3).map(|_| thread::spawn(work)).collect();
        threads.into_iter().for_each(|thread| thread.join().unwrap());
    });
}

#[test]
fn there_is_one_sampler_at_a_time() {
    let _turn = turn();
    // Nor does the second one disturb the first.
    take(1..200, Options::new(), || {
        let error = cpu::start().unwrap_err();
        assert_eq!(error.what, "a sampler runs already in this process");
        work(Duration::from_secs(1));
    });
    cpu::start().unwrap().stop().unwrap();
}

#[test]
fn it_starts_and_stops_again_and_again() {
    let _turn = turn();
    let (mut rounds, mut total) = (0, 0);
    // More than the first few rounds alone would give.
    while rounds < 100 || total <= 20 {
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
