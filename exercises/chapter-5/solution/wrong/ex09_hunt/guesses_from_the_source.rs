//! Names what looks slow in the source: the bubble sort, the text and the nested loops.

use std::collections::{BTreeMap, HashSet};
use std::hash::Hash;

pub fn hot_spots() -> [&'static str; 3] {
    ["bars", "ranking", "text"]
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request<'a> {
    pub user: u64,
    pub page: &'a str,
    pub micros: u64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    pub requests: usize,
    pub users: usize,
    pub percentiles: Vec<u64>,
    pub sections: Vec<(String, usize)>,
    pub bars: [usize; 24],
}

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

pub fn distinct<T: Ord + Hash>(ids: &[T]) -> usize {
    ids.iter().collect::<HashSet<_>>().len()
}

pub fn percentile<T: Ord + Clone>(times: &[T], percent: usize) -> T {
    let mut sorted = times.to_vec();
    sorted.sort();
    of_sorted(&sorted, percent).clone()
}

fn of_sorted<T>(sorted: &[T], percent: usize) -> &T {
    let rank = (percent * sorted.len()).div_ceil(100).max(1);
    &sorted[rank - 1]
}

pub fn percentiles<T: Ord + Clone>(times: &[T]) -> Vec<T> {
    if times.is_empty() {
        return Vec::new();
    }
    let mut sorted = times.to_vec();
    sorted.sort();
    (1..100).map(|percent| of_sorted(&sorted, percent).clone()).collect()
}

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
