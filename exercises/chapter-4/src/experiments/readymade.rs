use stage::Stage;
use std::{fs, process::Command};

// ANCHOR: main
pub fn main() {
    let asked = Command::new("rustc").args(["--print", "target-libdir"]).output();
    let folder = asked.expect("rustc starts").stdout;
    let folder = String::from_utf8(folder).expect("a path of this machine");
    let files = fs::read_dir(folder.trim()).expect("the toolchain has it");
    let names = files.map(|file| file.expect("it can be listed").file_name());
    let names: Vec<_> = names.map(|it| it.to_string_lossy().into_owned()).collect();
    println!("in the folder that rustc --print target-libdir names:");
    for library in ["libcore", "liballoc", "libstd"] {
        let is_there = |name: &&String| {
            name.starts_with(&format!("{library}-")) && name.ends_with(".rlib")
        };
        let count = names.iter().filter(is_there).count();
        println!("files {library}-….rlib: {count}");
    }

    let mut tower = Stage::of("tower");
    let units = tower.units("build");
    println!("units of the tower: {}", units.len());
    let of_std =
        units.iter().filter(|it| ["core", "alloc", "std"].contains(&&*it.name));
    println!("units of the standard library: {}", of_std.count());
    tower.run("cargo build -Zbuild-std");
    tower.status();
}
// ANCHOR_END: main
