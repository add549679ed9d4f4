//! Exercise 5.9: a report about a log, and three places where it loses its time.

use std::collections::{BTreeMap, HashSet};
use std::hash::Hash;

/// What the profile says. `distinct` has its time flat, in lines of its own. The
/// time of `percentiles` is flat in the standard library's sort: its callers lead
/// back to here, past `percentile`, which sorts once, as it must. That of `sections`
/// is in many small pieces, of the allocator and of copies; only cum adds them up.
pub fn hot_spots() -> [&'static str; 3] {
    ["distinct", "percentiles", "sections"]
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
///
/// A set asks each id for its hash, and compares it with one or two others; the loop
/// compared it with all that it had seen. To sort references and count the changes
/// would do as well. What would not: a sorted `Vec` with a binary search. It
/// compares little, but each new id moves half of the others.
pub fn distinct<T: Ord + Hash>(ids: &[T]) -> usize {
    ids.iter().collect::<HashSet<_>>().len()
}

/// The smallest of `times` that at least `percent` % of them do not exceed.
pub fn percentile<T: Ord + Clone>(times: &[T], percent: usize) -> T {
    let mut sorted = times.to_vec();
    sorted.sort();
    of_sorted(&sorted, percent).clone()
}

fn of_sorted<T>(sorted: &[T], percent: usize) -> &T {
    let rank = (percent * sorted.len()).div_ceil(100).max(1);
    &sorted[rank - 1]
}

/// The percentiles from 1 to 99; none if there are no times.
///
/// `percentile` copies and sorts, because it does not know that it will be asked
/// again. This function knows, so the sort belongs here. It is faster to call a
/// function once than to make the function faster.
pub fn percentiles<T: Ord + Clone>(times: &[T]) -> Vec<T> {
    if times.is_empty() {
        return Vec::new();
    }
    let mut sorted = times.to_vec();
    sorted.sort();
    (1..100).map(|percent| of_sorted(&sorted, percent).clone()).collect()
}

/// How often each section was asked for: `maps` is the section of `/maps/europe`,
/// and a page without a `/` has the section `""`.
///
/// `split` finds the part without making a `String` of any. The map is asked with a
/// `&str`, so only a section that is new becomes a `String`: `entry` would want one
/// for each request.
pub fn sections(requests: &[Request]) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for request in requests {
        let section = request.page.split('/').nth(1).unwrap_or_default();
        if let Some(count) = counts.get_mut(section) {
            *count += 1;
        } else {
            counts.insert(section.to_string(), 1);
        }
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
