//! The book's own rules. Each failure names the file and the way to mend it.

mod anatomy;
mod bounds_checks;
mod built;
mod compile_fail;
mod exercises;
mod files;
mod generated;
mod go_notes;
mod go_programs;
mod go_versions;
mod graphs;
mod growth;
mod includes;
mod instructions;
mod load_curves;
mod measured;
mod memory_bugs;
mod moves;
mod pages;
mod players;
mod predictions;
mod rebuild_times;
mod recorded;
mod reports;
mod spread;
mod targets;
