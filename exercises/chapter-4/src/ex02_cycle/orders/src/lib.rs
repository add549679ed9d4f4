//! Orders. Whoever wants to know that one is complete, gets a notice.

use notice::Notice;

/// Completes an order, and says so.
pub fn complete(order: &str, to: &mut impl Notice) {
    to.tell(&format!("complete: {order}"));
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Nobody who sends letters: that is the point of the trait.
    struct Memory(Vec<String>);

    impl Notice for Memory {
        fn tell(&mut self, text: &str) {
            self.0.push(text.into());
        }
    }

    #[test]
    fn a_complete_order_gives_one_notice() {
        let mut memory = Memory(Vec::new());
        complete("a chair", &mut memory);
        assert_eq!(memory.0, ["complete: a chair"]);
    }
}
