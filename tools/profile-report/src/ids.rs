//! The identifiers of a profile's tables.

use crate::wire::Damage;
use foldhash::HashMap;

/// Which identifier is at which place. Most writers count from 1, so the place of an
/// identifier is nearly always one below it; the others are in a map.
#[derive(Default)]
pub(crate) struct Ids {
    count: u32,
    others: HashMap<u64, u32>,
    /// Identifiers up to here are at the place one below.
    counted: u32,
}

/// Why an identifier cannot be taken in.
pub(crate) enum Refused {
    Zero,
    Twice(u64),
}

impl Refused {
    pub fn damage(self, what: &str, at: usize) -> Damage {
        let what = match self {
            Self::Zero => format!("a {what} has the identifier 0"),
            Self::Twice(id) => format!("two {what}s have the identifier {id}"),
        };
        Damage::new(at, what)
    }
}

impl Ids {
    /// Gives the next place to `id`.
    pub fn insert(&mut self, id: u64) -> Result<(), Refused> {
        let place = self.count;
        if id == 0 {
            return Err(Refused::Zero);
        }
        if self.find(id).is_some() {
            return Err(Refused::Twice(id));
        }
        self.count += 1;
        if self.counted == place && id == u64::from(place) + 1 {
            self.counted = self.count;
        } else {
            self.others.insert(id, place);
        }
        Ok(())
    }

    /// The place of `id`.
    #[inline]
    pub fn find(&self, id: u64) -> Option<u32> {
        match id {
            1.. if id <= u64::from(self.counted) => Some(id as u32 - 1),
            _ => self.others.get(&id).copied(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_have_the_place_that_they_came_at() {
        let mut ids = Ids::default();
        for id in [1, 2, 9, 4, 3] {
            assert!(ids.insert(id).is_ok());
        }
        assert_eq!(
            [1, 2, 9, 4, 3].map(|id| ids.find(id)),
            [0, 1, 2, 3, 4].map(Some)
        );
        assert_eq!([0, 5, u64::MAX].map(|id| ids.find(id)), [None; 3]);
    }

    #[test]
    fn no_identifier_is_0_or_comes_twice() {
        let mut ids = Ids::default();
        assert!(ids.insert(7).is_ok() && ids.insert(1).is_ok());
        assert!(matches!(ids.insert(7), Err(Refused::Twice(7))));
        assert!(matches!(ids.insert(1), Err(Refused::Twice(1))));
        assert!(matches!(ids.insert(0), Err(Refused::Zero)));
    }
}
