//! What each node and each call between two nodes accounts for.

use super::nodes::Nodes;
use crate::profile::Profile;
use foldhash::{HashMap, HashMapExt};

/// The values of nodes and edges.
pub(crate) struct Graph {
    /// By node: the value of samples that end in it.
    pub flat: Vec<i64>,
    /// By node: the value of samples that it is anywhere in.
    pub cum: Vec<i64>,
    /// The nodes to show, in the order to show them in.
    pub shown: Vec<u32>,
    pub edges: Vec<Edge>,
}

/// Calls from one node to another.
pub(crate) struct Edge {
    pub from: u32,
    pub to: u32,
    pub weight: i64,
    /// Whether every such call was inlined.
    pub is_inline: bool,
    /// The last sample that was counted, plus 1.
    seen: usize,
}

impl Graph {
    /// Weighs nodes and edges by value `index` of each sample. With `kept`, other
    /// nodes are as if they were not in the stacks.
    pub fn new(
        profile: &Profile,
        nodes: &Nodes,
        index: usize,
        kept: Option<&[bool]>,
        drop_negative: bool,
    ) -> Self {
        let count = nodes.all.len();
        let mut graph = Self {
            flat: vec![0; count],
            cum: vec![0; count],
            shown: vec![],
            edges: vec![],
        };
        let mut places: HashMap<(u32, u32), usize> = HashMap::new();
        // Which sample each node was last seen in, plus 1: a function that calls itself
        // counts once a sample.
        let mut seen = vec![0; count];
        for (i, sample) in profile.samples.iter().enumerate() {
            let weight = sample.values[index];
            if weight == 0 {
                continue;
            }
            let mut parent = None;
            let mut is_leaf_kept = true;
            for location in sample.stack.iter().rev() {
                let of_location = nodes.of(*location);
                for (k, node) in of_location.iter().enumerate().rev() {
                    let at = *node as usize;
                    is_leaf_kept = kept.is_none_or(|kept| kept[at]);
                    if !is_leaf_kept {
                        continue;
                    }
                    if seen[at] != i + 1 {
                        seen[at] = i + 1;
                        graph.cum[at] = graph.cum[at].wrapping_add(weight);
                    }
                    if let Some(from) = parent
                        && from != *node
                    {
                        let place =
                            *places.entry((from, *node)).or_insert_with(|| {
                                graph.edges.push(Edge::new(from, *node));
                                graph.edges.len() - 1
                            });
                        let is_inline = k + 1 != of_location.len();
                        graph.edges[place].add(weight, is_inline, i + 1);
                    }
                    parent = Some(*node);
                }
            }
            if let (Some(leaf), true) = (parent, is_leaf_kept) {
                let flat = &mut graph.flat[leaf as usize];
                *flat = flat.wrapping_add(weight);
            }
        }
        graph.show_all(drop_negative);
        graph
    }

    /// Shows each node that has a value.
    fn show_all(&mut self, drop_negative: bool) {
        let Self { flat, cum, shown, .. } = self;
        let values = flat.iter().zip(cum.iter()).zip(0..);
        let has_value = values.filter(|((flat, cum), _)| {
            let is_negative = **flat < 0 || **flat == 0 && **cum < 0;
            (**flat != 0 || **cum != 0) && !(drop_negative && is_negative)
        });
        *shown = has_value.map(|(_, node)| node).collect();
    }

    /// The sum of what the shown nodes account for themselves.
    pub fn flat_total(&self) -> i64 {
        let flat = self.shown.iter().map(|node| self.flat[*node as usize]);
        flat.fold(0, i64::wrapping_add)
    }

    /// Puts the shown nodes in order: by value, then by name.
    pub fn sort(&mut self, profile: &Profile, nodes: &Nodes, by_cum: bool) {
        let (first, second) = match by_cum {
            true => (&self.cum, &self.flat),
            false => (&self.flat, &self.cum),
        };
        let of = |node: &u32| &nodes.all[*node as usize];
        let size =
            |values: &[i64], node: &u32| values[*node as usize].wrapping_abs();
        self.shown.sort_by(|a, b| {
            let by_value = |values: &[i64]| size(values, b).cmp(&size(values, a));
            by_value(first)
                .then_with(|| {
                    nodes.name(profile, of(a)).cmp(&nodes.name(profile, of(b)))
                })
                .then_with(|| by_value(second))
                .then_with(|| {
                    let tie = |node| nodes.tie_breaker(profile, of(node));
                    tie(a).cmp(&tie(b))
                })
        });
    }

    /// Drops edges below `cutoff`, if they lead to a node that is shown.
    pub fn trim_edges(&mut self, cutoff: i64) {
        let mut is_shown = vec![false; self.flat.len()];
        for node in &self.shown {
            is_shown[*node as usize] = true;
        }
        self.edges.retain(|edge| {
            edge.weight.wrapping_abs() >= cutoff || !is_shown[edge.to as usize]
        });
    }
}

impl Edge {
    fn new(from: u32, to: u32) -> Self {
        Self { from, to, weight: 0, is_inline: true, seen: 0 }
    }

    /// Adds a sample, unless it was counted already.
    #[inline]
    fn add(&mut self, weight: i64, is_inline: bool, sample: usize) {
        if self.seen != sample {
            self.seen = sample;
            self.weight = self.weight.wrapping_add(weight);
            self.is_inline &= is_inline;
        }
    }
}
