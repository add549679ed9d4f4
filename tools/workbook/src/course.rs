//! The course, as the folders tell it: chapters, exercises, experiments.

use crate::{cargo::Workspace, files, suite, todo, trouble::Trouble};
use std::{
    collections::BTreeSet,
    env, fs,
    path::{Path, PathBuf},
    time::Duration,
};

/// The course in one working copy.
#[derive(Debug, Clone)]
pub struct Course {
    /// The folder that holds the workspace's `Cargo.toml`.
    pub root: PathBuf,
    /// Where Cargo builds; this command keeps its few notes there too.
    pub target: PathBuf,
    /// In the order of their numbers.
    pub chapters: Vec<Chapter>,
}

/// A chapter: the package `chapter-N`.
#[derive(Debug, Clone)]
pub struct Chapter {
    pub number: u32,
    pub folder: PathBuf,
    /// In the order of their numbers.
    pub exercises: Vec<Exercise>,
    /// The names of the experiments, sorted.
    pub experiments: Vec<String>,
    /// The names of the small projects that experiments work on, sorted.
    pub stages: Vec<String>,
}

/// A file that a learner changes, and its untouched original.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    pub file: PathBuf,
    pub original: PathBuf,
}

/// An exercise. Its files share one stem, such as `ex01_score`. Some have a folder of
/// that name: a project, and the answer is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exercise {
    pub chapter: u32,
    pub number: u32,
    pub stem: String,
    /// The chapter's folder.
    pub folder: PathBuf,
}

impl Course {
    /// Finds the course around the current folder, so that the command works from
    /// any folder inside it. `WORKBOOK_ROOT` names another root; where neither
    /// leads to one, the place this command was started from does.
    ///
    /// # Errors
    ///
    /// If there is no course there.
    pub fn find() -> Result<Self, Trouble> {
        let named = env::var_os("WORKBOOK_ROOT").map(PathBuf::from);
        let around = match named {
            Some(root) => is_root(&root).then_some(root),
            None => {
                let built_from =
                    env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
                let starts = env::current_dir().ok().into_iter().chain(built_from);
                starts
                    .filter_map(|start| {
                        start
                            .ancestors()
                            .find(|at| is_root(at))
                            .map(Path::to_path_buf)
                    })
                    .next()
            }
        };
        let root = around.ok_or_else(|| {
            Trouble::new(
                "this folder is not inside the workbook",
                "Go to the folder that holds the workbook's Cargo.toml and its \
                 folder `exercises`, and type the command again.",
            )
        })?;
        let target = match env::var_os("CARGO_TARGET_DIR") {
            Some(target) => env::current_dir().unwrap_or_default().join(target),
            None => root.join("target"),
        };
        Ok(Self::at(root, target))
    }

    /// Reads the folders of the course at `root`.
    pub fn at(root: PathBuf, target: PathBuf) -> Self {
        let exercises = root.join("exercises");
        let mut chapters: Vec<Chapter> = files::names(&exercises)
            .iter()
            .filter_map(|name| {
                let number = name.strip_prefix("chapter-")?.parse().ok()?;
                Some(Chapter::read(number, exercises.join(name)))
            })
            .collect();
        chapters.sort_by_key(|chapter| chapter.number);
        Self { root, target, chapters }
    }

    /// All exercises, in the order of the course.
    pub fn exercises(&self) -> impl Iterator<Item = &Exercise> {
        self.chapters.iter().flat_map(|chapter| &chapter.exercises)
    }

    /// The chapter with this number.
    ///
    /// # Errors
    ///
    /// If there is none.
    pub fn chapter(&self, number: u32) -> Result<&Chapter, Trouble> {
        self.chapters.iter().find(|chapter| chapter.number == number).ok_or_else(
            || {
                let known: Vec<_> = self
                    .chapters
                    .iter()
                    .map(|known| known.number.to_string())
                    .collect();
                Trouble::new(
                    format!("there is no chapter {number}"),
                    format!("Chapters: {}.", known.join(", ")),
                )
            },
        )
    }

    /// The exercise that a learner calls `1.1`, `ex01_score` or `src/ex01_score.rs`.
    ///
    /// # Errors
    ///
    /// If there is none, or more than one; the message names the nearest.
    pub fn exercise(&self, name: &str) -> Result<&Exercise, Trouble> {
        let stem = name.rsplit(['/', '\\']).next().unwrap_or(name);
        let stem = stem.strip_suffix(".rs").unwrap_or(stem);
        let number = parse_number(name);
        let found: Vec<_> = self
            .exercises()
            .filter(|exercise| {
                number == Some((exercise.chapter, exercise.number))
                    || exercise.stem == stem
            })
            .collect();
        match found[..] {
            [exercise] => Ok(exercise),
            [] => Err(self.unknown_exercise(name, number)),
            _ => {
                let ids: Vec<_> = found.iter().map(|found| found.id()).collect();
                Err(Trouble::new(
                    format!("more than one exercise is called `{name}`"),
                    format!("Say which: {}.", ids.join(", ")),
                ))
            }
        }
    }

    /// The chapter that has an experiment of this name.
    ///
    /// # Errors
    ///
    /// If there is none; the message names the nearest.
    pub fn experiment(&self, name: &str) -> Result<&Chapter, Trouble> {
        let has =
            |chapter: &&Chapter| chapter.experiments.iter().any(|it| it == name);
        self.chapters.iter().find(has).ok_or_else(|| {
            let all =
                || self.chapters.iter().flat_map(|chapter| &chapter.experiments);
            let next = match nearest(name, all().map(String::as_str)) {
                Some(near) => format!("Did you mean `{near}`? "),
                None => String::new(),
            };
            let all: Vec<_> = all().map(String::as_str).collect();
            Trouble::new(
                format!("there is no experiment `{name}`"),
                format!("{next}Experiments: {}.", all.join(", ")),
            )
        })
    }

    /// The chapter that has a small project of this name for its experiments.
    pub fn stage(&self, name: &str) -> Option<&Chapter> {
        self.chapters.iter().find(|it| it.stages.iter().any(|stage| stage == name))
    }

    /// What Cargo builds: this working copy.
    pub fn workspace(&self) -> Workspace {
        Workspace { root: self.root.clone(), target: self.target.clone() }
    }

    /// Where this command keeps what it may forget: below the target folder.
    pub fn notes(&self) -> PathBuf {
        self.target.join("workbook")
    }

    /// A path as a reader would write it: relative to the root.
    pub fn shown(&self, path: &Path) -> String {
        path.strip_prefix(&self.root).unwrap_or(path).display().to_string()
    }

    fn unknown_exercise(&self, name: &str, number: Option<(u32, u32)>) -> Trouble {
        let in_chapter = number.and_then(|(chapter, _)| self.chapter(chapter).ok());
        let next = if let Some(chapter) = in_chapter {
            let ids: Vec<_> = chapter.exercises.iter().map(Exercise::id).collect();
            format!("Chapter {} has {}.", chapter.number, ids.join(", "))
        } else {
            let names: Vec<_> = self
                .exercises()
                .flat_map(|exercise| [exercise.id(), exercise.stem.clone()])
                .collect();
            match nearest(name, names.iter().map(String::as_str)) {
                Some(near) => format!("Did you mean `{near}`? All: cargo workbook"),
                None => "All exercises: cargo workbook".to_string(),
            }
        };
        Trouble::new(format!("there is no exercise `{name}`"), next)
    }
}

impl Chapter {
    fn read(number: u32, folder: PathBuf) -> Self {
        // An original without its file is one that the learner deleted.
        let originals: Vec<String> = files::names(&folder.join("original"))
            .iter()
            .filter_map(|name| name.strip_suffix(".rs.orig"))
            .map(str::to_string)
            .collect();
        let mut stems: Vec<String> = files::names(&folder.join("src"))
            .iter()
            .filter_map(|name| name.strip_suffix(".rs"))
            .chain(originals.iter().map(String::as_str))
            .filter(|stem| exercise_number(stem).is_some())
            .map(str::to_string)
            .collect();
        stems.sort();
        stems.dedup();
        let mut exercises: Vec<Exercise> = stems
            .into_iter()
            .filter_map(|stem| {
                let number_in = exercise_number(&stem)?;
                let folder = folder.clone();
                Some(Exercise { chapter: number, number: number_in, stem, folder })
            })
            .collect();
        exercises.sort_by_key(|exercise| exercise.number);
        let mut experiments: Vec<String> =
            files::names(&folder.join("src").join("experiments"))
                .iter()
                .filter_map(|name| name.strip_suffix(".rs"))
                .filter(|name| *name != "mod")
                .chain(originals.iter().map(String::as_str))
                .filter(|name| exercise_number(name).is_none())
                .map(str::to_string)
                .collect();
        experiments.sort();
        experiments.dedup();
        let mut stages = files::names(&folder.join("stages"));
        stages.extend(files::names(&folder.join("original").join("stages")));
        // Not `targets.mine-1`, which `reset` leaves.
        stages.retain(|name| !name.contains('.'));
        stages.sort();
        stages.dedup();
        Self { number, folder, exercises, experiments, stages }
    }

    /// The package: `chapter-1`.
    pub fn package(&self) -> String {
        format!("chapter-{}", self.number)
    }

    /// The package of the reference answers: `chapter-1-solution`.
    pub fn solution_package(&self) -> String {
        format!("chapter-{}-solution", self.number)
    }

    /// The source of an experiment.
    pub fn experiment_file(&self, name: &str) -> PathBuf {
        self.folder.join("src").join("experiments").join(format!("{name}.rs"))
    }

    /// The untouched source of an experiment.
    pub fn experiment_original(&self, name: &str) -> PathBuf {
        self.folder.join("original").join(format!("{name}.rs.orig"))
    }

    /// The folder of a small project that experiments work on.
    pub fn stage(&self, name: &str) -> PathBuf {
        self.folder.join("stages").join(name)
    }

    /// The originals of such a project.
    pub fn stage_originals(&self, name: &str) -> PathBuf {
        self.folder.join("original").join("stages").join(name)
    }

    /// How long the tests of its exercises, or its experiments, may run in one go.
    pub fn time_limit(&self) -> Duration {
        let projects = self.exercises.iter().filter(|it| it.has_project()).count();
        let cargos =
            projects + self.experiments.len() * usize::from(!self.stages.is_empty());
        suite::time_limit(cargos)
    }
}

impl Exercise {
    /// What a learner calls it: `1.1`.
    pub fn id(&self) -> String {
        format!("{}.{}", self.chapter, self.number)
    }

    /// The package that holds it: `chapter-1`.
    pub fn package(&self) -> String {
        format!("chapter-{}", self.chapter)
    }

    /// Says whether it comes solved: the first green of a chapter.
    pub fn is_solved_example(&self) -> bool {
        self.number == 0
    }

    /// The module of its name. Without a project it is the file that the learner
    /// edits; with one, it says the task.
    pub fn module(&self) -> PathBuf {
        self.folder.join("src").join(self.source())
    }

    /// The folder of its project.
    pub fn project(&self) -> PathBuf {
        self.folder.join("src").join(&self.stem)
    }

    /// The originals of its project.
    pub fn project_originals(&self) -> PathBuf {
        self.folder.join("original").join(&self.stem)
    }

    /// Says whether it has a project.
    pub fn has_project(&self) -> bool {
        self.project_originals().is_dir() || self.project().is_dir()
    }

    /// Its files and their originals: the module, then those of the project.
    pub fn pairs(&self) -> Vec<Pair> {
        let module = Pair { file: self.module(), original: self.original() };
        let project = pairs(&self.project(), &self.project_originals());
        [module].into_iter().chain(project).collect()
    }

    /// The files in which the answer is written: those that begin with a `todo!(`.
    pub fn answers(&self) -> Vec<PathBuf> {
        let is_answer = |pair: &Pair| {
            let untouched =
                if pair.original.exists() { &pair.original } else { &pair.file };
            todo::line(untouched).is_some()
        };
        let pairs = self.pairs();
        let answers: Vec<_> = pairs
            .iter()
            .filter(|pair| is_answer(pair))
            .map(|it| it.file.clone())
            .collect();
        if answers.is_empty() { vec![self.module()] } else { answers }
    }

    /// The first of them.
    pub fn file(&self) -> PathBuf {
        self.answers().swap_remove(0)
    }

    /// File and line of the first `todo!(` that is left.
    pub fn todo(&self) -> Option<(PathBuf, usize)> {
        let files = self.pairs().into_iter().map(|pair| pair.file);
        files.filter_map(|file| todo::line(&file).map(|line| (file, line))).next()
    }

    /// Says whether all its files are as the learner found them.
    pub fn is_untouched(&self) -> bool {
        let read = |path: &Path| fs::read(path).ok();
        self.pairs().iter().all(|pair| read(&pair.file) == read(&pair.original))
    }

    /// How long its tests may run. Those of a project start Cargo.
    pub fn time_limit(&self) -> Duration {
        suite::time_limit(usize::from(self.has_project()))
    }

    /// The tests that decide.
    pub fn suite(&self) -> PathBuf {
        self.folder.join("tests").join("suite").join("exercises").join(self.source())
    }

    /// The hints, in Markdown.
    pub fn hints(&self) -> PathBuf {
        self.folder.join("hints").join(format!("{}.md", self.stem))
    }

    /// The untouched stub.
    pub fn original(&self) -> PathBuf {
        self.folder.join("original").join(format!("{}.rs.orig", self.stem))
    }

    /// The reference solution; with a project, what explains it.
    pub fn solution(&self) -> PathBuf {
        self.folder.join("solution").join("src").join(self.source())
    }

    /// The solution's project.
    pub fn solution_project(&self) -> PathBuf {
        self.folder.join("solution").join("src").join(&self.stem)
    }

    /// The folder of the plausible wrong answers.
    pub fn wrong_answers(&self) -> PathBuf {
        self.folder.join("solution").join("wrong").join(&self.stem)
    }

    fn source(&self) -> String {
        format!("{}.rs", self.stem)
    }
}

/// The files of a project and their originals, `NAME.orig`, in the order of their
/// paths. One that was deleted is among them, and so is one that has no original.
pub fn pairs(folder: &Path, originals: &Path) -> Vec<Pair> {
    let below = |root: &Path| -> Vec<PathBuf> {
        let files = todo::project_files(root);
        files
            .iter()
            .filter_map(|it| Some(it.strip_prefix(root).ok()?.into()))
            .collect()
    };
    let of_original = |path: PathBuf| {
        let name = path.file_name()?.to_str()?.strip_suffix(".orig")?.to_string();
        Some(path.with_file_name(name))
    };
    let mut paths: BTreeSet<PathBuf> = below(folder).into_iter().collect();
    paths.extend(below(originals).into_iter().filter_map(of_original));
    let pair = |path: PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let original = originals.join(path.with_file_name(format!("{name}.orig")));
        Pair { file: folder.join(&path), original }
    };
    paths.into_iter().map(pair).collect()
}

/// `1.2` as a chapter and an exercise.
fn parse_number(name: &str) -> Option<(u32, u32)> {
    let (chapter, exercise) = name.split_once('.')?;
    Some((chapter.parse().ok()?, exercise.parse().ok()?))
}

/// The number in a stem such as `ex01_score`.
fn exercise_number(stem: &str) -> Option<u32> {
    let (number, noun) = stem.strip_prefix("ex")?.split_once('_')?;
    // Not `ex01_score copy`, nor `ex01_score.rs`, whose whole name goes on.
    let is_noun = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    (!noun.is_empty() && noun.chars().all(is_noun)).then_some(())?;
    (number.len() == 2).then_some(())?;
    number.parse().ok()
}

/// Says whether this folder is the root of a course. The manifest is only searched,
/// not parsed: a learner who broke it must still be told so.
fn is_root(folder: &Path) -> bool {
    let manifest = fs::read_to_string(folder.join("Cargo.toml")).unwrap_or_default();
    manifest.contains("[workspace]")
        && files::names(&folder.join("exercises"))
            .iter()
            .any(|name| name.starts_with("chapter-"))
}

/// The candidate that differs from `word` by the fewest typing mistakes, if any
/// is near enough to have been meant.
pub fn nearest<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    candidates
        .into_iter()
        .map(|candidate| (mistakes(word, candidate), candidate))
        .filter(|(mistakes, candidate)| {
            *mistakes <= (candidate.chars().count() / 3).max(1)
        })
        .min_by_key(|(mistakes, _)| *mistakes)
        .map(|(_, candidate)| candidate)
}

/// The insertions, deletions, replacements and swapped neighbours that turn `a`
/// into `b`.
fn mistakes(a: &str, b: &str) -> usize {
    let a: Vec<char> = a.chars().collect();
    let b: Vec<char> = b.chars().collect();
    // table[i][j]: the mistakes between the first i letters and the first j.
    let mut table = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            table[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let replaced =
                    table[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                replaced.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1)
            };
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                table[i][j] = table[i][j].min(table[i - 2][j - 2] + 1);
            }
        }
    }
    table[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stem_has_two_digits_and_a_noun() {
        assert_eq!(exercise_number("ex01_score"), Some(1));
        assert_eq!(exercise_number("ex12_two_words"), Some(12));
        for other in [
            "ex1_score",
            "ex01",
            "ex01_",
            "lib",
            "extra_one",
            "ex01_score.rs",
            "ex01_score copy",
        ] {
            assert_eq!(exercise_number(other), None, "{other}");
        }
    }

    #[test]
    fn the_nearest_word_is_found_and_a_far_one_is_not() {
        assert_eq!(nearest("solutoin", ["status", "solution"]), Some("solution"));
        assert_eq!(nearest("ex01_scor", ["ex01_score", "1.1"]), Some("ex01_score"));
        assert_eq!(nearest("banana", ["status", "solution"]), None);
    }

    #[test]
    fn mistakes_are_counted() {
        assert_eq!(mistakes("", "abc"), 3);
        assert_eq!(mistakes("abc", "abc"), 0);
        assert_eq!(mistakes("kitten", "sitting"), 3);
        assert_eq!(mistakes("wacth", "watch"), 1);
    }
}
