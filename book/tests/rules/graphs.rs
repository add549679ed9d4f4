//! Graphs of packages, drawn from what `cargo metadata` says about them.

use crate::files::root;
use stage::{Metadata, Stage};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// The generated drawings.
pub fn drawings() -> Vec<(PathBuf, String)> {
    let folder = root().join("book").join("generated").join("chapter-4");
    let demo =
        Graph::of("demo", "The packages of doccli", &Stage::of_demo().members());
    let tower = Stage::of("tower").members();
    let tower = Graph::of("tower", "The packages of the tower", &tower);
    let graphs = [demo, tower];
    graphs
        .into_iter()
        .map(|graph| (folder.join(format!("{}.svg", graph.name)), graph.svg()))
        .collect()
}

/// A graph of packages: who uses whom.
struct Graph {
    name: &'static str,
    title: &'static str,
    nodes: Vec<Node>,
    /// From and to, as places in `nodes`.
    edges: Vec<(usize, usize)>,
}

struct Node {
    name: String,
    /// The version, or the one that is asked for.
    version: String,
    /// Whether it is a folder of the project; else it is from the registry.
    is_local: bool,
    row: usize,
    x: usize,
}

// The drawing's measures.
const WIDTH: usize = 640;
const ROW: usize = 84;
const BOX: usize = 34;
const LETTER: usize = 8;

impl Graph {
    /// The graph of the members and of what they declare to use in their programs and
    /// libraries: not for tests, and not for other systems.
    fn of(name: &'static str, title: &'static str, metadata: &Metadata) -> Self {
        let mut nodes: BTreeMap<&str, (String, bool)> = BTreeMap::new();
        for package in metadata.members() {
            for it in package.dependencies.iter().filter(|it| it.kind == "normal") {
                let version = it.requirement.clone();
                nodes.entry(&it.name).or_insert((version, it.path.is_some()));
            }
        }
        for package in metadata.members() {
            nodes.insert(&package.name, (package.version.clone(), true));
        }
        let names: Vec<&str> = nodes.keys().copied().collect();
        let place = |name: &str| names.iter().position(|it| *it == name);
        let mut edges = Vec::new();
        for package in metadata.members() {
            for it in package.dependencies.iter().filter(|it| it.kind == "normal") {
                edges.extend(place(&package.name).zip(place(&it.name)));
            }
        }
        edges.sort_unstable();
        let node = |(name, (version, is_local)): (&str, (String, bool))| Node {
            name: name.into(),
            version,
            is_local,
            row: 0,
            x: 0,
        };
        let nodes = nodes.into_iter().map(node).collect();
        let mut graph = Self { name, title, nodes, edges };
        graph.place();
        graph
    }

    /// Gives each node a row below all who use it, and a place in that row.
    fn place(&mut self) {
        // As many rounds as there are nodes are enough for the longest chain.
        for _ in 0..self.nodes.len() {
            for (from, to) in &self.edges {
                self.nodes[*to].row =
                    self.nodes[*to].row.max(self.nodes[*from].row + 1);
            }
        }
        for row in 0..self.rows() {
            let mut places: Vec<usize> = (0..self.nodes.len())
                .filter(|at| self.nodes[*at].row == row)
                .collect();
            // Those that are used from the left come first; equals keep their names'
            // order.
            places.sort_by_key(|at| self.middle_of_users(*at));
            let count = places.len();
            for (n, at) in places.into_iter().enumerate() {
                self.nodes[at].x = WIDTH * (2 * n + 1) / (2 * count);
            }
        }
        for (from, to) in &self.edges {
            self.assert_free(*from, *to);
        }
    }

    fn rows(&self) -> usize {
        self.nodes.iter().map(|node| node.row + 1).max().unwrap_or(0)
    }

    fn middle_of_users(&self, at: usize) -> usize {
        let users = self.edges.iter().filter(|(_, to)| *to == at);
        let places: Vec<_> = users.map(|(from, _)| self.nodes[*from].x).collect();
        places.iter().sum::<usize>() / places.len().max(1)
    }

    /// An arrow must not run through the box of a third package.
    fn assert_free(&self, from: usize, to: usize) {
        let (a, b) = (&self.nodes[from], &self.nodes[to]);
        let other = |node: &&Node| node.row > a.row && node.row < b.row;
        for node in self.nodes.iter().filter(other) {
            let (steps, step) = (b.row - a.row, node.row - a.row);
            let x = (a.x * (steps - step) + b.x * step) / steps;
            assert!(
                x.abs_diff(node.x) > node.width() / 2 + 6,
                "{}: the arrow from {} to {} runs through {}; draw less, or place it \
                 elsewhere",
                self.name,
                a.name,
                b.name,
                node.name
            );
        }
    }

    fn svg(&self) -> String {
        let (name, title) = (self.name, self.title);
        let height = ROW * (self.rows() - 1) + BOX + 8;
        let mut svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" aria-labelledby="graph-{name}-title graph-{name}-desc" font-family="var(--mono-font, monospace)" font-size="13" fill="none" stroke="currentColor">
<title id="graph-{name}-title">{title}</title>
<desc id="graph-{name}-desc">{}</desc>
<defs><marker id="graph-{name}-arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8Z" fill="currentColor" stroke="none"/></marker></defs>
"#,
            self.in_words()
        );
        for (from, to) in &self.edges {
            let (a, b) = (&self.nodes[*from], &self.nodes[*to]);
            svg += &format!(
                "<path d=\"M{} {}L{} {}\" marker-end=\"url(#graph-{name}-arrow)\"/>\n",
                a.x,
                a.top() + BOX,
                b.x,
                b.top()
            );
        }
        for node in &self.nodes {
            let dashes =
                if node.is_local { "" } else { " stroke-dasharray=\"4 3\"" };
            svg += &format!(
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{BOX}\" rx=\"4\"{dashes}/>\n",
                node.x - node.width() / 2,
                node.top(),
                node.width()
            );
        }
        svg += "<g stroke=\"none\" fill=\"currentColor\" text-anchor=\"middle\">\n";
        for node in &self.nodes {
            let (x, y) = (node.x, node.top() + BOX / 2 + 5);
            svg += &format!("<text x=\"{x}\" y=\"{y}\">{}</text>\n", node.label());
        }
        svg + "</g>\n</svg>\n"
    }

    /// `cmd uses clap and dbmgmt.`
    fn in_words(&self) -> String {
        let mut sentences = Vec::new();
        for (at, node) in self.nodes.iter().enumerate() {
            let uses = self.edges.iter().filter(|(from, _)| *from == at);
            let uses: Vec<_> =
                uses.map(|(_, to)| self.nodes[*to].name.as_str()).collect();
            if let Some((last, first)) = uses.split_last() {
                let first = first.join(", ");
                let all = if first.is_empty() {
                    last.to_string()
                } else {
                    format!("{first} and {last}")
                };
                sentences.push(format!("{} uses {all}.", node.name));
            }
        }
        sentences.join(" ")
    }
}

impl Node {
    fn label(&self) -> String {
        format!("{} {}", self.name, self.version)
    }

    fn width(&self) -> usize {
        self.label().chars().count() * LETTER + 24
    }

    fn top(&self) -> usize {
        self.row * ROW + 4
    }
}

#[test]
fn a_graph_says_in_words_who_uses_whom() {
    let metadata = Stage::of_demo().members();
    let graph = Graph::of("test", "A test", &metadata);
    let words = graph.in_words();
    assert!(words.contains("doccli uses cmd and dbmgmt."), "{words}");
    let row = |name: &str| {
        let node = graph.nodes.iter().find(|it| it.name == name);
        node.expect("it is in the graph").row
    };
    assert!(row("doccli") < row("cmd") && row("cmd") < row("dbmgmt"), "{words}");
}
