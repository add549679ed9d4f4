//! What cargo compiled: one unit for each crate that it hands to the compiler.

use crate::Stage;
use serde_json::Value;

/// A crate that cargo compiled, or found compiled already.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unit {
    /// The target's name: `cmd`, `doccli`.
    pub name: String,
    /// The target's kind: `lib`, `bin`, `test`, `custom-build`.
    pub kind: String,
    /// Whether it was compiled as a test.
    pub is_test: bool,
    /// Whether it was compiled already, and nothing had to be done.
    pub is_fresh: bool,
}

impl Stage {
    /// Runs a command that builds, such as `build --workspace`, and gives its units in
    /// the order of their names.
    ///
    /// # Panics
    ///
    /// If the build fails: with cargo's reason.
    #[track_caller]
    pub fn units(&self, arguments: &str) -> Vec<Unit> {
        let said = self.machine(&format!(
            "{arguments} --message-format json-render-diagnostics"
        ));
        assert!(said.success, "the project does not build\n{}", said.reason());
        let lines = said.stdout.lines();
        let messages = lines.filter_map(|line| serde_json::from_str(line).ok());
        let mut units: Vec<Unit> = messages
            .filter(|message: &Value| message["reason"] == "compiler-artifact")
            .map(|message| {
                let text =
                    |value: &Value| value.as_str().unwrap_or_default().to_string();
                Unit {
                    name: text(&message["target"]["name"]),
                    kind: text(&message["target"]["kind"][0]),
                    is_test: message["profile"]["test"] == true,
                    is_fresh: message["fresh"] == true,
                }
            })
            .collect();
        units.sort();
        units
    }
}
