//! Names as Rust mangled them for long: `_ZN4core3ptr13drop_in_place17h…E`.

/// The words of a mangled name, if it is one, without the hash at its end.
pub fn words(name: &str) -> Option<String> {
    let name = name.strip_prefix("_ZN")?;
    // The linker may have added something: `.llvm.123`.
    let name = name.rfind("E.").map_or(name, |end| &name[..=end]).as_bytes();
    let (rest, hash) = name.split_last_chunk::<20>()?;
    let [b'1', b'7', b'h', digits @ .., b'E'] = hash else { return None };
    let mut seen = 0_u16;
    for digit in digits {
        seen |= 1 << hexadecimal(*digit)?;
    }
    // Else it may be a name of C++ that looks like one of Rust.
    if rest.is_empty() || seen.count_ones() < 5 {
        return None;
    }
    let (mut words, mut rest) = (vec![], rest);
    while !rest.is_empty() {
        let part;
        (part, rest) = identifier(rest)?;
        if !words.is_empty() {
            words.extend(b"::");
        }
        // Before an escape at the start there is a `_`, so that it is an identifier.
        unescape(
            if part.starts_with(b"_$") { &part[1..] } else { part },
            &mut words,
        );
    }
    Some(String::from_utf8_lossy(&words).into_owned())
}

fn hexadecimal(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    }
}

/// `3ptr…`, and what follows.
fn identifier(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let digits = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut length = std::str::from_utf8(&text[..digits]).ok()?.parse().ok()?;
    let mut rest = &text[digits..];
    if let Some(behind) = rest.strip_prefix(b"_") {
        (rest, length) = (behind, usize::checked_sub(length, 1)?);
    }
    rest.split_at_checked(length)
}

/// `$LT$T$GT$..f` is `<T>::f`. What is no escape ends it.
fn unescape(mut part: &[u8], words: &mut Vec<u8>) {
    while let Some((first, rest)) = part.split_first() {
        let (letter, behind) = match part {
            [b'$', b'C', b'$', behind @ ..] => (b',', behind),
            [b'$', b'S', b'P', b'$', behind @ ..] => (b'@', behind),
            [b'$', b'B', b'P', b'$', behind @ ..] => (b'*', behind),
            [b'$', b'R', b'F', b'$', behind @ ..] => (b'&', behind),
            [b'$', b'L', b'T', b'$', behind @ ..] => (b'<', behind),
            [b'$', b'G', b'T', b'$', behind @ ..] => (b'>', behind),
            [b'$', b'L', b'P', b'$', behind @ ..] => (b'(', behind),
            [b'$', b'R', b'P', b'$', behind @ ..] => (b')', behind),
            [b'$', b'u', high, low, b'$', behind @ ..] => {
                let digits = hexadecimal(*high).zip(hexadecimal(*low));
                match digits.map(|(high, low)| high << 4 | low) {
                    Some(letter @ b' '..=0x7f) => (letter, behind),
                    _ => return words.extend(part),
                }
            }
            [b'$', ..] => return words.extend(part),
            [b'.', b'.', behind @ ..] => {
                words.push(b':');
                (b':', behind)
            }
            _ => (*first, rest),
        };
        words.push(letter);
        part = behind;
    }
}
