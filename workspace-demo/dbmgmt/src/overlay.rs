//! A file that is read and never written: what is written to it stays in memory.
//!
//! To open a database redb writes to it, if only a mark that it is open, and after a
//! crash it repairs. A caller who only reads should be sure that the file stays as it
//! is, above all if it is damaged.

use redb::{StorageBackend, backends::FileBackend};
use std::{
    collections::BTreeMap,
    io,
    sync::{Mutex, MutexGuard},
};

/// What is written is kept in blocks of this size.
const BLOCK: u64 = 4096;

/// A file under a layer of what was written.
#[derive(Debug)]
pub(crate) struct Overlay {
    file: FileBackend,
    layer: Mutex<Layer>,
}

#[derive(Debug)]
struct Layer {
    /// The length that the file would have.
    length: u64,
    /// From here on the file below is not seen.
    seen: u64,
    blocks: BTreeMap<u64, Vec<u8>>,
}

impl Overlay {
    /// Lays an empty layer over a file.
    pub(crate) fn new(file: FileBackend) -> io::Result<Self> {
        let length = file.len()?;
        let layer = Layer { length, seen: length, blocks: BTreeMap::new() };
        Ok(Self { file, layer: Mutex::new(layer) })
    }

    fn layer(&self) -> MutexGuard<'_, Layer> {
        self.layer.lock().expect("nothing panics while it holds the layer")
    }

    /// Reads the file below; zeros where it is not seen.
    fn below(&self, seen: u64, offset: u64, length: usize) -> io::Result<Vec<u8>> {
        let there = seen.saturating_sub(offset).min(length as u64) as usize;
        let mut bytes =
            if there > 0 { self.file.read(offset, there)? } else { Vec::new() };
        bytes.resize(length, 0);
        Ok(bytes)
    }
}

impl StorageBackend for Overlay {
    fn len(&self) -> io::Result<u64> {
        Ok(self.layer().length)
    }

    fn read(&self, offset: u64, length: usize) -> io::Result<Vec<u8>> {
        let layer = self.layer();
        let end = offset + length as u64;
        if end > layer.length {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let mut bytes = self.below(layer.seen, offset, length)?;
        for (number, block) in
            layer.blocks.range(offset / BLOCK..end.div_ceil(BLOCK))
        {
            let start = number * BLOCK;
            let (from, to) = (offset.max(start), end.min(start + BLOCK));
            bytes[(from - offset) as usize..(to - offset) as usize].copy_from_slice(
                &block[(from - start) as usize..(to - start) as usize],
            );
        }
        Ok(bytes)
    }

    fn set_len(&self, length: u64) -> io::Result<()> {
        let mut layer = self.layer();
        layer.seen = layer.seen.min(length);
        layer.blocks.split_off(&length.div_ceil(BLOCK));
        if let Some(last) = layer.blocks.get_mut(&(length / BLOCK)) {
            last[(length % BLOCK) as usize..].fill(0);
        }
        layer.length = length;
        Ok(())
    }

    fn sync_data(&self, _: bool) -> io::Result<()> {
        Ok(())
    }

    fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        let mut layer = self.layer();
        let end = offset + data.len() as u64;
        for number in offset / BLOCK..end.div_ceil(BLOCK) {
            let start = number * BLOCK;
            let mut block = match layer.blocks.remove(&number) {
                Some(block) => block,
                None => self.below(layer.seen, start, BLOCK as usize)?,
            };
            let (from, to) = (offset.max(start), end.min(start + BLOCK));
            block[(from - start) as usize..(to - start) as usize].copy_from_slice(
                &data[(from - offset) as usize..(to - offset) as usize],
            );
            layer.blocks.insert(number, block);
        }
        layer.length = layer.length.max(end);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::fs::{self, File};

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..Default::default() })]

        /// Whatever is written, the layer reads like a file, and the file stays.
        #[test]
        fn reads_like_the_file_that_it_is_not(
            steps in prop::collection::vec((0..3, 0..20_000_u64, 1..9_000_usize), 0..20),
        ) {
            let path = std::env::temp_dir()
                .join(format!("dbmgmt-overlay-{}", std::process::id()));
            let original: Vec<u8> = (0..10_000_u32).map(|i| i as u8 | 1).collect();
            fs::write(&path, &original).unwrap();
            let file = FileBackend::new(File::open(&path).unwrap()).unwrap();
            let overlay = Overlay::new(file).unwrap();
            let mut model = original.clone();
            for (at, (what, offset, length)) in steps.into_iter().enumerate() {
                let end = offset as usize + length;
                match what {
                    0 => {
                        overlay.write(offset, &vec![at as u8; length]).unwrap();
                        model.resize(model.len().max(end), 0);
                        model[offset as usize..end].fill(at as u8);
                    }
                    1 => {
                        overlay.set_len(offset).unwrap();
                        model.resize(offset as usize, 0);
                    }
                    _ => match overlay.read(offset, length) {
                        Ok(bytes) => prop_assert_eq!(&bytes, &model[offset as usize..end]),
                        Err(_) => prop_assert!(end > model.len()),
                    },
                }
                prop_assert_eq!(overlay.len().unwrap(), model.len() as u64);
            }
            prop_assert_eq!(overlay.read(0, model.len()).unwrap(), model);
            drop(overlay);
            prop_assert_eq!(fs::read(&path).unwrap(), original);
            fs::remove_file(&path).unwrap();
        }
    }
}
