//! What a sample is made of.

/// A stack with its values: one sample, or several of the same stack.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sample {
    /// The stack; the leaf, which is the function that was running, is first.
    pub stack: Vec<Location>,
    /// One value for each sample type of the profile.
    pub values: Vec<i64>,
    /// What the sample is labelled with, in any order.
    pub labels: Vec<Label>,
}

impl Sample {
    /// A sample without labels.
    pub fn new(
        stack: impl Into<Vec<Location>>,
        values: impl Into<Vec<i64>>,
    ) -> Self {
        Self { stack: stack.into(), values: values.into(), labels: vec![] }
    }

    /// The same sample with a label.
    #[must_use]
    pub fn label(mut self, label: Label) -> Self {
        self.labels.push(label);
        self
    }
}

/// A place in the program, and the functions that the compiler put there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Location {
    /// The innermost inlined function is first, the one that they were all inlined
    /// into is last. Where nothing was inlined there is one.
    pub lines: Vec<Frame>,
}

impl From<Frame> for Location {
    fn from(frame: Frame) -> Self {
        Self { lines: vec![frame] }
    }
}

impl From<Vec<Frame>> for Location {
    fn from(lines: Vec<Frame>) -> Self {
        Self { lines }
    }
}

/// A function of a stack and the line in it that ran, or that made the call.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Frame {
    /// The name of the function, with its path.
    pub function: String,
    /// The file of its source; empty if it is not known.
    pub file: String,
    /// The line, from 1; 0 if it is not known.
    pub line: u32,
}

impl Frame {
    /// A frame of these parts.
    pub fn new(
        function: impl Into<String>,
        file: impl Into<String>,
        line: u32,
    ) -> Self {
        Self { function: function.into(), file: file.into(), line }
    }
}

/// What a sample is labelled with: the thread, the size of what was allocated.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Label {
    /// The name of the label.
    pub key: String,
    /// What it says.
    pub value: LabelValue,
}

/// What a label says.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LabelValue {
    /// A text.
    Text(String),
    /// A number.
    Number {
        /// The number.
        value: i64,
        /// Its unit; empty if there is none.
        unit: String,
    },
}

impl Label {
    /// A label that says a text.
    pub fn text(key: impl Into<String>, text: impl Into<String>) -> Self {
        Self { key: key.into(), value: LabelValue::Text(text.into()) }
    }

    /// A label that says a number.
    pub fn number(
        key: impl Into<String>,
        value: i64,
        unit: impl Into<String>,
    ) -> Self {
        let value = LabelValue::Number { value, unit: unit.into() };
        Self { key: key.into(), value }
    }

    /// Whether it says nothing that a reader of the file would see.
    pub(crate) fn is_empty(&self) -> bool {
        match &self.value {
            LabelValue::Text(text) => text.is_empty(),
            LabelValue::Number { value, unit } => *value == 0 && unit.is_empty(),
        }
    }
}
