//! Where the signal handler puts stacks: room that is there before, without a lock.

use super::memory::Memory;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

/// Stacks, one after the other: how many addresses there are, and the addresses.
pub struct Buffer {
    /// How stacks are read.
    pub memory: Memory,
    words: Box<[AtomicUsize]>,
    /// How many words are taken. It grows on when there is no room any more.
    used: AtomicUsize,
    lost: AtomicUsize,
}

impl Buffer {
    /// 32 MB. The kernel gives memory to a process when it is first written to, so a
    /// short profile takes little of it.
    const WORDS: usize = 1 << 22;

    pub fn new(memory: Memory) -> Self {
        Self::with_room(memory, Self::WORDS)
    }

    fn with_room(memory: Memory, words: usize) -> Self {
        let words: *mut [usize] = Box::into_raw(vec![0; words].into_boxed_slice());
        // SAFETY: an `AtomicUsize` has the size, the alignment and the valid values of a
        // `usize`, and the pointer comes from a box. Only `vec!` of a plain number asks
        // for memory that is zero already, rather than writing zeros to all of it.
        let words = unsafe { Box::from_raw(words as *mut [AtomicUsize]) };
        Self { memory, words, used: 0.into(), lost: 0.into() }
    }

    /// Adds a stack. The handler calls this: it does not wait and does not allocate.
    pub fn add(&self, addresses: &[usize]) {
        // The words are this handler's alone from here on.
        let start = self.used.fetch_add(addresses.len() + 1, Relaxed);
        let words = self.words.get(start..start + addresses.len() + 1);
        let Some([count, words @ ..]) = words else {
            self.lost.fetch_add(1, Relaxed);
            return;
        };
        count.store(addresses.len(), Relaxed);
        for (word, address) in words.iter().zip(addresses) {
            word.store(*address, Relaxed);
        }
    }

    /// How many stacks there was no room for.
    pub fn lost(&self) -> usize {
        self.lost.load(Relaxed)
    }

    /// All stacks. It is for when no handler is in [`Self::add`].
    pub fn stacks(&self) -> Vec<Vec<usize>> {
        let mut rest = &*self.words;
        let mut stacks = vec![];
        while let [count, words @ ..] = rest {
            // No stack is empty: here begins what was not taken, or what a stack that had
            // no room took.
            let count = count.load(Relaxed);
            if count == 0 {
                break;
            }
            let (stack, others) = words.split_at(count);
            stacks.push(stack.iter().map(|word| word.load(Relaxed)).collect());
            rest = others;
        }
        stacks
    }
}

#[cfg(test)]
mod tests {
    use super::{Buffer, Memory};
    use std::thread;

    #[test]
    fn stacks_that_have_no_room_are_counted() {
        let buffer = Buffer::with_room(Memory::open().unwrap(), 10);
        buffer.add(&[1, 2, 3]);
        buffer.add(&[4, 5, 6]);
        buffer.add(&[7, 8]);
        // There would be room for it, but not behind the one before.
        buffer.add(&[9]);
        assert_eq!(buffer.stacks(), [[1, 2, 3], [4, 5, 6]]);
        assert_eq!(buffer.lost(), 2);
    }

    #[test]
    fn no_stack_mixes_with_another_threads() {
        let buffer = Buffer::with_room(Memory::open().unwrap(), 40_000);
        thread::scope(|scope| {
            for thread in 1..=4 {
                let stack = vec![thread; thread];
                let buffer = &buffer;
                scope.spawn(move || (0..1000).for_each(|_| buffer.add(&stack)));
            }
        });
        let stacks = buffer.stacks();
        assert_eq!((stacks.len(), buffer.lost()), (4000, 0));
        assert!(
            stacks.iter().all(|stack| stack.iter().all(|one| *one == stack.len()))
        );
    }
}
