//! The help: every verb, in the order in which a learner meets them.

/// What `cargo workbook help` prints.
pub const TEXT: &str = "\
Rust by Experiment: predict, run, investigate, modify, make, measure.

  cargo workbook                 where you are, and what is next
  cargo workbook read            build the book and show it in your browser
                                 (--port N, --open)
  cargo workbook watch [1.2]     test an exercise each time you save its file
                                 (--advance: go on by itself when it is green;
                                 --poll MS: look for saves less often)
  cargo workbook run [1.2]       test an exercise once
  cargo workbook hint 1.2        one more hint each time (--all: all of them)
  cargo workbook solution 1.2    the reference solution, and how yours differs
                                 (when it is green, or if you ask twice, or --yes)
  cargo workbook reset 1.2       the untouched exercise again; keeps your version
  cargo workbook reset NAME      the same for an experiment
  cargo workbook experiment NAME run an experiment
  cargo workbook measure 1       run a chapter's benchmarks on this machine
                                 (--reference: record the book's own figures)
  cargo workbook doctor          is this machine ready? A line a thing: ok, warn or
                                 fail; optional: a tool you can do without
  cargo workbook verify          for maintainers: prove that the tests of the
                                 exercises accept right answers and no wrong ones
                                 (--write-originals: record new originals)

Without a number, `watch` and `run` take the first exercise that is not green.
`cargo workbook --json` prints the status for a program. Colours: set NO_COLOR=1
to have none. Exit code: 0 all is well, 1 not green or a proof failed, 2 the
command or this machine has to be put right first.";

/// What `cargo workbook read --help` prints: the reader's own list of options.
pub const READ: &str = include_str!("../../../book/reader/help.txt");
