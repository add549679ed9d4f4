//! The probe player's recordings, as figures. The experiments `play_…` print the same
//! recordings as text.

use crate::files::{read, root, stem};
use maps::record::{Recording, figure};
use std::path::{Path, PathBuf};

// Their `main` prints.
#[allow(dead_code, reason = "only the recordings are wanted")]
#[path = "../../../exercises/chapter-3/src/experiments"]
mod experiments {
    pub mod play_linear;
    pub mod play_robin_hood;
    pub mod play_shift;
    pub mod play_swiss;
    pub mod play_tombstones;
}
use experiments::*;

/// A recording, the figure's caption, and what it shows in words.
type Player = (&'static str, fn() -> Recording, &'static str, &'static str);

const PLAYERS: &[Player] = &[
    (
        "play_linear",
        play_linear::recording,
        "Linear probing in eight slots: a key goes to its home slot, or to the next \
         free one.",
        "A key whose home slot is taken goes to the next free slot, and after the last \
         slot comes slot 0. A search goes the same way: it ends at the key, or at an \
         empty slot. When the table is at its limit and another key comes, it grows, \
         and every key is put in again.",
    ),
    (
        "play_tombstones",
        play_tombstones::recording,
        "Linear probing with tombstones: what a removed key leaves behind.",
        "A removed key leaves a tombstone, unless the slot after it is empty. A search \
         goes past a tombstone, so that the keys behind it are still found, and a miss \
         gets longer. An insertion uses the first tombstone on its way again.",
    ),
    (
        "play_shift",
        play_shift::recording,
        "Linear probing with backward shift: a removal closes the hole that it leaves.",
        "A removed key leaves a hole. The keys behind it, up to the next empty slot, \
         are asked in turn: one whose home is at or before the hole moves into it, also \
         around the end of the table, and leaves a hole itself. One whose home is \
         behind the hole stays. Afterwards no search meets a trace of the removed key.",
    ),
    (
        "play_robin_hood",
        play_robin_hood::recording,
        "Robin Hood: the slot goes to the key that is further from its home.",
        "A key on its way takes the slot of one that is nearer to its home, and that \
         one goes on in its place. So a search may end before an empty slot: at a key \
         that is nearer to its home than the one searched for would be. After a \
         removal, keys move back by one slot up to the next that is at home.",
    ),
    (
        "play_swiss",
        play_swiss::recording,
        "A Swiss table of sixteen slots with groups of eight: tags first, then keys.",
        "A search compares a tag of seven bits with the eight slots of a group at once, \
         and compares a key only where the tag is right. A tag may be right although \
         the key is another. A group with an EMPTY slot ends the search, any other \
         sends it to the next group. A removed key leaves EMPTY where no search can \
         have gone past, and DELETED elsewhere.",
    ),
];

/// `play-NAME.html` of each recording.
pub fn figures() -> Vec<(PathBuf, String)> {
    let style = read(&root().join("book").join("theme").join("player.css"));
    let made = |&(name, recording, caption, twin): &Player| {
        (path(name), figure(&recording(), &style, caption, twin))
    };
    PLAYERS.iter().map(made).collect()
}

fn path(name: &str) -> PathBuf {
    let folder = root().join("book").join("generated").join("chapter-3");
    folder.join(format!("{}.html", name.replace('_', "-")))
}

/// The figure that shows what this snapshot holds, if there is one.
pub fn figure_of(snapshot: &Path) -> Option<PathBuf> {
    let name = stem(snapshot);
    PLAYERS.iter().find(|(it, ..)| *it == name).map(|(it, ..)| path(it))
}

#[test]
fn a_recording_is_soon_played() {
    for (name, recording, ..) in PLAYERS {
        let steps = recording().steps.len();
        assert!(steps <= 30, "{name}: {steps} steps are too many to play");
    }
}
