//! The keys that `watch` understands.

use console::{Key as Pressed, Term};
use std::{
    io::{self, BufRead, IsTerminal},
    thread,
};

/// What a key asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    Hint,
    Solution,
    Next,
    Back,
    Run,
    /// `q`, or Ctrl-C.
    Quit,
    /// Standard input has come to its end: no key will follow.
    End,
}

/// Says whether single keys can be read. Otherwise it is lines: a letter and Enter.
pub fn are_single() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// Listens in a thread of its own, and ends with [`Key::Quit`] or [`Key::End`].
///
/// While the thread waits for a single key, the terminal is in raw mode. It is put
/// back before the key is handed on; and because nothing is read after the last
/// key, the terminal is as it was when the command ends.
pub fn listen(hand_on: impl Fn(Key) + Send + 'static) {
    thread::spawn(move || {
        let last =
            if are_single() { read_keys(&hand_on) } else { read_lines(&hand_on) };
        hand_on(last);
    });
}

fn read_keys(hand_on: &impl Fn(Key)) -> Key {
    let terminal = Term::stdout();
    loop {
        match terminal.read_key_raw() {
            Ok(Pressed::CtrlC) => return Key::Quit,
            // Ctrl-D.
            Ok(Pressed::Char('\u{4}')) => return Key::Quit,
            Ok(Pressed::Char(letter)) => match key(letter) {
                Some(Key::Quit) => return Key::Quit,
                Some(key) => hand_on(key),
                None => {}
            },
            Ok(Pressed::Enter) => hand_on(Key::Run),
            Ok(_) => {}
            // As after `fg`.
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => return Key::Quit,
        }
    }
}

fn read_lines(hand_on: &impl Fn(Key)) -> Key {
    for line in io::stdin().lock().lines() {
        match line.ok().and_then(|line| key(line.trim().chars().next()?)) {
            Some(Key::Quit) => return Key::Quit,
            Some(key) => hand_on(key),
            None => {}
        }
    }
    Key::End
}

fn key(letter: char) -> Option<Key> {
    Some(match letter.to_ascii_lowercase() {
        'h' => Key::Hint,
        's' => Key::Solution,
        'n' => Key::Next,
        'b' => Key::Back,
        'r' => Key::Run,
        'q' => Key::Quit,
        _ => return None,
    })
}
