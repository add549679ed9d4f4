//! A stage as a terminal: each method prints a command and what came of it.

use crate::{Stage, clean};
use std::{env, fs, path::Path, process::Command};

impl Stage {
    /// `$ cd FOLDER`: where the next commands run. `..` is the folder above.
    ///
    /// # Panics
    ///
    /// If there is no such folder.
    pub fn cd(&mut self, folder: &str) {
        println!("$ cd {folder}");
        self.enter(folder);
    }

    /// Goes to another folder, and says nothing.
    ///
    /// # Panics
    ///
    /// If there is no such folder.
    #[track_caller]
    pub fn enter(&mut self, folder: &str) {
        let path = self.path(folder);
        assert!(path.is_dir(), "there is no folder {folder}");
        let at = path.strip_prefix(&self.root).expect("inside the copy");
        let steps: Vec<_> = at.iter().map(|step| step.to_string_lossy()).collect();
        self.at = steps.join("/");
    }

    /// `$ cargo …`, and what cargo says.
    ///
    /// # Panics
    ///
    /// If the command is not one of cargo, or cargo does not start.
    pub fn run(&mut self, command: &str) {
        println!("$ {command}");
        let arguments = command.strip_prefix("cargo ").expect("a command of cargo");
        let said = self.cargo(arguments);
        print!("{}", said.text);
        self.code = said.code;
    }

    /// `$ target/debug/NAME`: a program that cargo has built, and what it prints.
    ///
    /// # Panics
    ///
    /// If there is no such program, or it fails.
    pub fn start(&self, program: &str) {
        println!("$ {program}");
        let file = self.path(&format!("{program}{}", env::consts::EXE_SUFFIX));
        let done = Command::new(file).output().expect("cargo has built the program");
        assert!(done.status.success(), "{program} fails");
        print!("{}", String::from_utf8_lossy(&done.stdout).replace("\r\n", "\n"));
    }

    /// `$ echo $?`: how the last command of cargo ended. 0 is success.
    pub fn status(&self) {
        println!("$ echo $?\n{}", self.code);
    }

    /// `$ PROGRAM`: a program that cargo built or installed, and what it prints.
    ///
    /// # Panics
    ///
    /// If it does not start.
    pub fn program(&self, file: &str) {
        let path = self.path(file).with_extension(env::consts::EXE_EXTENSION);
        let done = Command::new(path).output().expect("the program starts");
        print!("$ {file}\n{}", String::from_utf8_lossy(&done.stdout));
    }

    /// `$ rm FILE`.
    ///
    /// # Panics
    ///
    /// If there is no such file.
    pub fn remove(&self, file: &str) {
        println!("$ rm {file}");
        fs::remove_file(self.path(file)).expect("the file is there");
    }

    /// `$ cat FILE`: the file as it is.
    pub fn cat(&self, file: &str) {
        print!("$ cat {file}\n{}", self.read(file));
    }

    /// `$ cat FILE`, cleaned as what cargo prints: without checksums and ports.
    pub fn cat_cleaned(&self, file: &str) {
        let text = clean::text(&self.read(file), self.root());
        print!("$ cat {file}\n{text}");
    }

    /// `$ find . -type f` in the registry's folder below `CARGO_HOME`: the files that
    /// cargo keeps there. Its own marks are left out.
    pub fn registry(&self) {
        println!("$ cd $CARGO_HOME/registry\n$ find . -type f");
        let mut found = Vec::new();
        files(&self.home().join("registry"), ".", &mut found);
        found.retain(|it| !it.ends_with(".TAG") && !it.ends_with("/.cargo-ok"));
        found.sort();
        print!("{}", clean::text(&found.join("\n"), self.root()));
    }

    /// `$ find . -name NAME`: the files and folders of this name, in the order of
    /// their paths. What is inside of them is not searched.
    pub fn find(&self, name: &str) {
        println!("$ find . -name {name}");
        let mut found = Vec::new();
        search(&self.path(""), ".", name, &mut found);
        found.sort();
        for path in found {
            println!("{path}");
        }
    }

    /// `$ tree`: the files and folders, without what cargo builds.
    pub fn tree(&self) {
        println!("$ tree\n.");
        branches(&self.path(""), "");
    }
}

fn search(folder: &Path, shown: &str, name: &str, found: &mut Vec<String>) {
    for (entry, is_folder) in entries(folder) {
        let shown = format!("{shown}/{entry}");
        if entry == name {
            found.push(shown);
        } else if is_folder {
            search(&folder.join(&entry), &shown, name, found);
        }
    }
}

fn files(folder: &Path, shown: &str, found: &mut Vec<String>) {
    for (entry, is_folder) in entries(folder) {
        let shown = format!("{shown}/{entry}");
        if is_folder {
            files(&folder.join(&entry), &shown, found);
        } else {
            found.push(shown);
        }
    }
}

fn branches(folder: &Path, margin: &str) {
    let mut entries = entries(folder);
    entries.retain(|(name, _)| !name.starts_with('.') && name != "target");
    let count = entries.len();
    for (at, (name, is_folder)) in entries.into_iter().enumerate() {
        let (mark, below) = if at + 1 == count {
            ("└── ", "    ")
        } else {
            ("├── ", "│   ")
        };
        println!("{margin}{mark}{name}");
        if is_folder {
            branches(&folder.join(name), &format!("{margin}{below}"));
        }
    }
}

/// The names in a folder, in their order, and whether each is a folder.
fn entries(folder: &Path) -> Vec<(String, bool)> {
    let entries = fs::read_dir(folder).expect("the copy can be listed");
    let mut entries: Vec<_> = entries
        .map(|entry| {
            let entry = entry.expect("the copy can be listed");
            (entry.file_name().to_string_lossy().into_owned(), entry.path().is_dir())
        })
        .collect();
    entries.sort();
    entries
}
