//! What each experiment prints, held in `snapshots/`.

fn check(name: &str) {
    let chapter = env!("CARGO_MANIFEST_DIR");
    testkit::experiment(chapter, env!("CARGO_BIN_EXE_chapter-5"), name);
}

#[test]
fn demand() {
    check("demand");
}

#[test]
fn sorted_already() {
    check("sorted_already");
}

#[test]
fn copied_inside() {
    check("copied_inside");
}

#[test]
fn cold_lines() {
    check("cold_lines");
}

#[test]
fn one_call() {
    check("one_call");
}

#[test]
#[cfg_attr(not(target_os = "linux"), ignore = "a CPU profile needs Linux")]
fn waits() {
    check("waits");
}

#[test]
fn sums() {
    check("sums");
}

#[test]
fn varints() {
    check("varints");
}

#[test]
fn tiny() {
    check("tiny");
}

#[test]
fn folded() {
    check("folded");
}

#[test]
fn wrapped() {
    check("wrapped");
}

#[test]
fn moved() {
    check("moved");
}

#[test]
fn side_by_side() {
    check("side_by_side");
}

#[test]
fn whole_orders() {
    check("whole_orders");
}

#[test]
fn walked() {
    check("walked");
}
