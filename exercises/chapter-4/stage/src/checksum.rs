//! SHA-256, the checksum by which cargo knows a crate. It is here so that a mirror can
//! be built without a package of the registry; use a well-tested one for anything else.

/// The checksum, in 64 hexadecimal digits.
pub fn of(bytes: &[u8]) -> String {
    // The standard's constants: the first 32 bits behind the point of the square roots
    // and of the cube roots of the first primes.
    let primes: Vec<u128> =
        (2..312).filter(|n| (2..*n).all(|d| n % d != 0)).collect();
    let mut state: Vec<u32> =
        primes[..8].iter().map(|prime| low(root(prime << 64, 2))).collect();
    let keys: Vec<u32> =
        primes.iter().map(|prime| low(root(prime << 96, 3))).collect();

    let mut message = bytes.to_vec();
    message.push(0x80);
    while message.len() % 64 != 56 {
        message.push(0);
    }
    message.extend((bytes.len() as u64 * 8).to_be_bytes());
    for block in message.chunks_exact(64) {
        add_block(&mut state, block, &keys);
    }
    state.iter().map(|word| format!("{word:08x}")).collect()
}

fn add_block(state: &mut [u32], block: &[u8], keys: &[u32]) {
    let mut words: Vec<u32> = block
        .chunks_exact(4)
        .map(|it| u32::from_be_bytes([it[0], it[1], it[2], it[3]]))
        .collect();
    for at in 16..64 {
        let (a, b) = (words[at - 15], words[at - 2]);
        let a = a.rotate_right(7) ^ a.rotate_right(18) ^ (a >> 3);
        let b = b.rotate_right(17) ^ b.rotate_right(19) ^ (b >> 10);
        let sum = words[at - 16].wrapping_add(a).wrapping_add(words[at - 7]);
        words.push(sum.wrapping_add(b));
    }
    let mut s = state.to_vec();
    for (word, key) in words.iter().zip(keys) {
        let (a, e) = (s[0], s[4]);
        let e_mixed = e.rotate_right(6) ^ e.rotate_right(11) ^ e.rotate_right(25);
        let chosen = (e & s[5]) ^ (!e & s[6]);
        let first = s[7]
            .wrapping_add(e_mixed)
            .wrapping_add(chosen)
            .wrapping_add(*key)
            .wrapping_add(*word);
        let a_mixed = a.rotate_right(2) ^ a.rotate_right(13) ^ a.rotate_right(22);
        let majority = (a & s[1]) ^ (a & s[2]) ^ (s[1] & s[2]);
        s.rotate_right(1);
        s[4] = s[4].wrapping_add(first);
        s[0] = first.wrapping_add(a_mixed).wrapping_add(majority);
    }
    for (sum, word) in state.iter_mut().zip(s) {
        *sum = sum.wrapping_add(word);
    }
}

/// The largest whole number whose power is at most `n`.
fn root(n: u128, power: u32) -> u128 {
    let (mut below, mut above) = (0, 1 << (126 / power));
    while above - below > 1 {
        let middle: u128 = u128::midpoint(below, above);
        if middle.pow(power) <= n {
            below = middle;
        } else {
            above = middle;
        }
    }
    below
}

fn low(n: u128) -> u32 {
    u32::try_from(n & u128::from(u32::MAX)).expect("32 bits")
}

#[cfg(test)]
mod tests {
    #[test]
    fn it_is_the_one_of_the_standard() {
        let (empty, abc, long) =
            (super::of(b""), super::of(b"abc"), super::of(&[b'a'; 200]));
        assert!(empty.starts_with("e3b0c44298fc1c149afbf4c8996fb924"), "{empty}");
        assert!(abc.ends_with("b00361a396177a9cb410ff61f20015ad"), "{abc}");
        assert!(long.starts_with("c2a908d98f5df987"), "{long}");
    }
}
