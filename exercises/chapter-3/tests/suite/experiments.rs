//! What each experiment prints, held in `snapshots/`.

fn check(name: &str) {
    let chapter = env!("CARGO_MANIFEST_DIR");
    testkit::experiment(chapter, env!("CARGO_BIN_EXE_chapter-3"), name);
}

#[test]
fn homes() {
    check("homes");
}

#[test]
fn play_linear() {
    check("play_linear");
}

#[test]
fn searches() {
    check("searches");
}

#[test]
fn birthday() {
    check("birthday");
}

#[test]
fn loads() {
    check("loads");
}

#[test]
fn fits() {
    check("fits");
}

#[test]
fn doubling() {
    check("doubling");
}

#[test]
fn grave() {
    check("grave");
}

#[test]
fn play_tombstones() {
    check("play_tombstones");
}

#[test]
fn rot() {
    check("rot");
}

#[test]
fn worn() {
    check("worn");
}

#[test]
fn cleaned() {
    check("cleaned");
}

#[test]
fn moved() {
    check("moved");
}

#[test]
fn ring() {
    check("ring");
}

#[test]
fn play_shift() {
    check("play_shift");
}

#[test]
fn churn() {
    check("churn");
}

#[test]
fn interrupted() {
    check("interrupted");
}

#[test]
fn exchange() {
    check("exchange");
}

#[test]
fn play_robin_hood() {
    check("play_robin_hood");
}

#[test]
fn spread() {
    check("spread");
}

#[test]
fn absent() {
    check("absent");
}

#[test]
fn kept() {
    check("kept");
}

#[test]
fn regrown() {
    check("regrown");
}

#[test]
fn footprint() {
    check("footprint");
}

#[test]
fn compared() {
    check("compared");
}

#[test]
fn borrow() {
    check("borrow");
}

#[test]
fn around() {
    check("around");
}

#[test]
fn play_swiss() {
    check("play_swiss");
}

#[test]
fn triangle() {
    check("triangle");
}

#[test]
fn strides() {
    check("strides");
}

#[test]
fn buried() {
    check("buried");
}

#[test]
fn marks() {
    check("marks");
}

#[test]
fn rehashed() {
    check("rehashed");
}

#[test]
fn turns() {
    check("turns");
}

#[test]
fn multiples() {
    check("multiples");
}

#[test]
fn meeting() {
    check("meeting");
}

#[test]
fn copied() {
    check("copied");
}

#[test]
fn cured() {
    check("cured");
}

#[test]
fn asking() {
    check("asking");
}

#[test]
fn slices() {
    check("slices");
}

#[test]
fn bits() {
    check("bits");
}

#[test]
fn lost_key() {
    check("lost_key");
}

#[test]
fn walks() {
    check("walks");
}

#[test]
fn asked() {
    check("asked");
}

#[test]
fn missing() {
    check("missing");
}
