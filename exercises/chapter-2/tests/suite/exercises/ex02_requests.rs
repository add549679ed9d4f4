use chapter_2::ex02_requests::requests;
use testkit::{property, tape};

/// What a `Vec` of elements of `N` bytes really asks for.
fn taped<const N: usize>(pushes: usize) -> Vec<usize> {
    let (_, tape) = tape(|| {
        let mut v = Vec::new();
        for _ in 0..pushes {
            v.push([7_u8; N]);
        }
        v
    });
    tape.requests()
}

#[test]
#[cfg_attr(open = "ex02_requests", ignore = "open")]
fn foretells_the_example() {
    assert_eq!(requests(8, 5), [32, 64], "5 pushes of 8 bytes");
}

#[test]
#[cfg_attr(open = "ex02_requests", ignore = "open")]
fn knows_that_the_first_push_asks() {
    assert_eq!(requests(8, 0), [], "no push, no request");
    assert_eq!(requests(8, 1), [32], "1 push of 8 bytes: room for 4");
}

#[test]
#[cfg_attr(open = "ex02_requests", ignore = "open")]
fn grows_at_the_push_that_finds_no_room() {
    assert_eq!(requests(8, 4), [32], "4 pushes fill 4 places");
    assert_eq!(requests(8, 8), [32, 64], "8 pushes fill 8 places");
    assert_eq!(requests(8, 9), [32, 64, 128], "the 9th finds no room");
}

#[test]
#[cfg_attr(open = "ex02_requests", ignore = "open")]
fn knows_the_first_capacity_of_each_size() {
    assert_eq!(requests(1, 1), taped::<1>(1), "elements of 1 byte");
    assert_eq!(requests(2, 1), taped::<2>(1), "elements of 2 bytes");
    assert_eq!(requests(1023, 1), taped::<1023>(1), "elements of 1023 bytes");
    assert_eq!(requests(1024, 1), taped::<1024>(1), "elements of 1024 bytes");
    assert_eq!(requests(1025, 1), taped::<1025>(1), "elements of 1025 bytes");
}

#[test]
#[cfg_attr(open = "ex02_requests", ignore = "open")]
fn asks_for_nothing_to_hold_nothing() {
    assert_eq!(requests(0, 100), taped::<0>(100), "elements of 0 bytes");
}

#[test]
#[cfg_attr(open = "ex02_requests", ignore = "open")]
fn foretells_a_million_pushes() {
    let got = requests(8, 1_000_000);
    assert_eq!(got.len(), 19, "requests for a million pushes of 8 bytes");
    assert_eq!(got, taped::<8>(1_000_000), "a million pushes of 8 bytes");
}

#[test]
#[cfg_attr(open = "ex02_requests", ignore = "open")]
fn is_what_the_tape_says() {
    type Taped = fn(usize) -> Vec<usize>;
    let sizes: [(usize, Taped); 8] = [
        (0, taped::<0>),
        (1, taped::<1>),
        (2, taped::<2>),
        (3, taped::<3>),
        (24, taped::<24>),
        (1000, taped::<1000>),
        (1024, taped::<1024>),
        (1500, taped::<1500>),
    ];
    property((0..sizes.len(), 0..150_usize), |(which, pushes)| {
        let (element, taped) = sizes[which];
        let expected = taped(pushes);
        let got = requests(element, pushes);
        assert_eq!(got, expected, "{pushes} pushes of {element} bytes");
    });
}
