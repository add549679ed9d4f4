//! Names as Rust mangles them now: `_RNvC4shop4main` ([the grammar]).
//!
//! What is printed is what Go prints, which differs from Rust's own demangler: without the
//! hashes of crates, and, if that is asked for, with `<>` for all types of a generic.
//!
//! [the grammar]: https://doc.rust-lang.org/rustc/symbol-mangling/v0.html

/// How deep a name may be nested. Compilers write no such names.
const DEPTH: u32 = 300;

/// How much longer than eight times a name its words may be.
const SPARE: usize = 64 << 10;

/// The words of a mangled name, if it is one. What they are longer than eight times the name
/// is taken from `spare`; a name that needs more is none.
///
/// A name may repeat parts of itself, and so be of any length in words.
pub fn words(name: &str, is_short: bool, spare: &mut usize) -> Option<String> {
    let name = name.strip_prefix("_R")?;
    // What the linker added.
    let name = name.split('.').next()?.as_bytes();
    let free = 8 * name.len() + 1000;
    let mut state = State {
        name,
        at: 0,
        end: name.len(),
        words: String::new(),
        is_silent: false,
        is_short,
        lifetimes: 0,
        depth: 0,
        left: free + SPARE.min(*spare),
    };
    let parsed = state.symbol();
    *spare -= SPARE.min(*spare).saturating_sub(state.left);
    parsed.map(|()| state.words)
}

struct State<'a> {
    name: &'a [u8],
    /// What is next.
    at: usize,
    /// Where to stop: what is repeated ends where it is referred to.
    end: usize,
    words: String,
    /// Whether nothing is written.
    is_silent: bool,
    /// Whether the types of generics are left out.
    is_short: bool,
    /// How many lifetimes have a name.
    lifetimes: i64,
    depth: u32,
    /// How many more steps and letters there may be.
    left: usize,
}

impl State<'_> {
    fn symbol(&mut self) -> Option<()> {
        // A digit would be the version of another encoding.
        if self.peek()?.is_ascii_digit() {
            return None;
        }
        self.path(true)?;
        if self.at < self.end {
            // The crate that the code was made for.
            self.silently(true, |state| state.path(false))?;
        }
        (self.at == self.end).then_some(())
    }

    fn peek(&self) -> Option<u8> {
        self.name[..self.end].get(self.at).copied()
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        Some(byte)
    }

    /// Takes a letter, if it is the next one.
    fn takes(&mut self, letter: u8) -> bool {
        let is_next = self.peek() == Some(letter);
        self.at += usize::from(is_next);
        is_next
    }

    fn expect(&mut self, letter: u8) -> Option<()> {
        self.takes(letter).then_some(())
    }

    fn write(&mut self, text: &str) -> Option<()> {
        if !self.is_silent {
            self.left = self.left.checked_sub(text.len())?;
            self.words.push_str(text);
        }
        Some(())
    }

    fn silently(
        &mut self,
        is_silent: bool,
        part: impl FnOnce(&mut Self) -> Option<()>,
    ) -> Option<()> {
        let before = self.is_silent;
        self.is_silent |= is_silent;
        part(self)?;
        self.is_silent = before;
        Some(())
    }

    /// A part inside of another one.
    fn nested<T>(&mut self, part: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        self.left = self.left.checked_sub(1)?;
        self.depth += 1;
        if self.depth > DEPTH {
            return None;
        }
        let parsed = part(self)?;
        self.depth -= 1;
        Some(parsed)
    }

    /// `is_whole` unless it is a part of a type: then there is a `::` before its types.
    fn path(&mut self, is_whole: bool) -> Option<()> {
        self.nested(|state| state.path_inside(is_whole))
    }

    fn path_inside(&mut self, is_whole: bool) -> Option<()> {
        match self.next()? {
            b'C' => {
                let (_, name) = self.identifier()?;
                self.write(&name)
            }
            letter @ (b'M' | b'X' | b'Y') => {
                if letter != b'Y' {
                    // Where the `impl` is.
                    self.silently(true, |state| {
                        state.disambiguator()?;
                        state.path(false)
                    })?;
                }
                self.write("<")?;
                self.kind()?;
                if letter != b'M' {
                    self.write(" as ")?;
                    self.path(false)?;
                }
                self.write(">")
            }
            b'N' => {
                let namespace = self.next().filter(u8::is_ascii_alphabetic)?;
                self.path(is_whole)?;
                let (number, name) = self.identifier()?;
                if namespace.is_ascii_lowercase() {
                    self.write("::")?;
                    return self.write(&name);
                }
                self.write("::{")?;
                match namespace {
                    b'C' => self.write("closure")?,
                    b'S' => self.write("shim")?,
                    other => self.write(&char::from(other).to_string())?,
                }
                if !name.is_empty() {
                    self.write(":")?;
                    self.write(&name)?;
                }
                self.write(&format!("#{number}}}"))
            }
            b'I' => {
                self.path(is_whole)?;
                self.write(if is_whole { "::<" } else { "<" })?;
                self.generics()?;
                self.write(">")?;
                self.expect(b'E')
            }
            b'B' => self.repeat(|state| state.path(is_whole)).map(drop),
            _ => None,
        }
    }

    /// A disambiguator and a name.
    fn identifier(&mut self) -> Option<(i64, String)> {
        Some((self.disambiguator()?, self.undisambiguated()?.0))
    }

    fn disambiguator(&mut self) -> Option<i64> {
        match self.takes(b's') {
            true => Some(self.base_62()?.wrapping_add(1)),
            false => Some(0),
        }
    }

    /// A name, and whether it has letters besides those of ASCII.
    fn undisambiguated(&mut self) -> Option<(String, bool)> {
        let is_punycode = self.takes(b'u');
        // There may be no digits, but not nothing at all.
        self.peek()?;
        let mut length = 0_usize;
        while let Some(digit) = self.peek().filter(u8::is_ascii_digit) {
            self.at += 1;
            let digit = usize::from(digit - b'0');
            if length >= i32::MAX as usize / 10 - digit {
                return None;
            }
            length = length * 10 + digit;
        }
        self.takes(b'_');
        let name = self.name[self.at..self.end].get(..length)?;
        self.at += length;
        if !name.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'_') {
            return None;
        }
        let name = match is_punycode {
            true => punycode(name)?,
            false => String::from_utf8(name.to_vec()).ok()?,
        };
        Some((name, is_punycode))
    }

    fn generics(&mut self) -> Option<()> {
        self.silently(self.is_short, |state| {
            let mut is_first = true;
            while state.peek().is_some_and(|letter| letter != b'E') {
                if !is_first {
                    state.write(", ")?;
                }
                is_first = false;
                state.generic()?;
            }
            Some(())
        })
    }

    fn generic(&mut self) -> Option<()> {
        if self.takes(b'L') {
            let lifetime = self.base_62()?;
            self.lifetime(lifetime)
        } else if self.takes(b'K') {
            self.constant()
        } else {
            self.kind()
        }
    }

    /// The names of lifetimes that a type begins with: `for<'a> `.
    fn binder(&mut self) -> Option<()> {
        if !self.takes(b'G') {
            return Some(());
        }
        let count = self.base_62()?.wrapping_add(1);
        // Each is used later.
        let rest = (self.end - self.at) as i64;
        if count >= rest - self.lifetimes {
            return None;
        }
        self.write("for<")?;
        for i in 0..count {
            if i > 0 {
                self.write(", ")?;
            }
            self.lifetimes += 1;
            self.lifetime(1)?;
        }
        self.write("> ")
    }

    fn lifetime(&mut self, number: i64) -> Option<()> {
        if number == 0 {
            return self.write("'_");
        }
        match self.lifetimes.wrapping_sub(number) {
            ..0 => None,
            depth @ 0..26 => {
                self.write(&format!("'{}", char::from(b'a' + depth as u8)))
            }
            depth => self.write(&format!("'z{}", depth - 25)),
        }
    }

    /// A type.
    fn kind(&mut self) -> Option<()> {
        self.nested(Self::kind_inside)
    }

    fn kind_inside(&mut self) -> Option<()> {
        let letter = self.peek()?;
        if matches!(letter, b'C' | b'M' | b'X' | b'Y' | b'N' | b'I') {
            return self.path(false);
        }
        if letter == b'B' {
            self.at += 1;
            return self.repeat(Self::kind).map(drop);
        }
        self.at += 1;
        match letter {
            b'a'..=b'z' => self.write(basic(letter)?),
            b'A' | b'S' => {
                self.write("[")?;
                self.kind()?;
                if letter == b'A' {
                    self.write("; ")?;
                    self.constant()?;
                }
                self.write("]")
            }
            b'T' => {
                self.write("(")?;
                let count = self.kinds()?;
                self.write(if count == 1 { ",)" } else { ")" })?;
                self.expect(b'E')
            }
            b'R' | b'Q' => {
                self.write("&")?;
                if self.takes(b'L') {
                    let lifetime = self.base_62()?;
                    if lifetime > 0 {
                        self.lifetime(lifetime)?;
                        self.write(" ")?;
                    }
                }
                if letter == b'Q' {
                    self.write("mut ")?;
                }
                self.kind()
            }
            b'P' => {
                self.write("*const ")?;
                self.kind()
            }
            b'O' => {
                self.write("*mut ")?;
                self.kind()
            }
            b'F' => {
                let before = self.lifetimes;
                self.function()?;
                self.lifetimes = before;
                Some(())
            }
            b'D' => {
                let before = self.lifetimes;
                self.dynamic()?;
                self.lifetimes = before;
                self.expect(b'L')?;
                let lifetime = self.base_62()?;
                if lifetime > 0 {
                    if !self.words.ends_with(' ') {
                        self.write(" ")?;
                    }
                    self.write("+ ")?;
                    self.lifetime(lifetime)?;
                }
                Some(())
            }
            _ => None,
        }
    }

    /// Types up to an `E`, and how many there are.
    fn kinds(&mut self) -> Option<usize> {
        let mut count = 0;
        while self.peek().is_some_and(|letter| letter != b'E') {
            if count > 0 {
                self.write(", ")?;
            }
            count += 1;
            self.kind()?;
        }
        Some(count)
    }

    /// `unsafe extern "C" fn(u8) -> bool`
    fn function(&mut self) -> Option<()> {
        self.binder()?;
        if self.takes(b'U') {
            self.write("unsafe ")?;
        }
        if self.takes(b'K') {
            if self.takes(b'C') {
                self.write("extern \"C\" ")?;
            } else {
                let (name, is_punycode) = self.undisambiguated()?;
                if is_punycode {
                    return None;
                }
                self.write(&format!("extern \"{}\" ", name.replace('_', "-")))?;
            }
        }
        self.write("fn(")?;
        self.kinds()?;
        self.expect(b'E')?;
        self.write(")")?;
        if self.takes(b'u') {
            return Some(());
        }
        self.write(" -> ")?;
        self.kind()
    }

    /// `dyn Iterator<Item = u8> + Send`
    fn dynamic(&mut self) -> Option<()> {
        self.write("dyn ")?;
        self.binder()?;
        let mut is_first = true;
        while self.peek().is_some_and(|letter| letter != b'E') {
            if !is_first {
                self.write(" + ")?;
            }
            is_first = false;
            let mut is_open = self.open_path()?;
            while self.takes(b'p') {
                self.write(if is_open { ", " } else { "<" })?;
                is_open = true;
                let (name, _) = self.undisambiguated()?;
                self.write(&name)?;
                self.write(" = ")?;
                self.kind()?;
            }
            if is_open {
                self.write(">")?;
            }
        }
        self.expect(b'E')
    }

    /// A path, and whether it has types that are not closed yet.
    fn open_path(&mut self) -> Option<bool> {
        if self.takes(b'I') {
            self.path(false)?;
            self.write("<")?;
            self.generics()?;
            self.expect(b'E')?;
            return Some(true);
        }
        if self.takes(b'B') {
            let opened = self.repeat(|state| state.nested(Self::open_path))?;
            return Some(opened.unwrap_or(false));
        }
        self.path(false)?;
        Some(false)
    }

    fn constant(&mut self) -> Option<()> {
        let kind = self.next()?;
        match kind {
            b'B' => {
                return self.repeat(|state| state.nested(Self::constant)).map(drop);
            }
            b'p' => return self.write("_"),
            b'a' | b's' | b'l' | b'x' | b'n' | b'i' if self.takes(b'n') => {
                self.write("-")?;
            }
            b'a' | b's' | b'l' | b'x' | b'n' | b'i' => {}
            b'h' | b't' | b'm' | b'y' | b'o' | b'j' | b'b' | b'c' => {}
            _ => return None,
        }
        let start = self.at;
        let mut value = 0_u64;
        let end = loop {
            let digit = match self.next() {
                Some(digit @ b'0'..=b'9') => digit - b'0',
                Some(digit @ b'a'..=b'f') => digit - b'a' + 10,
                Some(b'_') => break self.at - 1,
                None => break self.at,
                Some(_) => return None,
            };
            if value == 0 && digit == 0 && self.peek() != Some(b'_') {
                return None;
            }
            value = value.wrapping_mul(16).wrapping_add(digit.into());
        };
        let digits = end - start;
        match (kind, value) {
            _ if digits == 0 => None,
            (b'b', 0) if digits == 1 => self.write("false"),
            (b'b', 1) if digits == 1 => self.write("true"),
            (b'b', _) => None,
            (b'c', _) if digits > 6 => None,
            (b'c', 0x9) => self.write("'\\t'"),
            (b'c', 0xd) => self.write("'\\r'"),
            (b'c', 0xa) => self.write("'\\n'"),
            (b'c', 0x5c) => self.write("'\\\\'"),
            (b'c', 0x27) => self.write("'\\''"),
            (b'c', 0x20..0x7f) => {
                self.write(&format!("'{}'", char::from(value as u8)))
            }
            (b'c', _) => self.write(&format!("'\\u{{{value:x}}}'")),
            _ if digits > 16 => {
                let digits = String::from_utf8_lossy(&self.name[start..end]);
                self.write("0x")?;
                self.write(&digits)
            }
            _ => self.write(&value.to_string()),
        }
    }

    /// Digits up to a `_`, which alone is 0.
    fn base_62(&mut self) -> Option<i64> {
        if self.takes(b'_') {
            return Some(0);
        }
        let mut value = 0_i64;
        loop {
            let digit = match self.next()? {
                b'_' => return Some(value.wrapping_add(1)),
                digit @ b'0'..=b'9' => digit - b'0',
                digit @ b'a'..=b'z' => digit - b'a' + 10,
                digit @ b'A'..=b'Z' => digit - b'A' + 36,
                _ => return None,
            };
            value = value.wrapping_mul(62).wrapping_add(digit.into());
        }
    }

    /// What was there before: behind a `B`, where that begins. Nothing if nothing is
    /// written now.
    fn repeat<T>(
        &mut self,
        part: impl FnOnce(&mut Self) -> Option<T>,
    ) -> Option<Option<T>> {
        let here = self.at - 1;
        let start = self.base_62()?;
        if self.is_silent {
            return Some(None);
        }
        let start = usize::try_from(start).ok().filter(|start| *start < here)?;
        let (at, end) = (self.at, self.end);
        (self.at, self.end) = (start, here);
        let parsed = part(self)?;
        // What was read once more.
        self.left = self.left.checked_sub(self.at - start)?;
        (self.at, self.end) = (at, end);
        Some(Some(parsed))
    }
}

fn basic(letter: u8) -> Option<&'static str> {
    Some(match letter {
        b'a' => "i8",
        b'b' => "bool",
        b'c' => "char",
        b'd' => "f64",
        b'e' => "str",
        b'f' => "f32",
        b'h' => "u8",
        b'i' => "isize",
        b'j' => "usize",
        b'l' => "i32",
        b'm' => "u32",
        b'n' => "i128",
        b'o' => "u128",
        b'p' => "_",
        b's' => "i16",
        b't' => "u16",
        b'u' => "()",
        b'v' => "...",
        b'x' => "i64",
        b'y' => "u64",
        b'z' => "!",
        _ => return None,
    })
}

/// A name with letters besides those of ASCII ([RFC 3492], with `_` for `-`).
///
/// [RFC 3492]: https://www.rfc-editor.org/rfc/rfc3492#section-6.2
fn punycode(name: &[u8]) -> Option<String> {
    // Each letter is put between others: that takes the square of the length.
    if name.len() > 1000 {
        return None;
    }
    let (ascii, digits) = match name.iter().rposition(|byte| *byte == b'_') {
        Some(at) => (&name[..at], &name[at + 1..]),
        None => (&[][..], name),
    };
    let mut letters: Vec<char> = ascii.iter().copied().map(char::from).collect();
    let mut digits = digits.iter();
    let (mut code, mut at, mut bias) = (128, 0_i64, 72);
    while !digits.as_slice().is_empty() {
        let (before, mut weight) = (at, 1);
        for k in (36..).step_by(36) {
            let digit = match digits.next()? {
                digit @ b'0'..=b'9' => digit - b'0' + 26,
                digit @ b'A'..=b'Z' => digit - b'A',
                digit @ b'a'..=b'z' => digit - b'a',
                _ => return None,
            };
            at += i64::from(digit) * weight;
            let threshold = (k - bias).clamp(1, 26);
            if i64::from(digit) < threshold {
                break;
            }
            if weight >= i64::from(i32::MAX) / 36 {
                return None;
            }
            weight *= 36 - threshold;
        }
        let count = letters.len() as i64 + 1;
        let mut delta = (at - before) / if before == 0 { 700 } else { 2 };
        delta += delta / count;
        bias = 0;
        while delta > 35 * 26 / 2 {
            delta /= 35;
            bias += 36;
        }
        bias += 36 * delta / (delta + 38);
        code += at / count;
        at %= count;
        letters.insert(at as usize, char::from_u32(u32::try_from(code).ok()?)?);
        at += 1;
    }
    Some(letters.into_iter().collect())
}
