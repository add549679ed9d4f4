//! Each exercise has all its places, under one stem, and its tests wait while it is
//! open.

use crate::files::{chapters, list, read, shown, stem, walk};
use crate::pages::pages;
use std::path::{Path, PathBuf};

/// An exercise: its chapter's folder and its stem.
struct Exercise {
    chapter: PathBuf,
    stem: String,
}

impl Exercise {
    fn suite(&self) -> PathBuf {
        let folder = self.chapter.join("tests").join("suite").join("exercises");
        folder.join(format!("{}.rs", self.stem))
    }

    fn solution(&self) -> PathBuf {
        let folder = self.chapter.join("solution").join("src");
        folder.join(format!("{}.rs", self.stem))
    }

    fn wrong_answers(&self) -> Vec<PathBuf> {
        list(&self.chapter.join("solution").join("wrong").join(&self.stem))
    }

    /// The files of its project, from that folder on; none if it has no project.
    fn project(&self) -> Vec<PathBuf> {
        files_of(&self.chapter.join("src").join(&self.stem))
    }

    /// The solution's files: the module, and those of the project.
    fn solution_files(&self) -> Vec<PathBuf> {
        let folder = self.chapter.join("solution").join("src").join(&self.stem);
        let project = files_of(&folder).into_iter().map(|path| folder.join(path));
        [self.solution()].into_iter().chain(project).collect()
    }

    /// As learners say it: `1.2` is `ex02_…` of chapter 1.
    fn number(&self) -> String {
        let chapter = stem(&self.chapter).replace("chapter-", "");
        let digits: String =
            self.stem.chars().skip(2).take_while(char::is_ascii_digit).collect();
        let within: u32 = digits.parse().unwrap_or_else(|_| {
            panic!("{}: call it exNN_noun", self.chapter.join(&self.stem).display())
        });
        format!("{chapter}.{within}")
    }

    /// The solved one, with which each chapter begins.
    fn is_warm_up(&self) -> bool {
        self.stem.starts_with("ex00_")
    }
}

/// The files below a folder, from it on, without what cargo makes there.
fn files_of(folder: &Path) -> Vec<PathBuf> {
    let is_made = |path: &PathBuf| {
        path.iter().any(|part| part == "target" || part == "Cargo.lock")
    };
    let files = walk(folder).into_iter();
    let files =
        files.filter_map(|path| Some(path.strip_prefix(folder).ok()?.into()));
    files.filter(|path| !is_made(path)).collect()
}

fn exercises() -> Vec<Exercise> {
    let in_chapter = |chapter: PathBuf| {
        let files = list(&chapter.join("src"));
        // A learner's earlier answers lie beside the files: `ex01_score.rs.mine-1`.
        let is_rust = |path: &PathBuf| path.extension().is_some_and(|e| e == "rs");
        let stems = files.into_iter().filter(is_rust).map(|p| stem(&p));
        let stems: Vec<_> = stems.filter(|stem| stem.starts_with("ex")).collect();
        stems
            .into_iter()
            .map(move |stem| Exercise { chapter: chapter.clone(), stem })
    };
    let all: Vec<_> = chapters().into_iter().flat_map(in_chapter).collect();
    assert!(!all.is_empty(), "no exercises found");
    all
}

#[test]
fn every_exercise_has_all_its_places() {
    for exercise in exercises() {
        let Exercise { chapter, stem } = &exercise;
        let mut places = vec![exercise.suite(), exercise.solution()];
        if !exercise.is_warm_up() {
            places.push(chapter.join("hints").join(format!("{stem}.md")));
            places.push(chapter.join("original").join(format!("{stem}.rs.orig")));
        }
        let originals = chapter.join("original").join(stem);
        let project = exercise.project();
        places.extend(project.iter().map(|path| {
            let name =
                path.file_name().expect("a file has a name").to_string_lossy();
            originals.join(path.with_file_name(format!("{name}.orig")))
        }));
        // With them the solution can be built as it stands.
        let solution = chapter.join("solution").join("src").join(stem);
        places.extend(project.iter().map(|path| solution.join(path)));
        for place in places {
            assert!(place.is_file(), "{} is missing", shown(&place));
        }
        for list in [chapter.join("src"), chapter.join("solution").join("src")] {
            let lib = list.join("lib.rs");
            assert!(
                read(&lib).contains(&format!("pub mod {stem};")),
                "{}: add `pub mod {stem};`",
                shown(&lib)
            );
        }
    }
}

#[test]
fn nothing_belongs_to_an_exercise_that_does_not_exist() {
    let known: Vec<_> = exercises().into_iter().map(|e| e.stem).collect();
    for chapter in chapters() {
        let solution = chapter.join("solution");
        let folders = [
            chapter.join("tests").join("suite").join("exercises"),
            chapter.join("hints"),
            solution.join("src"),
            solution.join("wrong"),
        ];
        for path in folders.iter().flat_map(|folder| list(folder)) {
            let name = stem(&path);
            assert!(
                !name.starts_with("ex") || known.contains(&name),
                "{}: there is no exercise `{name}`",
                shown(&path)
            );
        }
    }
}

#[test]
fn every_exercise_has_its_section_on_one_page() {
    let pages = pages();
    for exercise in exercises().iter().filter(|e| !e.is_warm_up()) {
        let (number, stem) = (exercise.number(), &exercise.stem);
        let heading = format!("## Make: exercise {number} {{#{stem}}}");
        let command = format!("`cargo workbook watch {number}`");
        let hints = format!("hints/{stem}.md}}}}");
        let tests = format!("tests/suite/exercises/{stem}.rs}}}}");
        let with: Vec<_> =
            pages.iter().filter(|p| p.text.lines().any(|l| l == heading)).collect();
        let [page] = with.as_slice() else {
            panic!("{} pages have the line `{heading}`; one must", with.len());
        };
        for part in [&command, &hints, &tests] {
            assert!(page.text.contains(part.as_str()), "{}: no {part}", page.name());
        }
    }
}

#[test]
fn every_test_of_an_exercise_waits_while_it_is_open() {
    for exercise in exercises() {
        let (path, text) = (shown(&exercise.suite()), read(&exercise.suite()));
        let waits =
            format!("#[cfg_attr(open = \"{0}\", ignore = \"open\")]", exercise.stem);
        let lines: Vec<_> = text.lines().collect();
        let tests = lines.iter().filter(|line| **line == "#[test]").count();
        assert!(tests > 0, "{path}: no test");
        for (i, line) in lines.iter().enumerate() {
            let is_open = line.contains("open =");
            assert!(!is_open || *line == waits, "{path}:{}: not {waits}", i + 1);
            if *line == "#[test]" && !exercise.is_warm_up() {
                let next = lines.get(i + 1);
                assert_eq!(
                    next,
                    Some(&waits.as_str()),
                    "{path}: below line {}",
                    i + 1
                );
            }
            assert!(
                !line.contains("should_panic") || line.contains("expected = "),
                "{path}:{}: `todo!()` panics too; say which message is expected",
                i + 1
            );
        }
    }
}

#[test]
fn no_solution_is_open() {
    for exercise in exercises() {
        for path in exercise.solution_files() {
            assert!(
                !read(&path).contains("todo!"),
                "{}: is not solved",
                shown(&path)
            );
        }
    }
}

#[test]
fn every_exercise_has_four_wrong_answers_that_name_their_mistake() {
    for exercise in exercises().iter().filter(|e| !e.is_warm_up()) {
        let wrong = exercise.wrong_answers();
        let stem = &exercise.stem;
        assert!(wrong.len() >= 4, "solution/wrong/{stem}: {} answers", wrong.len());
        for path in wrong {
            let begins = |file: &Path, mark: &str| {
                read(file).lines().next().is_some_and(|line| line.starts_with(mark))
            };
            if path.is_dir() {
                assert!(
                    walk(&path).iter().any(|file| begins(file, "#! ")),
                    "{}: line 1 of a manifest must be `#! ` and the mistake in a sentence",
                    shown(&path)
                );
            } else {
                assert!(
                    begins(&path, "//! "),
                    "{}: line 1 must be `//! ` and the mistake in a sentence",
                    shown(&path)
                );
            }
        }
    }
}

#[test]
fn every_exercise_has_three_hints() {
    for exercise in exercises().iter().filter(|e| !e.is_warm_up()) {
        let path =
            exercise.chapter.join("hints").join(format!("{}.md", exercise.stem));
        let text = read(&path);
        let hints = text.matches("<details><summary>Hint ").count();
        let ends = text.matches("</details>").count();
        assert!((2..=3).contains(&hints), "{}: {hints} hints", shown(&path));
        assert_eq!(hints, ends, "{}: a hint is not closed", shown(&path));
        for number in 1..=hints {
            let start = format!("<details><summary>Hint {number}: ");
            assert!(text.contains(&start), "{}: no hint {number}", shown(&path));
        }
    }
}

#[test]
fn every_experiment_is_tested_and_can_be_reset() {
    for chapter in chapters() {
        let tests = chapter.join("tests").join("suite").join("experiments.rs");
        for path in list(&chapter.join("src").join("experiments")) {
            let name = stem(&path);
            if name == "mod" || path.extension().is_none_or(|e| e != "rs") {
                continue;
            }
            let check = format!("fn {name}() {{\n    check(\"{name}\");\n}}");
            let tested = read(&tests).replace('\r', "").contains(&check);
            assert!(tested, "{}: no test of `{name}`", shown(&tests));
            let original = chapter.join("original").join(format!("{name}.rs.orig"));
            assert!(
                original.is_file(),
                "{} is missing: cargo workbook verify --write-originals",
                shown(&original)
            );
        }
    }
}

#[test]
fn every_unsafe_block_says_why_it_is_sound() {
    for chapter in chapters() {
        for path in rust_files(&chapter) {
            let text = read(&path);
            let lines: Vec<_> = text.lines().map(str::trim_start).collect();
            for (i, line) in lines.iter().enumerate() {
                let opens =
                    line.contains("unsafe {") || line.starts_with("unsafe impl");
                if !opens || line.starts_with("//") {
                    continue;
                }
                let above = lines[..i].iter().rev();
                let mut comment = above.take_while(|line| line.starts_with("//"));
                assert!(
                    comment.any(|line| line.contains("SAFETY:")),
                    "{}:{}: write `// SAFETY: …` above",
                    shown(&path),
                    i + 1
                );
            }
        }
    }
}

/// The Rust files of a chapter, but for the compile-fail listings and the wrong
/// answers, whose mistakes are on purpose.
fn rust_files(chapter: &Path) -> Vec<PathBuf> {
    let folders = [
        chapter.join("src"),
        chapter.join("tests"),
        chapter.join("solution").join("src"),
    ];
    let files = folders.iter().flat_map(|folder| crate::files::walk(folder));
    files.filter(|path| path.extension().is_some_and(|e| e == "rs")).collect()
}
