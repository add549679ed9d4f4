use chapter_3::mix::mix;
use maps::Table;
use maps::group::{Bits, EMPTY, Group, Swar, is_full};
use maps::swiss::Swiss;
use maps::watch::{Event, record};
use std::ops::Range;

// ANCHOR: main
const SLOTS: u64 = 16_384;

pub fn main() {
    println!("          groups of 8    groups of 16");
    println!("full      hit   miss     hit   miss");
    for full in [50, 60, 70, 80, 85, 87] {
        let keys = SLOTS * full / 100;
        let (hit_8, miss_8) = looks::<Swar>(keys);
        let (hit_16, miss_16) = looks::<Sixteen>(keys);
        println!("{full} %     {hit_8}  {miss_8}     {hit_16}  {miss_16}");
        if full == 87 {
            println!("a miss: groups of 8: {miss_8}, groups of 16: {miss_16}");
        }
    }
}

/// Groups that a search looks at on average: for a key that is there, and for one
/// that is not.
fn looks<G: Group>(keys: u64) -> (String, String) {
    let mut table = Swiss::<u64, G>::default();
    table.resize(SLOTS as usize / 8 * 7, |_| unreachable!("it is empty"));
    for key in 0..keys {
        table.insert_unique(mix(key), key, |key| mix(*key));
    }
    assert_eq!(table.slots() as u64, SLOTS);
    let hit = groups(&table, 0..keys);
    let miss = groups(&table, keys..2 * keys);
    (format!("{hit:.2}"), format!("{miss:.2}"))
}
// ANCHOR_END: main

fn groups<G: Group>(table: &Swiss<u64, G>, keys: Range<u64>) -> f64 {
    let searches = keys.end - keys.start;
    let find = |key| table.find(mix(key), |there| *there == key);
    let (_, events) = record(|| keys.filter_map(find).count());
    let groups = events.iter().filter(|it| matches!(it, Event::Group(_)));
    groups.count() as f64 / searches as f64
}

/// Sixteen control bytes, on any machine: what SSE2 does, one byte after the other.
#[derive(Clone, Copy)]
struct Sixteen([u8; 16]);

impl Sixteen {
    fn lanes(self, is_in: impl Fn(u8) -> bool) -> Bits<16, 1> {
        let bit = |lane: usize| u64::from(is_in(self.0[lane])) << lane;
        Bits((0..16).map(bit).sum())
    }
}

// SAFETY: each method asks all sixteen bytes, one by one.
unsafe impl Group for Sixteen {
    const WIDTH: usize = 16;
    type Lanes = Bits<16, 1>;

    fn load(bytes: &[u8]) -> Self {
        Sixteen(*bytes.first_chunk().expect("at least sixteen control bytes"))
    }

    fn with_tag(self, tag: u8) -> Self::Lanes {
        self.lanes(|control| control == tag)
    }

    fn empty(self) -> Self::Lanes {
        self.lanes(|control| control == EMPTY)
    }

    fn free(self) -> Self::Lanes {
        self.lanes(|control| !is_full(control))
    }

    fn full(self) -> Self::Lanes {
        self.lanes(is_full)
    }
}
