//! Exercises whose answer is a manifest: a folder of files beside the module.

use crate::course::Course;
use std::fs;

/// A course with one more exercise, 1.3: its project has the name `parts` to be given,
/// and a file that stays as it is.
pub fn course(test: &str) -> Course {
    let course = Course::new(test);
    let line = "pub mod ex03_parts;\n";
    for list in ["src/lib.rs", "solution/src/lib.rs"] {
        course.write(list, &(course.read(list) + line));
    }
    let list = "tests/suite/exercises/mod.rs";
    course.write(list, &(course.read(list) + "mod ex03_parts;\n"));
    let module = "//! No `todo!(` of this file counts.\n\npub const PROJECT: &str =\n    \
                  concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/src/ex03_parts\");\n";
    let stub = "# todo!(\"1.3: its name\")\n";
    let put = |path: &str, text: &str| {
        fs::create_dir_all(course.path(path).parent().unwrap()).unwrap();
        course.write(path, text);
    };
    put("src/ex03_parts.rs", module);
    put("src/ex03_parts/Cargo.toml", stub);
    put("src/ex03_parts/a/main.rs", "fn main() {}\n");
    put("original/ex03_parts.rs.orig", module);
    put("original/ex03_parts/Cargo.toml.orig", stub);
    put("original/ex03_parts/a/main.rs.orig", "fn main() {}\n");
    put(
        "solution/src/ex03_parts.rs",
        "//! A name is all.\n\npub const PROJECT: &str =\n    concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/src/ex03_parts\");\n",
    );
    put("solution/src/ex03_parts/Cargo.toml", "name = \"parts\"\n");
    put("solution/src/ex03_parts/a/main.rs", "fn main() {}\n");
    for (name, text) in [
        ("other", "#! Gives another name.\nname = \"part\"\n"),
        ("none", "#! Gives no name.\n"),
        ("upper", "#! Gives it in capitals.\nname = \"PARTS\"\n"),
    ] {
        put(&format!("solution/wrong/ex03_parts/{name}/Cargo.toml"), text);
    }
    // One that brings a file of its own.
    let brings = "solution/wrong/ex03_parts/brings/";
    put(
        &format!("{brings}Cargo.toml"),
        "#! Names a file instead.\nfile = \"b.rs\"\n",
    );
    put(&format!("{brings}b.rs"), "fn main() {}\n");
    put(
        "hints/ex03_parts.md",
        "<details><summary>Hint 1: a nudge</summary>\n\nA name.\n\n</details>\n",
    );
    put(
        "tests/suite/exercises/ex03_parts.rs",
        "use chapter_1::ex03_parts::PROJECT;\n\n#[test]\n\
         #[cfg_attr(open = \"ex03_parts\", ignore = \"open\")]\nfn has_its_name() {\n    \
         let path = std::path::Path::new(PROJECT).join(\"Cargo.toml\");\n    \
         let text = std::fs::read_to_string(path).unwrap();\n    \
         assert!(text.contains(\"name = \\\"parts\\\"\"), \"no name in:\\n{text}\");\n}\n",
    );
    course
}

#[test]
fn a_project_is_open_red_and_green_by_its_files() {
    let course = course("project_states");
    course.run("run 1.3").is(
        1,
        &[
            "1.3 ex03_parts: open",
            "Write your answer in exercises/chapter-1/src/ex03_parts/Cargo.toml",
        ],
    );
    course.run("").is(0, &["1.3   ex03_parts    open\n"]);

    course
        .write("src/ex03_parts/Cargo.toml", "# todo!(\"1.3\")\nname = \"parts\"\n");
    let begun = "ex03_parts    open     begun; a todo!() stands in Cargo.toml:1";
    course.run("").is(0, &[begun]);
    course.run("run 1.3").is(
        1,
        &["Still open: a todo!() stands in exercises/chapter-1/src/ex03_parts/Cargo.toml:1"],
    );

    course.write("src/ex03_parts/Cargo.toml", "name = \"part\"\n");
    course
        .run("run 1.3")
        .begins_with(&["1.3 ex03_parts: red, 0 of 1 test passed", "no name in:"]);
    course.write("src/ex03_parts/Cargo.toml", "name = \"parts\"\n");
    course.run("run 1.3").is(0, &["1.3 ex03_parts: green"]);
    let status = course.run("--json");
    let status: serde_json::Value = serde_json::from_str(&status.stdout).unwrap();
    let exercise = &status["chapters"][0]["exercises"][3];
    assert_eq!(exercise["state"], "green");
    let file = exercise["file"].as_str().unwrap().replace('\\', "/");
    assert_eq!(file, "exercises/chapter-1/src/ex03_parts/Cargo.toml");
    course.run("solution 1.3").is(0, &["A name is all.", "Your code is the same."]);
}

#[test]
fn a_reset_restores_all_files_and_keeps_the_learners() {
    let course = course("project_reset");
    course.run("reset 1.3").is(0, &["ex03_parts is untouched. There is nothing"]);
    // What Cargo makes there is no change.
    fs::create_dir(course.path("src/ex03_parts/target")).unwrap();
    course.write("src/ex03_parts/Cargo.lock", "");
    course.run("reset 1.3").is(0, &["ex03_parts is untouched."]);

    course.write("src/ex03_parts/Cargo.toml", "name = \"mine\"\n");
    course.write("src/ex03_parts/a/more.rs", "fn more() {}\n");
    fs::create_dir_all(course.path("src/ex03_parts/b/c")).unwrap();
    course.write("src/ex03_parts/b/c/new.rs", "");
    fs::remove_file(course.path("src/ex03_parts/a/main.rs")).unwrap();
    course.run("reset 1.3").is(
        0,
        &[
            "ex03_parts is the untouched version again.",
            "kept in",
            "ex03_parts.mine-1",
            "rename it to ex03_parts; or delete it.",
        ],
    );
    assert!(course.read("src/ex03_parts/Cargo.toml").contains("todo!("));
    assert_eq!(course.read("src/ex03_parts/a/main.rs"), "fn main() {}\n");
    assert!(!course.path("src/ex03_parts/a/more.rs").exists());
    assert!(!course.path("src/ex03_parts/b").exists());
    assert_eq!(course.read("src/ex03_parts.mine-1/Cargo.toml"), "name = \"mine\"\n");
    assert!(course.path("src/ex03_parts.mine-1/a/more.rs").exists());
    // The kept version counts as nothing.
    course.run("").is(0, &["1.3   ex03_parts    open\n"]);
    course.run("--json").is_without(&["mine"]);
}

#[test]
fn wrong_projects_are_tried_in_the_place_of_the_solution() {
    let course = course("project_verify");
    let mut command = course.command("verify");
    command.env("WORKBOOK_LIMIT_MS", "5000");
    crate::course::said(command.output().unwrap()).is(
        0,
        &[
            "7 files",
            "1.3 ex03_parts: 1 tests",
            "1.3 other: Gives another name.\n          rejected by has_its_name",
            "1.3 brings: Names a file instead.\n          rejected by has_its_name",
            " passed, 0 failed",
        ],
    );

    let wrong = "solution/wrong/ex03_parts/";
    course.write(&format!("{wrong}none/Cargo.toml"), "# No sentence.\n");
    course
        .write(&format!("{wrong}upper/Cargo.toml"), "#! Right.\nname = \"parts\"\n");
    fs::remove_dir_all(course.path(&format!("{wrong}other"))).unwrap();
    course.write("src/ex03_parts/more.txt", "");
    let mut command = course.command("verify");
    command.env("WORKBOOK_LIMIT_MS", "5000");
    crate::course::said(command.output().unwrap()).is(
        1,
        &[
            "1.3 ex03_parts has 3 wrong answers; 4 are needed",
            "1.3 none does not say its mistake",
            "1.3 upper is accepted: Right.",
            "more.txt has no original",
            "4 failed",
        ],
    );
}

#[test]
fn the_project_of_experiments_is_reset_by_its_name() {
    let course = Course::new("project_stage");
    for path in ["stages/shop", "original/stages/shop"] {
        fs::create_dir_all(course.path(path)).unwrap();
    }
    course.write("original/stages/shop/Cargo.toml.orig", "a\n");
    course.write("stages/shop/Cargo.toml", "b\n");
    course
        .run("reset shop")
        .is(0, &["shop is the untouched version again.", "shop.mine-1"]);
    assert_eq!(course.read("stages/shop/Cargo.toml"), "a\n");
    course.run("reset shop").is(0, &["shop is untouched."]);
}
