//! Runs a script on a table that a reader has written.
//!
//! Such a table tells which slots it looks at ([`Watched`](crate::watch::Watched)), and
//! nothing of what it does there. So each operation is one step, told by its looks and
//! by the slots before and after it. Every answer is compared with what a map must say.

use super::narrate::{capitalised, listed};
use super::{Key, Mark, Op, Slot, Step, distance};
use crate::watch::{Event, record_at_most};
use std::collections::BTreeMap;
use std::fmt::Debug;
use std::iter;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// No search of a script needs so many looks.
const MOST_LOOKS: usize = 10_000;

/// A table whose values are numbers, and what it holds.
#[expect(
    clippy::len_without_is_empty,
    reason = "tables have no more than the lesson"
)]
pub trait Own {
    fn insert(&mut self, key: Key, value: usize) -> Option<usize>;
    fn get(&self, key: Key) -> Option<usize>;
    fn remove(&mut self, key: Key) -> Option<usize>;
    fn len(&self) -> usize;
    /// All slots. This must not count as a look at any.
    fn slots(&self) -> Vec<Slot>;
}

/// Runs `script` and gives `each` its steps. An operation that goes wrong is the last
/// step; the error says what is wrong.
///
/// # Errors
///
/// If the table panics, answers or holds what a map would not, or looks at slots
/// without end.
///
/// # Panics
///
/// As [`crate::watch::record`] does.
pub fn run(
    mut table: impl Own,
    script: &[Op],
    mut each: impl FnMut(Step),
) -> Result<(), String> {
    let mut model = Model::default();
    for (value, op) in script.iter().enumerate() {
        let before = table.slots();
        let mut marks = Vec::new();
        let outcome = catch(|| {
            let act = || match *op {
                Op::Insert(key) => table.insert(key, value),
                Op::Find(key) => table.get(key),
                Op::Remove(key) => table.remove(key),
            };
            let (answer, events) = record_at_most(MOST_LOOKS, act);
            marks = looks(&events);
            answer
        })
        .map(|answer| (answer, model.apply(op, value)));
        let wrong = match outcome {
            Err(panic) => Some(panic),
            Ok((answer, right)) if answer != right => {
                Some(format!("The answer is {answer:?}; {right:?} is right."))
            }
            Ok(_) => catch(|| model.compare(&table)).unwrap_or_else(Some),
        };
        let after = table.slots();
        let mut sentence = told(op, &before, &after, &marks);
        if let Some(wrong) = &wrong {
            sentence += &format!(" Here something is wrong. {wrong}");
        }
        changes(&before, &after, &mut marks);
        each(Step { sentence, marks, slots: after });
        if let Some(wrong) = wrong {
            return Err(format!("{op}: {wrong}"));
        }
    }
    Ok(())
}

/// The message of the panic, if there is one.
fn catch<R>(code: impl FnOnce() -> R) -> Result<R, String> {
    catch_unwind(AssertUnwindSafe(code)).map_err(|payload| {
        let text = payload.downcast_ref::<String>().map(String::as_str);
        let text = text.or(payload.downcast_ref::<&str>().copied());
        format!("It panics: {}.", text.unwrap_or("without a text"))
    })
}

/// The slots in the order of the first look at each.
fn looks(events: &[Event]) -> Vec<(usize, Mark)> {
    let mut marks: Vec<(usize, Mark)> = Vec::new();
    for event in events {
        if let Event::Look(at) = *event
            && marks.iter().all(|(slot, _)| *slot != at)
        {
            marks.push((at, Mark::Look(marks.len() + 1)));
        }
    }
    marks
}

/// What a map must hold and answer.
#[derive(Default)]
struct Model(BTreeMap<&'static str, (Key, usize)>);

impl Model {
    fn apply(&mut self, op: &Op, value: usize) -> Option<usize> {
        let key = op.key();
        let value = match op {
            Op::Insert(_) => self.0.insert(key.name, (key, value)),
            Op::Find(_) => self.0.get(key.name).copied(),
            Op::Remove(_) => self.0.remove(key.name),
        };
        value.map(|(_, value)| value)
    }

    /// What is wrong with the table, if anything is.
    fn compare(&self, table: &impl Own) -> Option<String> {
        let right: Vec<_> = self.0.keys().copied().collect();
        let mut names: Vec<_> =
            keys(&table.slots()).into_iter().map(|(_, key)| key.name).collect();
        names.sort_unstable();
        if names != right {
            return Some(differ("The slots hold", &names, &right));
        }
        if table.len() != right.len() {
            return Some(differ("`len` says", &table.len(), &right.len()));
        }
        let lost = self.0.values().find(|(key, value)| {
            let search = || table.get(*key);
            record_at_most(MOST_LOOKS, search).0 != Some(*value)
        });
        lost.map(|(key, _)| {
            format!("{} stands in a slot, but a search does not find it.", key.name)
        })
    }
}

fn differ(what: &str, got: &impl Debug, right: &impl Debug) -> String {
    format!("{what} {got:?}; {right:?} is right.")
}

/// The slots that hold a key.
fn keys(slots: &[Slot]) -> Vec<(usize, Key)> {
    let key = |(at, slot): (usize, &Slot)| match slot {
        Slot::Full(key) => Some((at, *key)),
        Slot::Empty | Slot::Deleted => None,
    };
    slots.iter().enumerate().filter_map(key).collect()
}

/// The sentence of an operation.
fn told(
    op: &Op,
    before: &[Slot],
    after: &[Slot],
    looks: &[(usize, Mark)],
) -> String {
    let key = op.key();
    let mut said = match before.len() {
        0 => format!("{op}."),
        slots => format!("{op}, home slot {}.", key.home(slots)),
    };
    let looked: Vec<_> = looks.iter().map(|(at, _)| at.to_string()).collect();
    said += &match looked.as_slice() {
        [] => " It looks at no slot.".into(),
        [one] => format!(" It looks at slot {one}."),
        many => format!(" It looks at the slots {}.", listed(many)),
    };
    if before.len() != after.len() {
        said += &format!(" The table has {} slots now.", after.len());
        return said;
    }
    let place = |slots: &[Slot], name| {
        keys(slots).into_iter().find(|(_, key)| key.name == name).map(|(at, _)| at)
    };
    // First the key itself, then the others in the order of a search for it.
    let mut others = keys(before);
    others.retain(|(_, other)| other.name != key.name);
    others.sort_by_key(|(at, _)| distance(key, *at, before.len()));
    let others = others.iter().map(|(_, other)| other.name);
    for name in iter::once(key.name).chain(others) {
        let capital = capitalised(name);
        match (place(before, name), place(after, name)) {
            (None, Some(at)) => {
                let far = distance(key, at, after.len());
                said += &format!(" Now {name} is in slot {at}, {far} from home.");
            }
            (Some(at), None) if after[at] == Slot::Deleted => {
                said += &format!(" It leaves a tombstone in slot {at}.");
            }
            (Some(_), None) => said += &format!(" {capital} is gone."),
            (Some(from), Some(to)) if from != to => {
                said += &format!(" {capital} goes from slot {from} to slot {to}.");
            }
            (Some(at), Some(_)) if name == key.name => {
                said += &format!(" {capital} is in slot {at}.");
            }
            (None, None) => said += &format!(" {capital} is not in the table."),
            (Some(_), Some(_)) => {}
        }
    }
    said
}

/// Adds marks for the slots that hold something else than before.
fn changes(before: &[Slot], after: &[Slot], marks: &mut Vec<(usize, Mark)>) {
    if before.len() != after.len() {
        marks.clear();
        return;
    }
    for (at, (old, new)) in before.iter().zip(after).enumerate() {
        match (old, new) {
            _ if old == new => {}
            (_, Slot::Deleted) => marks.push((at, Mark::Buried)),
            (_, Slot::Empty) => marks.push((at, Mark::Hole)),
            (_, Slot::Full(key)) => {
                let is_moved = before.contains(&Slot::Full(*key));
                marks.push((at, if is_moved { Mark::Moved } else { Mark::Put }));
            }
        }
    }
}
