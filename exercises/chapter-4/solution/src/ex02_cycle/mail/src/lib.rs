//! Mail: each notice becomes a letter.

use notice::Notice;

/// Where letters are written.
#[derive(Default)]
pub struct Office {
    pub sent: Vec<String>,
}

impl Notice for Office {
    fn tell(&mut self, text: &str) {
        self.sent.push(format!("Dear customer, {text}."));
    }
}
