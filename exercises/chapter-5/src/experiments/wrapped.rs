use super::tiny::{hex, profile};

// ANCHOR: main
pub fn main() {
    let file = profile().expect("each sample has a value").encode();
    let mut at = 0;
    for (bytes, meaning) in parts(&file) {
        let more = if bytes.len() > 8 { " …" } else { "" };
        let shown = hex(&bytes[..bytes.len().min(8)]) + more;
        println!("{at:>3}  {shown:<27}{meaning}");
        at += bytes.len();
    }
    let recorded = include_bytes!("../../profiles/tiny.pb.gz");
    println!("the same bytes as tiny.pb.gz: {}", gzip(&file) == recorded);
}

/// The parts of a gzip that compresses nothing.
fn parts(file: &[u8]) -> [(Vec<u8>, &'static str); 9] {
    let length = (file.len() as u16).to_le_bytes();
    [
        (vec![0x1f, 0x8b], "this is a gzip"),
        (vec![8], "in the format deflate"),
        (vec![0, 0, 0, 0, 0, 0, 255], "no name, no time, no system"),
        (vec![1], "the last block, and it is not compressed"),
        (length.to_vec(), "its length"),
        (length.map(|byte| !byte).to_vec(), "the same with all bits turned over"),
        (file.to_vec(), "the profile"),
        (crc(file).to_le_bytes().to_vec(), "its check sum"),
        ((file.len() as u32).to_le_bytes().to_vec(), "its length again"),
    ]
}
// ANCHOR_END: main

pub fn gzip(file: &[u8]) -> Vec<u8> {
    parts(file).into_iter().flat_map(|(bytes, _)| bytes).collect()
}

/// The check sum of gzip, CRC-32, bit by bit.
fn crc(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = sum >> 1 ^ if sum & 1 == 1 { 0xedb8_8320 } else { 0 };
        }
    }
    !sum
}
