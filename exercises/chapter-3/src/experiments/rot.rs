use chapter_3::mix::mix;

// ANCHOR: table
/// A table of numbers that buries what it removes, and never cleans.
pub struct Graveyard(Vec<Slot>);

#[derive(Clone, Copy)]
enum Slot {
    Empty,
    Deleted,
    Full(u64),
}

impl Graveyard {
    /// The slot of a number, if it is there, and how many slots were looked at. The
    /// search gives up when it has looked at all.
    fn find(&self, hash: u64, number: u64) -> (Option<usize>, usize) {
        let slots = self.0.len();
        for look in 1..=slots {
            let at = (hash as usize + look - 1) & (slots - 1);
            match self.0[at] {
                Slot::Empty => return (None, look),
                Slot::Full(n) if n == number => return (Some(at), look),
                Slot::Full(_) | Slot::Deleted => {}
            }
        }
        (None, slots)
    }

    pub fn remove(&mut self, number: u64) {
        let slot = self.find(mix(number), number).0.expect("it is there");
        self.0[slot] = Slot::Deleted;
    }
    // ANCHOR_END: table

    pub fn new(slots: usize) -> Self {
        Graveyard(vec![Slot::Empty; slots])
    }

    /// Puts a number that is not there into the first slot that is not full.
    pub fn insert(&mut self, number: u64) {
        let slots = self.0.len();
        let mut at = mix(number) as usize & (slots - 1);
        while let Slot::Full(_) = self.0[at] {
            at = (at + 1) & (slots - 1);
        }
        self.0[at] = Slot::Full(number);
    }

    pub fn buried(&self) -> usize {
        self.0.iter().filter(|slot| matches!(slot, Slot::Deleted)).count()
    }

    /// How many slots a search looks at that finds nothing: the mean over all homes.
    pub fn miss(&self) -> f64 {
        let slots = self.0.len();
        let looks = (0..slots).map(|home| self.find(home as u64, u64::MAX).1);
        looks.sum::<usize>() as f64 / slots as f64
    }
}

// ANCHOR: main
pub fn main() {
    let mut table = Graveyard::new(1_024);
    (0..100).for_each(|number| table.insert(number));
    let mut done = 0;
    for pairs in [0, 1_000, 2_000, 3_000, 4_000, 5_000, 10_000, 100_000] {
        while done < pairs {
            table.remove(done); // the oldest of the hundred
            table.insert(done + 100);
            done += 1;
        }
        let (buried, miss) = (table.buried(), table.miss());
        println!("{pairs:6} pairs: {buried:3} tombstones, a miss: {miss:.2} looks");
    }
}
// ANCHOR_END: main
