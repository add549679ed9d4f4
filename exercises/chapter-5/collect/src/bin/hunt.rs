//! The log of exercise 5.9, and the reports about it, profiled.

fn main() {
    let log = log(6_000);
    let t = std::time::Instant::now();
    let mut n = 0;
    for _ in 0..100 {
        let report = chapter_5::ex09_hunt::report(std::hint::black_box(&log));
        n += chapter_5::ex09_hunt::text(&report).len();
    }
    println!("{n} {:?}", t.elapsed() / 100);
}

fn log(lines: usize) -> String {
    let mut state = 42_u64;
    let mut log = String::new();
    for _ in 0..lines {
        let mut next = |below: u64| {
            state = state
                .wrapping_mul(6364136223846793005)
                .wrapping_add(1442695040888963407);
            (state >> 33) % below
        };
        let (user, micros) = (next(3_000), 1 << next(16));
        let section = ["maps", "search", "photos", "news", "mail"][next(5) as usize];
        let time = micros + next(micros);
        log += &format!(
            "{user} /{section}/europe/alps/{}/{} {time}\n",
            next(100),
            next(10)
        );
    }
    log
}
