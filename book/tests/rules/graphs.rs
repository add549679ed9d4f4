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
    let title = "One workspace, and what its members take from the registry";
    let workspace = Graph::of("workspace", title, &Stage::of_demo().members())
        .framed("one Cargo.lock, one target");
    let title = "Who asks for the feature loud";
    let features = Graph::of("features", title, &Stage::of("loud").metadata());
    let underneath = Stage::of("underneath").metadata();
    let before = Graph::of_resolved("before_patch", "Before the patch", &underneath);
    let underneath = Stage::of("underneath");
    let patch = "\n[patch.crates-io]\nunicase = { path = \"fork/unicase\" }\n";
    underneath.append("Cargo.toml", patch);
    let after = underneath.metadata();
    let after = Graph::of_resolved("after_patch", "After the patch", &after);
    let inks = Stage::of("inks");
    inks.replace("Cargo.toml", "ink = \"1.0\"", "ink = \"2.0\"");
    let inks = Graph::of_resolved(
        "two_inks",
        "Two versions of ink in one program",
        &inks.metadata(),
    );
    let tower = Stage::of("tower").members();
    let tower = Graph::of("tower", "The packages of the tower", &tower);
    let graphs = [demo, workspace, features, before, after, inks, tower];
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
    /// The features that a package of the project is asked for, on the arrow to it.
    asked: Vec<(usize, usize, String)>,
    /// What is written on the frame around the packages of the project, if there is one.
    frame: Option<&'static str>,
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

/// A place in a row with no box.
const FREE: usize = usize::MAX;

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
        let (mut edges, mut asked) = (Vec::new(), Vec::new());
        for package in metadata.members() {
            for it in package.dependencies.iter().filter(|it| it.kind == "normal") {
                edges.extend(place(&package.name).zip(place(&it.name)));
                if it.path.is_some() && !it.features.is_empty() {
                    let ends = place(&package.name).zip(place(&it.name));
                    asked.extend(ends.map(|(a, b)| (a, b, it.features.join(", "))));
                }
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
        let mut graph = Self { name, title, nodes, edges, asked, frame: None };
        graph.place();
        graph
    }

    /// With a frame around the packages of the project; the others stand below it.
    fn framed(mut self, frame: &'static str) -> Self {
        self.frame = Some(frame);
        self.place();
        self
    }

    /// The graph of all packages as cargo has chosen them, each in its version.
    fn of_resolved(
        name: &'static str,
        title: &'static str,
        metadata: &Metadata,
    ) -> Self {
        let packages = &metadata.packages;
        let place = |used: &String| {
            packages
                .iter()
                .position(|it| format!("{} {}", it.name, it.version) == *used)
        };
        let mut edges = Vec::new();
        for (from, package) in packages.iter().enumerate() {
            let used = package.uses.iter().filter_map(place);
            edges.extend(used.map(|to| (from, to)));
        }
        // Of the registry's packages, none is in the project's folder but on the shelf.
        let is_local = |folder: &Option<String>| {
            folder.as_ref().is_some_and(|it| !it.starts_with("shelf"))
        };
        let nodes = packages.iter().map(|package| Node {
            name: package.name.clone(),
            version: package.version.clone(),
            is_local: is_local(&package.folder),
            row: 0,
            x: 0,
        });
        let (asked, frame) = (Vec::new(), None);
        let nodes = nodes.collect();
        let mut graph = Self { name, title, nodes, edges, asked, frame };
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
        if self.frame.is_some() {
            let below = self.framed_rows();
            for node in self.nodes.iter_mut().filter(|node| !node.is_local) {
                node.row = node.row.max(below);
            }
        }
        for row in 0..self.rows() {
            let in_row: Vec<usize> = (0..self.nodes.len())
                .filter(|at| self.nodes[*at].row == row)
                .collect();
            // Rows are short: all orders are tried. The best has no arrow through a box
            // and the shortest arrows; among equals, the first by their names.
            let mut all = orders(&in_row);
            // With one place left free, if nothing else helps.
            all.extend(orders(&[in_row.as_slice(), &[FREE]].concat()));
            let best = all.into_iter().min_by_key(|order| {
                self.put(order);
                let is_wide = order.contains(&FREE);
                self.cost(row) + if is_wide { 50 * WIDTH } else { 0 }
            });
            self.put(&best.expect("a row has an order"));
        }
        assert!(
            self.edges.iter().all(|(from, to)| self.crossed(*from, *to) == 0),
            "{}: an arrow runs through a box; draw fewer packages",
            self.name
        );
    }

    /// Places the nodes of a row in this order.
    fn put(&mut self, order: &[usize]) {
        for (n, at) in order.iter().enumerate().filter(|(_, at)| **at != FREE) {
            self.nodes[*at].x = WIDTH * (2 * n + 1) / (2 * order.len());
        }
        // Three in a column would hide the arrow from the first to the third.
        if let ([at], Some(_)) = (order, self.frame)
            && self.nodes[*at].row % 2 == 1
        {
            self.nodes[*at].x = WIDTH / 4;
        }
    }

    /// How bad the arrows are that end in this row.
    fn cost(&self, row: usize) -> usize {
        let ends = self.edges.iter().filter(|(_, to)| self.nodes[*to].row == row);
        let cost = ends.map(|(from, to)| {
            let length = self.nodes[*from].x.abs_diff(self.nodes[*to].x);
            length + 100 * WIDTH * self.crossed(*from, *to)
        });
        cost.sum()
    }

    fn rows(&self) -> usize {
        self.nodes.iter().map(|node| node.row + 1).max().unwrap_or(0)
    }

    /// How many rows hold packages of the project.
    fn framed_rows(&self) -> usize {
        let local = self.nodes.iter().filter(|node| node.is_local);
        local.map(|node| node.row + 1).max().unwrap_or(0)
    }

    /// How many boxes of other packages an arrow runs through.
    fn crossed(&self, from: usize, to: usize) -> usize {
        let (a, b) = (&self.nodes[from], &self.nodes[to]);
        let between =
            self.nodes.iter().filter(|it| it.row > a.row && it.row < b.row);
        let is_crossed = |node: &&Node| {
            let (steps, step) = (b.row - a.row, node.row - a.row);
            let x = (a.x * (steps - step) + b.x * step) / steps;
            x.abs_diff(node.x) <= node.width() / 2 + 12
        };
        between.filter(is_crossed).count()
    }

    fn svg(&self) -> String {
        let (name, title) = (self.name, self.title);
        let margin = if self.frame.is_some() { 16 } else { 0 };
        let height = ROW * (self.rows() - 1) + BOX + 8 + margin;
        let top = if margin == 0 { "0" } else { "-16" };
        let mut svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 {top} {WIDTH} {height}" role="img" aria-labelledby="graph-{name}-title graph-{name}-desc" font-family="var(--mono-font, monospace)" font-size="13" fill="none" stroke="currentColor">
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
        if self.frame.is_some() {
            svg += &format!(
                "<rect x=\"1\" y=\"-12\" width=\"{}\" height=\"{}\" rx=\"8\"/>\n",
                WIDTH - 2,
                ROW * (self.framed_rows() - 1) + BOX + 32
            );
        }
        svg += "<g stroke=\"none\" fill=\"currentColor\" text-anchor=\"middle\">\n";
        if let Some(frame) = self.frame {
            svg += &format!(
                "<text x=\"{}\" y=\"12\" text-anchor=\"end\">{frame}</text>\n",
                WIDTH - 16
            );
        }
        for (from, to, features) in &self.asked {
            let (a, b) = (&self.nodes[*from], &self.nodes[*to]);
            // Beside the line, on the side that lies below it.
            let (x, y) = ((a.x + b.x) / 2, (a.top() + b.top() + BOX) / 2 + 5);
            let aside = 6 * a.x.abs_diff(b.x) / (b.top() - a.top() - BOX) + 10;
            let (x, anchor) =
                if a.x < b.x { (x - aside, "end") } else { (x + aside, "start") };
            svg += &format!(
                "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\">{features}</text>\n"
            );
        }
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
            for (_, to, features) in self.asked.iter().filter(|it| it.0 == at) {
                let to = &self.nodes[*to].name;
                sentences.push(format!("It asks {to} for {features}."));
            }
        }
        sentences.join(" ")
    }
}

/// All orders of a few things, the given one first.
fn orders(things: &[usize]) -> Vec<Vec<usize>> {
    if things.is_empty() {
        return vec![Vec::new()];
    }
    let mut all = Vec::new();
    for (at, first) in things.iter().enumerate() {
        let mut rest = things.to_vec();
        rest.remove(at);
        for order in orders(&rest) {
            all.push([*first].into_iter().chain(order).collect());
        }
    }
    all
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
