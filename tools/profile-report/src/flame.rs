//! The tree behind a flame graph: which function called which, by way of which.

use crate::{
    error::Result,
    number::percentage,
    options::Options,
    profile::Profile,
    report::{
        Command, Prepared,
        nodes::{Nodes, Rules},
    },
};
use foldhash::HashMap;
use std::{borrow::Cow, cmp::Reverse};

/// Deeper frames are left out: a picture that is higher helps nobody.
const DEEPEST: usize = 250;

/// A flame graph before it is drawn. The first frame is the whole profile.
#[derive(Clone, Debug)]
pub struct Flame {
    /// What the profile is and which value of it this is: `program, cpu`.
    pub title: String,
    /// All frames; each is behind the one that it is in.
    pub frames: Vec<Frame>,
    /// Whether frames were left out because they are too deep.
    pub is_cut: bool,
    /// Whether there are negative values, as in a difference.
    pub is_difference: bool,
}

/// A function, as it is called by way of those that its frame is in.
#[derive(Clone, Debug)]
pub struct Frame {
    /// Its name.
    pub name: String,
    /// The place of the frame that it is in.
    pub parent: usize,
    /// The sum of its samples' values, whatever their sign: its width.
    pub size: i64,
    /// The sum of its samples' values.
    pub value: i64,
    /// That with its unit.
    pub shown: String,
    /// How much that is of the profile.
    pub share: String,
    /// The places of the frames in it, the widest first.
    pub children: Vec<usize>,
}

/// Makes a flame graph.
///
/// # Errors
///
/// Those of [`crate::report()`].
pub fn flame(profile: Cow<'_, Profile>, options: &Options) -> Result<Flame> {
    let prepared = Prepared::new(profile, &Command::Traces, options)?;
    let rules = Rules {
        granularity: options.granularity,
        noinlines: options.noinlines,
        by_object: false,
        shortens_paths: true,
    };
    let nodes = Nodes::new(&prepared.profile, rules);
    let mut tree = Tree::default();
    tree.add_all(&prepared, &nodes);
    Ok(tree.finish(&prepared, &nodes))
}

#[derive(Default)]
struct Tree {
    /// By frame: its node (meaningless of the first), parent, size and value.
    frames: Vec<(u32, usize, i64, i64)>,
    places: HashMap<(usize, u32), usize>,
    is_cut: bool,
    is_difference: bool,
}

impl Tree {
    fn add_all(&mut self, prepared: &Prepared<'_>, nodes: &Nodes) {
        self.frames.push((0, 0, 0, 0));
        for sample in prepared.profile.samples.iter() {
            let value = sample.values[prepared.index];
            if value == 0 {
                continue;
            }
            self.is_difference |= value < 0;
            let mut at = 0;
            self.add(at, value);
            let stack = sample.stack.iter().rev();
            let mut path =
                stack.flat_map(|location| nodes.of(*location).iter().rev());
            for node in path.by_ref().take(DEEPEST) {
                at = *self.places.entry((at, *node)).or_insert_with(|| {
                    self.frames.push((*node, at, 0, 0));
                    self.frames.len() - 1
                });
                self.add(at, value);
            }
            self.is_cut |= path.next().is_some();
        }
    }

    fn add(&mut self, frame: usize, by: i64) {
        let (_, _, size, value) = &mut self.frames[frame];
        *size = size.saturating_add(by.saturating_abs());
        *value = value.saturating_add(by);
    }

    fn finish(self, prepared: &Prepared<'_>, nodes: &Nodes) -> Flame {
        let profile = &prepared.profile;
        let total = self.frames[0].2;
        let mut frames: Vec<Frame> = vec![];
        for (i, (node, parent, size, value)) in self.frames.into_iter().enumerate() {
            let name = match i {
                0 => "all".to_string(),
                _ => nodes.name(profile, &nodes.all[node as usize]).into_owned(),
            };
            frames.push(Frame {
                name,
                parent,
                size,
                value,
                shown: prepared.show(value),
                share: percentage(value, total).trim().to_string(),
                children: vec![],
            });
            if i > 0 {
                frames[parent].children.push(i);
            }
        }
        for i in 0..frames.len() {
            let mut children = std::mem::take(&mut frames[i].children);
            children
                .sort_by_key(|at| (Reverse(frames[*at].size), &frames[*at].name));
            frames[i].children = children;
        }
        let program = profile.mappings.first().map_or("", |m| profile.text(m.file));
        let title = match program {
            "" => prepared.kind.clone(),
            program => format!("{}, {}", crate::path::base(program), prepared.kind),
        };
        let Self { is_cut, is_difference, .. } = self;
        Flame { title, frames, is_cut, is_difference }
    }
}
