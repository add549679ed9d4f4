//! Makes steps, each with its sentence, of what a table tells.

use super::{Kind, Mark, Op, Slot, Step, distance, tag_of};
use crate::record::Key;
use crate::watch::Event;

/// How many slots a group has.
const GROUP: usize = 8;

/// The table as its events make it, and the steps so far.
pub struct Narrator {
    kind: Kind,
    pub slots: Vec<Slot>,
    pub steps: Vec<Step>,
}

/// A step that is being told.
#[derive(Default)]
struct Telling {
    sentence: String,
    marks: Vec<(usize, Mark)>,
}

impl Telling {
    fn say(&mut self, sentence: &str) {
        if !self.sentence.is_empty() {
            self.sentence.push(' ');
        }
        self.sentence.push_str(sentence);
    }
}

impl Narrator {
    pub fn new(kind: Kind, slots: usize) -> Self {
        Narrator { kind, slots: vec![Slot::Empty; slots], steps: Vec::new() }
    }

    /// Tells one operation: the slot that its search found, the events of the search
    /// and of the change after it, and the number of slots if the table was made anew.
    pub fn tell(
        &mut self,
        op: &Op,
        found: Option<usize>,
        search: &[Event],
        change: &[Event],
        made_anew: Option<usize>,
    ) {
        let key = op.key();
        let home = key.home(self.slots.len());
        let mut step = Telling::default();
        let last = if self.kind == Kind::Tags {
            step.say(&format!("{op}: home slot {home}, tag {}.", tag_of(key)));
            self.groups(&mut step, key, found, search)
        } else {
            step.say(&format!("{op}, home slot {home}."));
            self.looks(&mut step, key, found, search)
        };
        match (op, found) {
            (Op::Find(_), Some(_)) => self.end(step),
            (Op::Find(_), None) => {
                self.not_there(&mut step, key);
                self.end(step);
            }
            (Op::Insert(_), Some(_)) => {
                step.say("The key is there already: only its value is replaced.");
                self.end(step);
            }
            (Op::Insert(_), None) => {
                if let Some(slots) = made_anew {
                    self.not_yet(&mut step, key);
                    let change = self.make_anew(step, slots, change);
                    let home = key.home(slots);
                    let mut step = Telling::default();
                    let name = key.name;
                    step.say(&format!("The home of {name} is now slot {home}."));
                    self.put(step, key, change, None);
                } else {
                    self.put(step, key, change, last);
                }
            }
            (Op::Remove(_), None) => {
                self.not_there(&mut step, key);
                step.say("There is nothing to remove.");
                self.end(step);
            }
            (Op::Remove(_), Some(slot)) => self.remove(step, slot, change),
        }
    }

    fn end(&mut self, step: Telling) {
        let Telling { sentence, marks } = step;
        self.steps.push(Step { sentence, marks, slots: self.slots.clone() });
    }

    fn not_there(&self, step: &mut Telling, key: Key) {
        step.say(&format!("So {} is not in the table.", key.name));
    }

    /// Every insertion begins with a search.
    fn not_yet(&self, step: &mut Telling, key: Key) {
        step.say(&format!("So {} is not there yet.", key.name));
    }

    /// The slots that a linear search looked at. Returns the last one.
    fn looks(
        &self,
        step: &mut Telling,
        key: Key,
        found: Option<usize>,
        search: &[Event],
    ) -> Option<usize> {
        let mut parts = Vec::new();
        let mut last = None;
        for (i, event) in search.iter().enumerate() {
            let Event::Look(at) = *event else { panic!("a look, not {event:?}") };
            step.marks.push((at, Mark::Look(i + 1)));
            let around = if at == 0 && i > 0 { "around the end " } else { "" };
            let holds = match self.slots[at] {
                Slot::Empty => "is empty".into(),
                Slot::Deleted => "is a tombstone".into(),
                Slot::Full(other) => {
                    let mut holds = format!("holds {}", other.name);
                    if self.kind == Kind::Distances {
                        let far = distance(other, at, self.slots.len());
                        holds += &format!(" ({far} from home)");
                    }
                    holds
                }
            };
            parts.push(format!("{around}slot {at} {holds}"));
            last = Some(at);
        }
        let mut looked = capitalised(&listed(&parts));
        match found {
            Some(_) if search.len() == 1 => looked += ": found at the first look.",
            Some(_) => looked += &format!(": found after {} looks.", search.len()),
            None => looked += ".",
        }
        step.say(&looked);
        if let (None, Some(at)) = (found, last)
            && let Slot::Full(other) = self.slots[at]
        {
            let far = distance(key, at, self.slots.len());
            step.say(&format!(
                "There {} would be {far} from home, further than {}, and would have \
                 taken the slot.",
                key.name, other.name
            ));
        }
        last
    }

    /// The groups that a search looked at; each but the last is a step of its own.
    /// Returns no slot.
    fn groups(
        &mut self,
        step: &mut Telling,
        key: Key,
        found: Option<usize>,
        search: &[Event],
    ) -> Option<usize> {
        let slots = self.slots.len();
        let groups: Vec<_> =
            search.chunk_by(|_, next| matches!(next, Event::Look(_))).collect();
        for (i, events) in groups.iter().enumerate() {
            let Event::Group(at) = events[0] else { panic!("a group comes first") };
            let group = (0..GROUP).map(|lane| (at + lane) % slots);
            step.marks.extend(group.clone().map(|slot| (slot, Mark::Group)));
            let to = (at + GROUP - 1) % slots;
            let which = if i == 0 { "group" } else { "next group" };
            let which = format!("{which}, slots {at} to {to}");
            let compared: Vec<_> = events[1..]
                .iter()
                .map(|event| {
                    let Event::Look(slot) = *event else { panic!("looks follow") };
                    step.marks.push((slot, Mark::Compared));
                    let Slot::Full(other) = self.slots[slot] else {
                        panic!("only keys are compared")
                    };
                    match other {
                        _ if found == Some(slot) => {
                            format!("slot {slot} has the tag and holds {}", key.name)
                        }
                        Key { name, .. } if tag_of(other) == tag_of(key) => {
                            format!("slot {slot} has the tag but holds {name}")
                        }
                        Key { name, .. } => format!(
                            "slot {slot} is taken for one with the tag and holds {name}"
                        ),
                    }
                })
                .collect();
            let mut text = match compared.as_slice() {
                [] => format!("The {which}, has the tag nowhere"),
                some => format!("In the {which}, {}", listed(some)),
            };
            text += if found.is_some() && i + 1 == groups.len() {
                ": found."
            } else if group.clone().any(|slot| self.slots[slot] == Slot::Empty) {
                ". An EMPTY slot ends the search."
            } else {
                ". No slot is EMPTY: the search goes on."
            };
            step.say(&text);
            if i + 1 < groups.len() {
                self.end(std::mem::take(step));
            }
        }
        None
    }

    /// Tells that the table is made anew, and returns the events after that.
    fn make_anew<'a>(
        &mut self,
        mut step: Telling,
        slots: usize,
        mut events: &'a [Event],
    ) -> &'a [Event] {
        let old = std::mem::replace(&mut self.slots, vec![Slot::Empty; slots]);
        let count = |is: fn(&&Slot) -> bool| old.iter().filter(is).count();
        let full = count(|slot| matches!(slot, Slot::Full(_)));
        let buried = count(|slot| **slot == Slot::Deleted);
        let and_tombstones = if buried == 0 {
            String::new()
        } else {
            format!(" and {buried} are tombstones")
        };
        step.say(&format!(
            "But {full} of {} slots are full{and_tombstones}: the table's limit.",
            old.len()
        ));
        let Telling { sentence, marks } = step;
        self.steps.push(Step { sentence, marks, slots: old.clone() });

        for slot in &old {
            let Slot::Full(key) = *slot else { continue };
            let mut carried = key;
            loop {
                let (event, rest) =
                    events.split_first().expect("each key is put in");
                events = rest;
                match *event {
                    Event::Swap(at) => self.swap(at, &mut carried),
                    Event::Put(at) => {
                        self.slots[at] = Slot::Full(carried);
                        break;
                    }
                    other => panic!("a key is put in, not {other:?}"),
                }
            }
        }
        let mut step = Telling::default();
        step.say(&if slots == old.len() {
            format!("The table is made anew with {slots} slots and no tombstones.")
        } else {
            format!("The table grows to {slots} slots.")
        });
        step.say(&format!(
            "Each key is put in again, from the first old slot to the last. The \
             lowest {} bits of its hash name its home.",
            slots.ilog2()
        ));
        self.end(step);
        events
    }

    fn swap(&mut self, at: usize, carried: &mut Key) {
        let Slot::Full(here) = &mut self.slots[at] else { panic!("a full slot") };
        std::mem::swap(here, carried);
    }

    /// Tells where a key goes after the search in `step`, which ended at `last`.
    fn put(
        &mut self,
        mut step: Telling,
        key: Key,
        events: &[Event],
        last: Option<usize>,
    ) {
        let slots = self.slots.len();
        let (put, swaps) = events.split_last().expect("the key is put in");
        let Event::Put(at) = *put else { panic!("the key is put in, not {put:?}") };
        let mut carried = key;
        for event in swaps {
            let Event::Swap(at) = *event else { panic!("a swap, not {event:?}") };
            if carried == key {
                self.not_yet(&mut step, key);
            }
            self.end(std::mem::take(&mut step));
            let name = carried.name;
            let far = distance(carried, at, slots);
            self.swap(at, &mut carried);
            step.say(&format!(
                "{} in slot {at} is {} from home, and {name} would be {far}: {name} \
                 takes the slot, and {} goes on.",
                capitalised(carried.name),
                distance(carried, at, slots),
                carried.name,
            ));
            step.marks.push((at, Mark::Put));
        }
        let name = carried.name;
        let far = match distance(carried, at, slots) {
            0 => "and is at home".to_string(),
            far => format!("{far} from home"),
        };
        let before = std::mem::replace(&mut self.slots[at], Slot::Full(carried));
        if !swaps.is_empty() {
            self.end_before(std::mem::take(&mut step), at, before);
            step.say(&format!("Slot {at} is empty: {name} goes there, {far}."));
        } else if last == Some(at) {
            step.say(&format!("So {name} goes there, {far}."));
        } else {
            if !step.marks.is_empty() {
                self.not_yet(&mut step, key);
            }
            step.say(&match before {
                Slot::Deleted if self.kind == Kind::Tags => format!(
                    "It goes into slot {at}, the first free one on its way, which was \
                     DELETED."
                ),
                Slot::Deleted => format!(
                    "It goes into slot {at}, the first free one on its way: the \
                     tombstone is used again."
                ),
                _ if self.kind == Kind::Tags => format!(
                    "It goes into slot {at}, the first free one on its way."
                ),
                _ => format!("It goes into slot {at}, {far}."),
            });
        }
        step.marks.push((at, Mark::Put));
        self.end(step);
    }

    /// Ends a step as the table was before `slot` changed.
    fn end_before(&mut self, step: Telling, slot: usize, before: Slot) {
        let now = std::mem::replace(&mut self.slots[slot], before);
        self.end(step);
        self.slots[slot] = now;
    }

    fn remove(&mut self, mut step: Telling, slot: usize, events: &[Event]) {
        let mask = self.slots.len() - 1;
        let next = (slot + 1) & mask;
        match (events, self.kind) {
            ([Event::Bury(at)], kind) => {
                step.say(&if kind == Kind::Tags {
                    format!(
                        "A group of eight that covers it has no EMPTY slot: a search \
                         may have gone past. Slot {at} becomes DELETED."
                    )
                } else {
                    format!(
                        "Slot {next} is not empty: a search may have to go past. \
                         Slot {at} becomes a tombstone."
                    )
                });
                step.marks.push((*at, Mark::Buried));
                self.slots[*at] = Slot::Deleted;
            }
            ([Event::Empty(at)], Kind::Tags) => {
                step.say(&format!(
                    "Every group of eight that covers it has an EMPTY slot: no search \
                     has gone past. Slot {at} becomes EMPTY."
                ));
                step.marks.push((*at, Mark::Hole));
                self.slots[*at] = Slot::Empty;
            }
            _ => return self.shift(step, slot, events),
        }
        self.end(step);
    }

    /// Tells how the keys after a removed one move back.
    fn shift(&mut self, mut step: Telling, slot: usize, events: &[Event]) {
        let mask = self.slots.len() - 1;
        let (end, moves) = events.split_last().expect("the hole is told");
        self.slots[slot] = Slot::Empty;
        step.marks.push((slot, Mark::Hole));
        if !moves.is_empty() {
            step.say(&format!("It leaves a hole in slot {slot}."));
        }
        let (mut hole, mut next) = (slot, (slot + 1) & mask);
        for event in moves {
            let Event::Move(from, to) = *event else { panic!("a move: {event:?}") };
            self.end(std::mem::take(&mut step));
            next = self.stayed(&mut step, next, hole, |at| at != from);
            let Slot::Full(key) = self.slots[from] else { panic!("a full slot") };
            let (name, home) = (key.name, key.home(mask + 1));
            step.say(&if self.kind == Kind::Distances {
                let far = distance(key, from, mask + 1);
                let name = capitalised(name);
                format!("{name} in slot {from} is {far} from home: it moves back.")
            } else {
                let name = capitalised(name);
                format!(
                    "{name} in slot {from} has its home, slot {home}, at or before \
                     the hole: it moves into slot {to}."
                )
            });
            self.slots[to] = self.slots[from];
            self.slots[from] = Slot::Empty;
            step.marks.extend([(to, Mark::Moved), (from, Mark::Hole)]);
            (hole, next) = (from, (next + 1) & mask);
        }
        assert_eq!(*end, Event::Empty(hole), "the last hole stays");
        // Robin Hood stops at the first key that is at home.
        let slots = self.slots.clone();
        let goes_on = |at: usize| matches!(slots[at], Slot::Full(_));
        next = if self.kind == Kind::Homes {
            self.stayed(&mut step, next, hole, goes_on)
        } else {
            next
        };
        step.say(&match self.slots[next] {
            Slot::Full(key) => {
                let name = capitalised(key.name);
                format!("{name} in slot {next} is at home: it and all behind it stay.")
            }
            _ if moves.is_empty() && next == (slot + 1) & mask => {
                format!(
                    "Slot {next} is empty, so nothing lies behind. Slot {slot} becomes \
                     empty."
                )
            }
            _ => format!("Slot {next} is empty: that is all. Slot {hole} stays empty."),
        });
        self.end(step);
    }

    /// Tells which keys stay where they are, from `next` on, and returns the slot
    /// after them.
    fn stayed(
        &self,
        step: &mut Telling,
        mut next: usize,
        hole: usize,
        goes_on: impl Fn(usize) -> bool,
    ) -> usize {
        let slots = self.slots.len();
        while goes_on(next) {
            let Slot::Full(key) = self.slots[next] else { panic!("a full slot") };
            let (name, home) = (capitalised(key.name), key.home(slots));
            step.say(&if home == next {
                format!("{name} is at home in slot {next} and stays.")
            } else {
                format!(
                    "{name} in slot {next} has its home, slot {home}, behind the hole \
                     in slot {hole} and stays."
                )
            });
            next = (next + 1) & (slots - 1);
        }
        next
    }
}

/// `a`, `a, b`, `a, b and c`.
pub fn listed(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}
