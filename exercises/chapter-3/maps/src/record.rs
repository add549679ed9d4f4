//! Records what a table does, step by step, to be read as text or played on a page.
//!
//! A **script** is a list of operations on keys whose hashes were chosen, so that each
//! lesson shows in few steps. [`Recording::of`] runs it on a table of the ladder, and
//! [`own::run`] on anybody's. Tables are watched in builds with debug assertions.

use crate::group::tag;
use std::fmt;

mod html;
mod narrate;
pub mod own;
mod play;

pub use html::{figure, page};
pub use play::Recorded;

/// A key, and the hash that it is to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    pub name: &'static str,
    pub hash: u64,
}

impl Key {
    /// The lowest bits of the hash name the home slot. A name has four letters at
    /// most, or the columns of the text are not straight.
    pub const fn new(name: &'static str, hash: u64) -> Self {
        Key { name, hash }
    }

    /// A key for a Swiss table: the tag is made of the upper seven bits of the hash.
    pub const fn tagged(name: &'static str, tag: u8, home: u64) -> Self {
        Key { name, hash: (tag as u64) << 57 | home }
    }

    /// The home slot in a table of so many.
    pub fn home(&self, slots: usize) -> usize {
        self.hash as usize & (slots - 1)
    }
}

/// An operation of a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Op {
    Insert(Key),
    Find(Key),
    Remove(Key),
}

impl Op {
    pub fn key(&self) -> Key {
        let (Op::Insert(key) | Op::Find(key) | Op::Remove(key)) = *self;
        key
    }
}

impl fmt::Display for Op {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let name = self.key().name;
        match self {
            Op::Insert(_) => write!(f, "Insert {name}"),
            Op::Find(_) => write!(f, "Look up {name}"),
            Op::Remove(_) => write!(f, "Remove {name}"),
        }
    }
}

/// What stands in a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    Empty,
    /// A tombstone.
    Deleted,
    Full(Key),
}

/// What a picture of the table says of a slot besides its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The home slot of the key.
    Homes,
    /// How far the key is from its home.
    Distances,
    /// The tag of the key. Slots are asked in groups.
    Tags,
}

/// What a step did at a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It was the first, second, … slot that was looked at.
    Look(usize),
    /// Its control byte was looked at, among those of a group.
    Group,
    /// Its tag was right, so its key was compared.
    Compared,
    /// A key was put in.
    Put,
    /// A key moved in from another slot.
    Moved,
    /// Its key was taken out, or has moved to another slot.
    Hole,
    /// A tombstone was put in.
    Buried,
}

impl Mark {
    /// A word for the text, of four letters at most.
    fn short(self) -> String {
        match self {
            Mark::Look(n) => n.to_string(),
            Mark::Group => "*".into(),
            Mark::Compared => "key?".into(),
            Mark::Put => "put".into(),
            Mark::Moved => "in".into(),
            Mark::Hole => "out".into(),
            Mark::Buried => "tomb".into(),
        }
    }
}

/// One step: what happened, and the whole table after it.
#[derive(Clone, Debug)]
pub struct Step {
    pub sentence: String,
    /// In the order of what happened.
    pub marks: Vec<(usize, Mark)>,
    pub slots: Vec<Slot>,
}

/// All steps of a script on one table. Shown as text, it is the same on every machine.
#[derive(Clone, Debug)]
pub struct Recording {
    pub kind: Kind,
    pub steps: Vec<Step>,
}

/// How far a slot is from the home of the key in it, in the direction of a search.
fn distance(key: Key, slot: usize, slots: usize) -> usize {
    slot.wrapping_sub(key.home(slots)) & (slots - 1)
}

impl Kind {
    /// What the rows of the text are called, and what they say of a slot.
    fn rows(
        self,
        slot: Slot,
        at: usize,
        slots: usize,
    ) -> [(&'static str, String); 2] {
        let free = |text: &str| text.to_string();
        match (self, slot) {
            (Kind::Tags, _) => {
                let (control, key) = match slot {
                    Slot::Empty => (free("E"), free(".")),
                    Slot::Deleted => (free("D"), free(".")),
                    Slot::Full(key) => (tag_of(key), free(key.name)),
                };
                [("byte", control), ("key", key)]
            }
            (_, Slot::Empty) => [("key", free(".")), (self.label(), free("."))],
            (_, Slot::Deleted) => [("key", free("tomb")), (self.label(), free("."))],
            (Kind::Homes, Slot::Full(key)) => [
                ("key", free(key.name)),
                (self.label(), key.home(slots).to_string()),
            ],
            (Kind::Distances, Slot::Full(key)) => {
                let distance = distance(key, at, slots).to_string();
                [("key", free(key.name)), (self.label(), distance)]
            }
        }
    }

    fn label(self) -> &'static str {
        match self {
            Kind::Homes => "home",
            Kind::Distances => "away",
            Kind::Tags => "tag",
        }
    }
}

/// The tag of a key, as two hexadecimal digits.
fn tag_of(key: Key) -> String {
    format!("{:02x}", tag(key.hash))
}

impl fmt::Display for Recording {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        for (i, step) in self.steps.iter().enumerate() {
            let number = format!("{}.", i + 1);
            for (line, text) in wrapped(&step.sentence).iter().enumerate() {
                let number = if line == 0 { &number } else { "" };
                writeln!(f, "{number:<4}{text}")?;
            }
            let slots = step.slots.len();
            let cells: Vec<_> = step.slots.iter().enumerate().collect();
            let row = |label: &str, cell: &dyn Fn(usize, Slot) -> String| {
                let cells = cells.iter().map(|(at, slot)| cell(*at, **slot));
                let cells: String = cells.map(|text| format!("{text:<5}")).collect();
                format!("{label:<5}{cells}").trim_end().to_string()
            };
            writeln!(f, "{}", row("slot", &|at, _| at.to_string()))?;
            for i in 0..2 {
                let [first, second] = self.kind.rows(Slot::Empty, 0, slots);
                let label = [first.0, second.0][i];
                let cell = |at, slot| {
                    let [first, second] = self.kind.rows(slot, at, slots);
                    [first.1, second.1][i].clone()
                };
                writeln!(f, "{}", row(label, &cell))?;
            }
            if !step.marks.is_empty() {
                // The last mark of a slot tells more than those before.
                let mark = |at, _| {
                    let marks = step.marks.iter().rev();
                    let mark = marks.clone().find(|(slot, _)| *slot == at);
                    mark.map(|(_, mark)| mark.short()).unwrap_or_default()
                };
                writeln!(f, "{}", row("here", &mark))?;
            }
            writeln!(f)?;
        }
        Ok(())
    }
}

/// The words in lines that fit a page.
fn wrapped(text: &str) -> Vec<String> {
    const COLUMNS: usize = 76;
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let line = lines.last_mut().expect("there is one from the beginning");
        if line.len() + word.len() >= COLUMNS {
            lines.push(word.into());
        } else {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines
}
