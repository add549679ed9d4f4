use pprof::protos::Message;
use std::{hint::black_box, io::Write, time::{Duration, Instant}};
#[inline(always)] fn square(x: u64) -> u64 { x.wrapping_mul(x) ^ (x >> 3) }
#[inline(always)] fn mix(x: u64) -> u64 { square(x).wrapping_add(square(x + 1)) }
#[inline(never)] fn fib(n: u64) -> u64 { if n < 2 { mix(black_box(n)) } else { fib(n - 1) + fib(n - 2) } }
#[inline(never)] fn sum(xs: &[u64]) -> u64 { xs.iter().fold(0, |a, x| black_box(a ^ mix(*x))) }
#[inline(never)] fn words(n: usize) -> usize {
    let text = "word ".repeat(n);
    let mut words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
    words.sort();
    words.len()
}
fn record(name: &str, work: impl Fn()) {
    let guard = pprof::ProfilerGuardBuilder::default().frequency(199).blocklist(&["libc", "libgcc", "pthread", "vdso"]).build().unwrap();
    let end = Instant::now() + Duration::from_secs(2);
    while Instant::now() < end { work() }
    let profile = guard.report().build().unwrap().pprof().unwrap();
    let mut e = flate2::write::GzEncoder::new(std::fs::File::create(name).unwrap(), flate2::Compression::best());
    e.write_all(&profile.encode_to_vec()).unwrap();
    e.finish().unwrap();
}
fn main() {
    let xs = vec![7; 200_000];
    record("rust-cpu.pb.gz", || { black_box(sum(&xs)); black_box(words(2000)); });
    record("rust-recursion.pb.gz", || { black_box(fib(22)); });
    record("rust-faster.pb.gz", || { black_box(sum(&xs)); black_box(words(400)); });
}
