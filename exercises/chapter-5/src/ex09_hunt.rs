//! Exercise 5.9: a report about a log, and three places where it loses its time.

use std::collections::BTreeMap;
use std::hash::Hash;

/// The three functions of this file that take the time: their names, in any order.
/// Ask the profile, and not the source. A function that does its work well, and is
/// called too often, is not one of them: its caller is.
pub fn hot_spots() -> [&'static str; 3] {
    todo!("5.9: the names of three functions")
}

/// A line of a log: `4711 /maps/europe/alps 1250`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request<'a> {
    pub user: u64,
    pub page: &'a str,
    pub micros: u64,
}

/// What is said about a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    pub requests: usize,
    pub users: usize,
    pub percentiles: Vec<u64>,
    pub sections: Vec<(String, usize)>,
    pub bars: [usize; 24],
}

/// All that is said about a log. The results must stay what they are.
pub fn report(log: &str) -> Report {
    let requests = parse(log);
    let users: Vec<u64> = requests.iter().map(|it| it.user).collect();
    let times: Vec<u64> = requests.iter().map(|it| it.micros).collect();
    Report {
        requests: requests.len(),
        users: distinct(&users),
        percentiles: percentiles(&times),
        sections: ranking(sections(&requests)),
        bars: bars(&times),
    }
}

/// The requests of a log. A line that is none is left out.
pub fn parse(log: &str) -> Vec<Request<'_>> {
    let mut requests = Vec::new();
    for line in log.lines() {
        let mut fields = line.split(' ');
        let (user, page, micros) = (fields.next(), fields.next(), fields.next());
        let (Some(user), Some(page), Some(micros)) = (user, page, micros) else {
            continue;
        };
        if let (Ok(user), Ok(micros)) = (user.parse(), micros.parse()) {
            requests.push(Request { user, page, micros });
        }
    }
    requests
}

/// How many different ids there are.
pub fn distinct<T: Ord + Hash>(ids: &[T]) -> usize {
    let mut seen: Vec<&T> = Vec::new();
    for id in ids {
        let mut is_known = false;
        for other in &seen {
            if *other == id {
                is_known = true;
                break;
            }
        }
        if !is_known {
            seen.push(id);
        }
    }
    seen.len()
}

/// The smallest of `times` that at least `percent` % of them do not exceed.
pub fn percentile<T: Ord + Clone>(times: &[T], percent: usize) -> T {
    let mut sorted = times.to_vec();
    sorted.sort();
    let rank = (percent * sorted.len()).div_ceil(100).max(1);
    sorted[rank - 1].clone()
}

/// The percentiles from 1 to 99; none if there are no times.
pub fn percentiles<T: Ord + Clone>(times: &[T]) -> Vec<T> {
    if times.is_empty() {
        return Vec::new();
    }
    (1..100).map(|percent| percentile(times, percent)).collect()
}

/// How often each section was asked for: `maps` is the section of `/maps/europe`, and
/// a page without a `/` has the section `""`.
pub fn sections(requests: &[Request]) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for request in requests {
        let parts: Vec<String> =
            request.page.split('/').map(|part| part.to_string()).collect();
        let section = match parts.get(1) {
            Some(part) => part.clone(),
            None => String::new(),
        };
        *counts.entry(section).or_insert(0) += 1;
    }
    counts
}

/// The sections, those that were asked for most often first.
pub fn ranking(counts: BTreeMap<String, usize>) -> Vec<(String, usize)> {
    let mut ranked: Vec<_> = counts.into_iter().collect();
    // A bubble sort: as long as it changes something, once more.
    let mut changed = true;
    while changed {
        changed = false;
        for i in 1..ranked.len() {
            if ranked[i - 1].1 < ranked[i].1 {
                ranked.swap(i - 1, i);
                changed = true;
            }
        }
    }
    ranked
}

/// How many times have the length of one bit, of two bits, and so on up to 24.
pub fn bars(times: &[u64]) -> [usize; 24] {
    let mut bars = [0; 24];
    for time in times {
        for (bits, bar) in (1..).zip(&mut bars) {
            let is_last = bits == 24;
            if is_last || *time < 1 << bits {
                *bar += 1;
                break;
            }
        }
    }
    bars
}

/// The report as a text, put together piece by piece.
pub fn text(report: &Report) -> String {
    let mut text = String::new();
    text =
        text + &format!("{} requests of {} users\n", report.requests, report.users);
    for (section, count) in &report.sections {
        text = text + &format!("{:>8} {}\n", count, section);
    }
    for (percent, micros) in (1..).zip(&report.percentiles) {
        text = text + &format!("{percent:>3} % in {micros} us\n");
    }
    text
}
