//! Recordings agree with the tables, and tell a wrong table from a right one.

use maps::group::Swar;
use maps::record::own::{self, Own};
use maps::record::{Key, Kind, Mark, Op, Recorded, Recording, Slot, Step};
use maps::record::{figure, page};
use maps::robin_hood::RobinHood;
use maps::shift::Shift;
use maps::swiss::Swiss;
use maps::tombstones::Tombstones;
use maps::watch::Watched;
use testkit::{Strategy, collection, property, sample};

/// Keys that collide, wrap around the end, and share tags.
const KEYS: [Key; 12] = [
    Key::tagged("a", 1, 7),
    Key::tagged("b", 1, 7),
    Key::tagged("c", 2, 6),
    Key::tagged("d", 1, 15),
    Key::tagged("e", 3, 0),
    Key::tagged("f", 2, 7),
    Key::tagged("g", 2, 7),
    Key::tagged("h", 5, 23),
    Key::tagged("i", 1, 6),
    Key::tagged("j", 9, 1),
    Key::tagged("k", 9, 8),
    Key::tagged("l", 3, 7),
];

fn ops() -> impl Strategy<Value = Vec<Op>> {
    let key = || sample::select(KEYS.to_vec());
    // Insertions twice as often, so that tables become full.
    let op = (0..4, key()).prop_map(|(kind, key)| match kind {
        0 => Op::Find(key),
        1 => Op::Remove(key),
        _ => Op::Insert(key),
    });
    collection::vec(op, 1..60)
}

/// `Recording::of` compares its picture with the table after each operation.
fn agrees<T: Recorded>(room: usize) {
    property(ops(), |script| {
        let recording = Recording::of::<T>(room, &script);
        assert!(recording.steps.len() >= script.len());
        assert!(!recording.to_string().is_empty());
    });
}

#[test]
fn a_recording_of_tombstones_agrees_with_the_table() {
    agrees::<Tombstones<Key>>(6);
}

#[test]
fn a_recording_of_shift_agrees_with_the_table() {
    agrees::<Shift<Key>>(6);
}

#[test]
fn a_recording_of_robin_hood_agrees_with_the_table() {
    agrees::<RobinHood<Key>>(6);
}

#[test]
fn a_recording_of_a_swiss_table_agrees_with_the_table() {
    agrees::<Swiss<Key, Swar>>(7);
    agrees::<Swiss<Key, Swar>>(14);
}

/// Linear probing with tombstones, as a reader might write it, and its mistakes.
struct Mine {
    slots: Watched<Slot>,
    values: Vec<(Key, usize)>,
    mistake: Mistake,
}

#[derive(Clone, Copy, PartialEq)]
enum Mistake {
    None,
    /// A removed key leaves an empty slot.
    NoTombstone,
    /// `insert` never returns an old value.
    ForgetsOldValue,
    /// `len` counts what was removed.
    Counts,
    /// A search stops at no empty slot.
    Endless,
    /// `remove` takes nothing out.
    Keeps,
    Panics,
}

impl Mine {
    fn find(&self, key: Key) -> Result<usize, usize> {
        let mut at = key.home(8);
        loop {
            match self.slots[at] {
                Slot::Full(other) if other == key => return Ok(at),
                Slot::Empty if self.mistake != Mistake::Endless => return Err(at),
                _ => at = (at + 1) % 8,
            }
        }
    }
}

impl Own for Mine {
    fn insert(&mut self, key: Key, value: usize) -> Option<usize> {
        match self.find(key) {
            Ok(_) if self.mistake == Mistake::ForgetsOldValue => {
                self.get(key);
                None
            }
            Ok(_) => {
                let old = self.values.iter_mut().find(|(it, _)| *it == key)?;
                Some(std::mem::replace(&mut old.1, value))
            }
            Err(at) => {
                self.slots[at] = Slot::Full(key);
                self.values.push((key, value));
                None
            }
        }
    }

    fn get(&self, key: Key) -> Option<usize> {
        self.find(key).ok()?;
        self.values.iter().find(|(it, _)| *it == key).map(|(_, value)| *value)
    }

    fn remove(&mut self, key: Key) -> Option<usize> {
        assert!(self.mistake != Mistake::Panics, "out of <slots>");
        let at = self.find(key).ok()?;
        let place = self.values.iter().position(|(it, _)| *it == key)?;
        if self.mistake == Mistake::Keeps {
            return Some(self.values[place].1);
        }
        let is_marked = self.mistake != Mistake::NoTombstone;
        self.slots[at] = if is_marked { Slot::Deleted } else { Slot::Empty };
        Some(self.values.remove(place).1)
    }

    fn len(&self) -> usize {
        self.values.len() + usize::from(self.mistake == Mistake::Counts)
    }

    fn slots(&self) -> Vec<Slot> {
        self.slots.iter().copied().collect()
    }
}

const FIG: Key = Key::new("fig", 6);
const PLUM: Key = Key::new("plum", 6);
const LIME: Key = Key::new("lime", 7);

const SCRIPT: [Op; 6] = [
    Op::Insert(FIG),
    Op::Insert(PLUM),
    Op::Insert(LIME),
    Op::Insert(FIG),
    Op::Remove(PLUM),
    Op::Find(LIME),
];

fn run(mistake: Mistake) -> (Vec<Step>, Result<(), String>) {
    let slots = Watched::new(8, || Slot::Empty);
    let mut steps = Vec::new();
    let mine = Mine { slots, values: Vec::new(), mistake };
    let outcome = own::run(mine, &SCRIPT, |step| steps.push(step));
    (steps, outcome)
}

#[test]
fn ones_own_table_is_told_by_its_looks_and_its_slots() {
    let (steps, outcome) = run(Mistake::None);
    outcome.expect("it makes no mistake");
    let sentences: Vec<_> = steps.iter().map(|step| &step.sentence).collect();
    assert_eq!(
        sentences,
        [
            "Insert fig, home slot 6. It looks at slot 6. Now fig is in slot 6, 0 from \
             home.",
            "Insert plum, home slot 6. It looks at the slots 6 and 7. Now plum is in \
             slot 7, 1 from home.",
            "Insert lime, home slot 7. It looks at the slots 7 and 0. Now lime is in \
             slot 0, 1 from home.",
            "Insert fig, home slot 6. It looks at slot 6. Fig is in slot 6.",
            "Remove plum, home slot 6. It looks at the slots 6 and 7. It leaves a \
             tombstone in slot 7.",
            "Look up lime, home slot 7. It looks at the slots 7 and 0. Lime is in \
             slot 0.",
        ]
    );
    let marks = [(6, Mark::Look(1)), (7, Mark::Look(2)), (7, Mark::Buried)];
    assert_eq!(steps[4].marks, marks);
}

#[test]
fn a_wrong_table_is_told_what_is_wrong_in_its_last_step() {
    let cases = [
        (
            Mistake::NoTombstone,
            5,
            "Remove plum: lime stands in a slot, but a search does not find it.",
        ),
        (
            Mistake::ForgetsOldValue,
            4,
            "Insert fig: The answer is None; Some(0) is right.",
        ),
        (Mistake::Counts, 1, "Insert fig: `len` says 2; 1 is right."),
        (
            Mistake::Endless,
            1,
            "Insert fig: It panics: 10000 looks and no end of it.",
        ),
        (
            Mistake::Keeps,
            5,
            "Remove plum: The slots hold [\"fig\", \"lime\", \"plum\"]; \
             [\"fig\", \"lime\"] is right.",
        ),
        (Mistake::Panics, 5, "Remove plum: It panics: out of <slots>."),
    ];
    for (mistake, count, expected) in cases {
        let (steps, outcome) = run(mistake);
        assert_eq!(outcome.expect_err("a mistake"), expected);
        assert_eq!(steps.len(), count, "{expected}");
        let last = &steps[count - 1].sentence;
        assert!(last.contains("Here something is wrong."), "{last}");
    }
}

#[test]
fn a_page_of_ones_own_stands_alone() {
    let (steps, _) = run(Mistake::Panics);
    let recording = Recording { kind: Kind::Homes, steps };
    let style = "/* A comment. */\nli {\n  margin: 0;\n}\n\nb {}\n";
    let figure = figure(&recording, style, "A caption.", "Words.");
    assert!(!figure.contains("\n\n"), "a blank line would end the HTML of a page");
    for part in ["out of &lt;slots&gt;", "<style>\nli{\nmargin:0;\n}\nb{}\n</style>"]
    {
        assert!(figure.contains(part), "`{part}` is missing in:\n{figure}");
    }
    let page = page("My probe", &["What it is."], &figure, "let a;\n");
    for part in [&figure, "<p>What it is.</p>", "<script>\nlet a;\n</script>"] {
        assert!(page.contains(part), "`{part}` is missing in:\n{page}");
    }
    for part in ["src=", "href=", "http"] {
        assert!(!page.contains(part), "`{part}` is in:\n{page}");
    }
}
