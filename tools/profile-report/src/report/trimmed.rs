//! A graph of what is worth showing.

use super::{
    Prepared,
    graph::{Edge, Graph},
    nodes::{Nodes, Rules},
};
use crate::unit;
use std::{borrow::Cow, cmp::Reverse};

/// A graph without the nodes and edges that are too small or too many, and the unit to
/// show it in.
pub(crate) struct Trimmed {
    pub nodes: Nodes,
    pub graph: Graph,
    /// How many nodes were large enough.
    pub large: usize,
    /// How many were not.
    pub dropped: usize,
    pub unit: String,
}

impl Trimmed {
    pub fn new(prepared: &Prepared<'_>) -> Self {
        let Prepared { profile, options, index, .. } = prepared;
        let rules = Rules {
            granularity: options.granularity,
            noinlines: options.noinlines,
            by_object: false,
            shortens_paths: true,
        };
        let nodes = Nodes::new(profile, rules);
        let build = |kept: Option<&[bool]>| {
            Graph::new(profile, &nodes, *index, kept, options.drop_negative)
        };
        let only = |kept: &[u32]| {
            let mut is_kept = vec![false; nodes.all.len()];
            for node in kept {
                is_kept[*node as usize] = true;
            }
            build(Some(&is_kept))
        };
        let mut graph = build(None);
        let total = graph.flat_total();
        let share =
            |fraction: f64| ((total as f64 * fraction) as i64).wrapping_abs();
        let (node_cutoff, edge_cutoff) =
            (share(options.nodefraction), share(options.edgefraction));
        let is_large =
            |node: &&u32| graph.cum[**node as usize].wrapping_abs() >= node_cutoff;
        let kept: Vec<u32> = graph.shown.iter().filter(is_large).copied().collect();
        let dropped = match node_cutoff {
            1.. => graph.shown.len() - kept.len(),
            _ => 0,
        };
        if dropped > 0 {
            graph = only(&kept);
        }
        let large = graph.shown.len();
        graph.sort(profile, &nodes, options.cum);
        let most = options.nodecount.unwrap_or(0);
        if most > 0 && large > most {
            graph = only(&graph.shown[..most]);
            graph.sort(profile, &nodes, options.cum);
        }
        graph.trim_edges(edge_cutoff);
        let unit = output_unit(prepared, &graph);
        Self { nodes, graph, large, dropped, unit }
    }

    /// What the report calls a node.
    pub fn name<'a>(
        &'a self,
        prepared: &'a Prepared<'_>,
        node: u32,
    ) -> Cow<'a, str> {
        self.nodes.name(&prepared.profile, &self.nodes.all[node as usize])
    }

    /// By node: the edges that lead to it, and those that lead from it, in the order
    /// to show them in.
    pub fn neighbours(
        &self,
        prepared: &Prepared<'_>,
    ) -> Vec<(Vec<&Edge>, Vec<&Edge>)> {
        let mut of_nodes = vec![(vec![], vec![]); self.nodes.all.len()];
        for edge in &self.graph.edges {
            of_nodes[edge.to as usize].0.push(edge);
            of_nodes[edge.from as usize].1.push(edge);
        }
        for (incoming, outgoing) in &mut of_nodes {
            let weight = |edge: &&Edge| Reverse(edge.weight.wrapping_abs());
            incoming.sort_by_key(|e| (weight(e), self.name(prepared, e.from)));
            outgoing.sort_by_key(|e| (weight(e), self.name(prepared, e.to)));
        }
        of_nodes
    }
}

/// The unit that suits the smallest value shown; one larger if the largest is so much
/// larger that two decimal places still show the smallest.
fn output_unit(prepared: &Prepared<'_>, graph: &Graph) -> String {
    let Prepared { unit, options, total, .. } = prepared;
    if options.unit != "minimum" || graph.shown.is_empty() {
        return options.unit.clone();
    }
    let size = |node: &u32| {
        let (flat, cum) = (graph.flat[*node as usize], graph.cum[*node as usize]);
        if flat != 0 { flat.wrapping_abs() } else { cum.wrapping_abs() }
    };
    let smallest = graph.shown.iter().map(size).filter(|size| *size > 0).min();
    let smallest = smallest.unwrap_or(*total);
    let suiting = |value| unit::scale(value, unit, "minimum").1;
    let (for_smallest, for_total) = (suiting(smallest), suiting(*total));
    let hundredfold = smallest.wrapping_mul(100);
    let chosen = match for_smallest != for_total && hundredfold < *total {
        true => suiting(hundredfold),
        false => for_smallest,
    };
    if chosen.is_empty() { unit.clone() } else { chosen }
}
