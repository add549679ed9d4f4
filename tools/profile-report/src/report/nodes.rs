//! The nodes of a report: what its rows are about.

use crate::{
    options::Granularity,
    path,
    profile::{Line, Location, Profile},
    strings::Sym,
};
use foldhash::{HashMap, HashMapExt};
use std::{borrow::Cow, ops::Range};

/// How frames become nodes.
#[derive(Clone, Copy)]
pub(crate) struct Rules {
    pub granularity: Granularity,
    pub noinlines: bool,
    /// Whether functions of the same name in different files that were mapped, or
    /// that begin on different lines, are different nodes.
    pub by_object: bool,
    /// Whether what builds put in front of each path is taken off.
    pub shortens_paths: bool,
}

/// What a node is: a function, a line, a file or an address. Fields that the
/// granularity has no use for are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Node {
    pub name: Sym,
    pub address: u64,
    /// A place in [`Nodes::files`].
    pub file: u32,
    pub start_line: i64,
    pub line: i64,
    pub column: i64,
    pub object: Sym,
}

/// All nodes of a profile, and which of them each location is.
pub(crate) struct Nodes {
    pub all: Vec<Node>,
    files: Vec<String>,
    of_locations: Vec<u32>,
    spans: Vec<Range<usize>>,
}

impl Nodes {
    pub fn new(profile: &Profile, rules: Rules) -> Self {
        let mut files = Files::new();
        let mut index: HashMap<Node, u32> = HashMap::new();
        let (mut all, mut of_locations, mut spans) = (vec![], vec![], vec![]);
        for location in &profile.locations {
            let start = of_locations.len();
            let lines = profile.lines_of(location);
            let lines = match lines {
                [.., _, last] if rules.noinlines => std::slice::from_ref(last),
                lines => lines,
            };
            let mut add = |node: Node| {
                let at = *index.entry(node).or_insert_with_key(|node| {
                    all.push(node.clone());
                    all.len() as u32 - 1
                });
                of_locations.push(at);
            };
            if lines.is_empty() {
                add(rules.unknown(profile, location));
            }
            for line in lines {
                add(rules.node(profile, location, line, &mut files));
            }
            spans.push(start..of_locations.len());
        }
        Self { all, files: files.names, of_locations, spans }
    }

    /// The nodes of a location, the innermost inlined function first.
    #[inline]
    pub fn of(&self, location: u32) -> &[u32] {
        &self.of_locations[self.spans[location as usize].clone()]
    }

    /// The path of a node's file; empty if it has none.
    pub fn file(&self, node: &Node) -> &str {
        &self.files[node.file as usize]
    }

    /// What a report calls a node.
    pub fn name<'a>(&'a self, profile: &'a Profile, node: &Node) -> Cow<'a, str> {
        let name = profile.text(node.name);
        let file = self.file(node);
        if node.address == 0 && node.line == 0 && file.is_empty() && !name.is_empty()
        {
            return Cow::Borrowed(name);
        }
        let mut parts = vec![];
        if node.address != 0 {
            parts.push(format!("{:016x}", node.address));
        }
        if !name.is_empty() {
            parts.push(name.to_string());
        }
        if node.line != 0 {
            let column = match node.column {
                0 => String::new(),
                column => format!(":{column}"),
            };
            parts.push(format!("{file}:{}{column}", node.line));
        } else if !file.is_empty() {
            parts.push(file.to_string());
        } else if name.is_empty() {
            let object = profile.text(node.object);
            parts.push(match object {
                "" => "<unknown>".into(),
                object => format!("[{}]", path::base(object)),
            });
        }
        Cow::Owned(parts.join(" "))
    }

    /// What tells nodes of one name apart, so that their order is always the same.
    pub fn tie_breaker(&self, profile: &Profile, node: &Node) -> String {
        let Node { address, start_line, line, column, .. } = node;
        let (name, object) = (profile.text(node.name), profile.text(node.object));
        let file = self.file(node);
        format!("{{{name}  {address} {file} {start_line} {line} {column} {object}}}")
    }
}

impl Rules {
    fn has_addresses(self) -> bool {
        self.granularity == Granularity::Addresses
    }

    fn object(profile: &Profile, location: &Location) -> Sym {
        location.mapping.map_or(Sym::EMPTY, |at| profile.mappings[at as usize].file)
    }

    /// The node of a location without a line.
    fn unknown(self, profile: &Profile, location: &Location) -> Node {
        Node {
            address: if self.has_addresses() { location.address } else { 0 },
            object: Self::object(profile, location),
            ..Node::default()
        }
    }

    fn node(
        self,
        profile: &Profile,
        location: &Location,
        line: &Line,
        files: &mut Files,
    ) -> Node {
        use Granularity::*;
        let function = &profile.functions[line.function as usize];
        let mut node = Node::default();
        let has_function = self.granularity != Files;
        let has_file = !matches!(self.granularity, Default | Functions);
        let has_line = matches!(self.granularity, Lines | Addresses);
        if has_function {
            node.name = function.name;
        }
        if has_file {
            node.file = files.place(profile, function.file, self.shortens_paths);
        }
        if has_line {
            node.line = line.line;
        }
        if self.has_addresses() {
            node.address = location.address;
            if !self.noinlines {
                node.column = line.column;
            }
        }
        if self.by_object || node.name.is_empty() {
            node.object = Self::object(profile, location);
            node.start_line = function.start_line;
        }
        node
    }
}

/// Clean paths, each once; the first is empty.
struct Files {
    names: Vec<String>,
    by_sym: HashMap<Sym, u32>,
    by_name: HashMap<String, u32>,
}

impl Files {
    fn new() -> Self {
        let by_name = HashMap::from_iter([(String::new(), 0)]);
        Self { names: vec![String::new()], by_sym: HashMap::new(), by_name }
    }

    fn place(&mut self, profile: &Profile, file: Sym, shorten: bool) -> u32 {
        let Self { names, by_sym, by_name } = self;
        *by_sym.entry(file).or_insert_with(|| {
            let name = match profile.text(file) {
                name if shorten => path::without_build_prefix(name),
                name => name,
            };
            let name = match name {
                "" => String::new(),
                name => path::clean(name),
            };
            *by_name.entry(name).or_insert_with_key(|name| {
                names.push(name.clone());
                names.len() as u32 - 1
            })
        })
    }
}
