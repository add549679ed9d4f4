//! What `cargo metadata` says about a project.

use crate::Stage;
use serde_json::Value;
use std::path::Path;

/// The packages of a project and of what it depends on.
#[derive(Debug, Clone)]
pub struct Metadata {
    /// In the order of their names and versions.
    pub packages: Vec<Package>,
    /// Where the lock file and the target folder belong, from the stage's root, with
    /// `/`; empty if that is the root itself.
    pub workspace_root: String,
}

/// A package.
#[derive(Debug, Clone)]
pub struct Package {
    pub name: String,
    pub version: String,
    /// The oldest Rust that can compile it, if its manifest says so.
    pub rust_version: Option<String>,
    /// Its folder from the stage's root, with `/`; `None` if it is not in there.
    pub folder: Option<String>,
    /// Whether it is a member of the workspace (or the only package).
    pub is_member: bool,
    /// Whether commands without `-p` mean it too.
    pub is_default: bool,
    /// As its manifest declares them.
    pub dependencies: Vec<Dependency>,
    /// The crates that cargo makes of it.
    pub targets: Vec<Target>,
    /// The names and versions of the packages that it really uses, `cmd 0.1.0`; a
    /// member's include those for its tests. Empty if cargo was asked not to resolve.
    pub uses: Vec<String>,
    /// The features that are switched on; empty if cargo was asked not to resolve.
    pub features: Vec<String>,
    /// The features that its manifest declares, in the order of their names; with those
    /// that optional dependencies make.
    pub declared_features: Vec<String>,
    id: String,
}

/// A crate that cargo makes of a package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// `lib`, `bin`, `example`, `test`, `bench` or `custom-build`.
    pub kind: String,
    pub name: String,
    /// Its first file, from the package's folder, with `/`.
    pub file: String,
}

/// A dependency, as a manifest declares it.
#[derive(Debug, Clone)]
pub struct Dependency {
    pub name: String,
    /// The version that is asked for: `^0.2`, or `*` for any.
    pub requirement: String,
    /// From the stage's root, with `/`; `None` for a package of a registry.
    pub path: Option<String>,
    /// `normal`, `dev` or `build`.
    pub kind: String,
    pub is_optional: bool,
    /// The systems for which it is declared, `cfg(windows)`; `None` for all.
    pub systems: Option<String>,
    pub features: Vec<String>,
}

impl Metadata {
    /// The package of this name.
    ///
    /// # Panics
    ///
    /// If there is none, or more than one.
    #[track_caller]
    pub fn package(&self, name: &str) -> &Package {
        let found: Vec<_> =
            self.packages.iter().filter(|it| it.name == name).collect();
        let [package] = found.as_slice() else {
            let all: Vec<_> =
                self.packages.iter().map(|it| it.name.as_str()).collect();
            let count =
                if found.is_empty() { "no package is" } else { "several are" };
            panic!("{count} called `{name}`; there are: {}", all.join(", "));
        };
        package
    }

    /// The members of the workspace, in the order of their names.
    pub fn members(&self) -> impl Iterator<Item = &Package> {
        self.packages.iter().filter(|package| package.is_member)
    }

    /// The names of the members.
    pub fn member_names(&self) -> Vec<&str> {
        self.members().map(|package| package.name.as_str()).collect()
    }

    /// The versions of the packages of this name.
    pub fn versions(&self, name: &str) -> Vec<&str> {
        let of = self.packages.iter().filter(|package| package.name == name);
        of.map(|package| package.version.as_str()).collect()
    }
}

impl Package {
    /// Its declared dependency of this name.
    pub fn dependency(&self, name: &str) -> Option<&Dependency> {
        self.dependencies.iter().find(|dependency| dependency.name == name)
    }

    /// All that its manifest declares, of each kind: `["paint", "stock (dev)"]`.
    pub fn declared(&self) -> Vec<String> {
        let all = self.dependencies.iter().map(|it| {
            let kind = if it.kind == "normal" { "" } else { &it.kind };
            let optional = if it.is_optional { "optional" } else { "" };
            let systems = it.systems.as_deref().unwrap_or_default();
            let marks = [kind, optional, systems];
            let marks: Vec<_> =
                marks.into_iter().filter(|mark| !mark.is_empty()).collect();
            if marks.is_empty() {
                it.name.clone()
            } else {
                format!("{} ({})", it.name, marks.join(", "))
            }
        });
        let mut all: Vec<_> = all.collect();
        all.sort();
        all
    }

    /// Says whether it has a target of this kind and name.
    pub fn has_target(&self, kind: &str, name: &str) -> bool {
        self.targets.iter().any(|it| it.kind == kind && it.name == name)
    }
}

impl Stage {
    /// What `cargo metadata` says, with all that is depended on.
    ///
    /// # Panics
    ///
    /// If cargo refuses the project: with its reason.
    #[track_caller]
    pub fn metadata(&self) -> Metadata {
        self.ask("metadata --format-version 1")
    }

    /// What `cargo metadata --no-deps` says: the members alone. It needs no crates.
    ///
    /// # Panics
    ///
    /// If cargo refuses the project: with its reason.
    #[track_caller]
    pub fn members(&self) -> Metadata {
        self.ask("metadata --format-version 1 --no-deps")
    }

    #[track_caller]
    fn ask(&self, arguments: &str) -> Metadata {
        let said = self.machine(arguments);
        assert!(said.success, "cargo cannot read the manifests\n{}", said.reason());
        let all = serde_json::from_str(&said.stdout).expect("cargo prints JSON");
        read(&all, self.root())
    }
}

fn read(all: &Value, root: &Path) -> Metadata {
    let members = texts(&all["workspace_members"]);
    let default = texts(&all["workspace_default_members"]);
    let nodes = array(&all["resolve"]["nodes"]);
    let mut packages: Vec<Package> = array(&all["packages"])
        .iter()
        .map(|package| {
            let id = text(&package["id"]);
            let node = nodes.iter().find(|node| text(&node["id"]) == id);
            let manifest = text(&package["manifest_path"]);
            let folder = Path::new(&manifest).parent().expect("in a folder");
            Package {
                name: text(&package["name"]),
                version: text(&package["version"]),
                rust_version: package["rust_version"].as_str().map(String::from),
                folder: below(folder, root),
                is_member: members.contains(&id),
                is_default: default.contains(&id),
                dependencies: array(&package["dependencies"])
                    .iter()
                    .map(|it| dependency(it, root))
                    .collect(),
                targets: array(&package["targets"])
                    .iter()
                    .map(|it| Target {
                        kind: text(&it["kind"][0]),
                        name: text(&it["name"]),
                        file: below(Path::new(&text(&it["src_path"])), folder)
                            .unwrap_or_default(),
                    })
                    .collect(),
                // Ids for now; below they become names.
                uses: node.map(|it| texts(&it["dependencies"])).unwrap_or_default(),
                features: node.map(|it| texts(&it["features"])).unwrap_or_default(),
                declared_features: package["features"]
                    .as_object()
                    .map(|all| all.keys().cloned().collect())
                    .unwrap_or_default(),
                id,
            }
        })
        .collect();
    let names: Vec<(String, String)> = packages
        .iter()
        .map(|it| (it.id.clone(), format!("{} {}", it.name, it.version)))
        .collect();
    for package in &mut packages {
        let name_of = |id: &String| names.iter().find(|(it, _)| it == id);
        let mut uses: Vec<String> = package
            .uses
            .iter()
            .filter_map(|id| name_of(id).map(|(_, name)| name.clone()))
            .collect();
        uses.sort();
        package.uses = uses;
    }
    packages.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
    let workspace_root = text(&all["workspace_root"]);
    let workspace_root = below(Path::new(&workspace_root), root);
    Metadata { packages, workspace_root: workspace_root.unwrap_or("..".into()) }
}

fn dependency(declared: &Value, root: &Path) -> Dependency {
    let kind = text(&declared["kind"]);
    Dependency {
        name: text(&declared["name"]),
        requirement: text(&declared["req"]),
        path: declared["path"].as_str().map(|path| {
            below(Path::new(path), root).unwrap_or_else(|| path.to_string())
        }),
        kind: if kind.is_empty() { "normal".into() } else { kind },
        is_optional: declared["optional"] == true,
        systems: declared["target"].as_str().map(String::from),
        features: texts(&declared["features"]),
    }
}

/// A path from the root on, with `/`. Cargo gives the real path, which may go through
/// no link.
fn below(path: &Path, root: &Path) -> Option<String> {
    let real = root.canonicalize();
    let path = path.strip_prefix(root).or_else(|error| {
        real.as_ref().map_or(Err(error), |it| path.strip_prefix(it))
    });
    let path = path.ok()?;
    let steps: Vec<_> = path.iter().map(|step| step.to_string_lossy()).collect();
    Some(steps.join("/"))
}

fn array(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_string()
}

fn texts(value: &Value) -> Vec<String> {
    array(value).iter().map(text).collect()
}
