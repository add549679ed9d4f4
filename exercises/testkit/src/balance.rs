//! Whether each buffer that was asked for is given back, with its own size.

use crate::{Event, tape};

/// Runs `code`, which must free every buffer that it asks for, with its own size.
///
/// # Panics
///
/// If a buffer is left at the end, or if the allocator is told a size that no buffer
/// has. The alignments are not looked at: the tape does not hold them.
#[track_caller]
pub fn gives_all_back(code: impl FnOnce()) {
    let ((), tape) = tape(code);
    if let Some(fault) = fault(tape.events()) {
        panic!("{fault}");
    }
}

/// What is wrong with these requests; `None` if they leave nothing.
fn fault(events: impl Iterator<Item = Event>) -> Option<String> {
    let mut sizes: Vec<usize> = Vec::new();
    for event in events {
        let (gone, new) = match event {
            Event::Alloc { bytes } => (None, Some(bytes)),
            Event::Realloc { from, to } => (Some(from), Some(to)),
            Event::Free { bytes } => (Some(bytes), None),
        };
        if let Some(gone) = gone {
            let Some(which) = sizes.iter().position(|size| *size == gone) else {
                return Some(format!(
                    "the allocator was told `{event}`, and no buffer has {gone} \
                     bytes; the sizes of those that are there: {sizes:?}"
                ));
            };
            sizes.swap_remove(which);
        }
        sizes.extend(new);
    }
    let all_gone = sizes.is_empty();
    (!all_gone).then(|| format!("never freed: buffers of {sizes:?} bytes"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALLOC: Event = Event::Alloc { bytes: 32 };
    const GROW: Event = Event::Realloc { from: 32, to: 64 };

    fn said(events: &[Event]) -> String {
        fault(events.iter().copied()).unwrap_or_default()
    }

    #[test]
    fn what_grows_and_is_freed_is_given_back() {
        gives_all_back(|| {
            let mut v = vec![1_u8; 10];
            v.reserve_exact(90);
            drop((v, Box::new(7_u64)));
        });
        assert_eq!(said(&[ALLOC, ALLOC, GROW, ALLOC]).matches("32").count(), 2);
        assert_eq!(said(&[ALLOC, GROW, Event::Free { bytes: 64 }]), "");
    }

    #[test]
    #[should_panic(expected = "never freed: buffers of [32] bytes")]
    fn a_buffer_that_is_left_is_told() {
        let mut left = Vec::new();
        gives_all_back(|| left = vec![0_u64; 4]);
        drop(left);
    }

    #[test]
    fn a_size_that_no_buffer_has_is_told() {
        let halved = said(&[ALLOC, GROW, Event::Free { bytes: 32 }]);
        let expected = "the allocator was told `free 32 bytes`, and no buffer has 32 \
                        bytes; the sizes of those that are there: [64]";
        assert_eq!(halved, expected);
        let grown = said(&[ALLOC, Event::Realloc { from: 64, to: 64 }]);
        assert!(grown.contains("`realloc 64 -> 64 bytes`"), "{grown}");
    }
}
