//! Profiles of criterion's benchmarks.
//!
//! ```
//! use criterion::Criterion;
//! use profile_record::criterion::CpuProfiler;
//!
//! fn bench(criterion: &mut Criterion) {
//!     criterion.bench_function("sum", |bencher| bencher.iter(|| (0..1000).sum::<u64>()));
//! }
//!
//! criterion::criterion_group! {
//!     name = benches;
//!     config = Criterion::default().with_profiler(CpuProfiler::default());
//!     targets = bench
//! }
//! criterion::criterion_main!(benches);
//! ```
//!
//! `cargo bench -- --profile-time 5 sum` then runs `sum` for five seconds and writes
//! `target/criterion/sum/profile/profile.pb.gz`.

use crate::cpu::{Options, Sampler};
use criterion::profiler::Profiler;
use std::{fs, path::Path};

/// Takes a CPU profile of each benchmark that criterion profiles.
///
/// What goes wrong is printed: criterion's trait has no room for errors.
#[derive(Debug, Default)]
pub struct CpuProfiler {
    options: Options,
    sampler: Option<Sampler>,
}

impl CpuProfiler {
    /// A profiler that samples as `options` say.
    pub fn new(options: Options) -> Self {
        Self { options, sampler: None }
    }
}

impl Profiler for CpuProfiler {
    fn start_profiling(&mut self, id: &str, _: &Path) {
        match self.options.clone().start() {
            Ok(sampler) => self.sampler = Some(sampler),
            Err(error) => eprintln!("{id}: {error}"),
        }
    }

    fn stop_profiling(&mut self, id: &str, folder: &Path) {
        let Some(sampler) = self.sampler.take() else { return };
        // If there is no folder, to save the profile fails, and says why.
        _ = fs::create_dir_all(folder);
        let path = folder.join("profile.pb.gz");
        let profile = sampler.stop();
        if let Err(error) = profile.and_then(|profile| profile.save(path)) {
            eprintln!("{id}: {error}");
        }
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::{CpuProfiler, Profiler};
    use std::fs;

    #[test]
    fn a_profile_is_in_the_folder_that_criterion_names() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().join("sum/profile");
        let mut profiler = CpuProfiler::default();
        profiler.start_profiling("sum", &folder);
        profiler.stop_profiling("sum", &folder);
        // Once is all: there is nothing to stop.
        profiler.stop_profiling("sum", &folder);
        assert_eq!(
            fs::read(folder.join("profile.pb.gz")).unwrap()[..2],
            [0x1f, 0x8b]
        );
    }
}
