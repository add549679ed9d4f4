//! Groups say the same of control bytes as a look at each byte does.

use maps::group::{DELETED, EMPTY, Group, Lanes, Simd, Swar, is_full};
use testkit::{Strategy, any, collection, prop_oneof, property, sample};

fn control() -> impl Strategy<Value = u8> {
    prop_oneof![
        2 => sample::select(vec![EMPTY, DELETED]),
        // Few tags, so that they meet their neighbours in the lowest bit.
        3 => 0x28..0x2C_u8,
        1 => any::<u8>().prop_map(|byte| byte & 0x7F),
    ]
}

fn agrees<G: Group>() {
    let inputs = (collection::vec(control(), 16), 0x28..0x2C_u8);
    property(inputs, |(bytes, tag)| {
        let group = G::load(&bytes);
        let bytes = &bytes[..G::WIDTH];
        let lanes = |is: &dyn Fn(u8) -> bool| -> Vec<usize> {
            (0..G::WIDTH).filter(|lane| is(bytes[*lane])).collect()
        };
        let empty = lanes(&|byte| byte == EMPTY);
        assert_eq!(group.empty().collect::<Vec<_>>(), empty, "empty");
        let free = lanes(&|byte| !is_full(byte));
        assert_eq!(group.free().collect::<Vec<_>>(), free, "free");
        assert_eq!(group.full().collect::<Vec<_>>(), lanes(&is_full), "full");

        let found: Vec<_> = group.with_tag(tag).collect();
        for lane in lanes(&|byte| byte == tag) {
            assert!(found.contains(&lane), "{tag} in lane {lane} was not found");
        }
        for lane in found {
            assert!(is_full(bytes[lane]), "lane {lane} is not full, and was found");
        }
        assert_eq!(group.empty().any(), !empty.is_empty(), "any");
        let first = empty.first().copied().unwrap_or(G::WIDTH);
        assert_eq!(group.empty().before_first(), first, "before the first");
        let after = empty.last().map_or(G::WIDTH, |last| G::WIDTH - 1 - last);
        assert_eq!(group.empty().after_last(), after, "after the last");
    });
}

#[test]
fn of_eight() {
    agrees::<Swar>();
}

#[test]
fn of_sixteen() {
    agrees::<Simd>();
}
