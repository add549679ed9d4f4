use chapter_1::ex05_slice_view::SliceView;
use testkit::{Strategy, any, collection, prop_oneof, property};

#[test]
#[cfg_attr(open = "ex05_slice_view", ignore = "open")]
fn within_the_capacity_both_views_share() {
    let a = SliceView::new(2, 3);
    let b = a.append(3);
    assert_eq!(b.to_vec(), [0, 0, 3], "the elements of `a`, then 3");
    assert_eq!(a.to_vec(), [0, 0], "`a` keeps its own length");
    assert_eq!(b.cap(), 3, "no new buffer: the capacity stays");
    b.set(1, 11);
    assert_eq!(a.to_vec(), [0, 11], "what `b` writes, `a` sees: one buffer");
}

#[test]
#[cfg_attr(open = "ex05_slice_view", ignore = "open")]
fn a_second_append_to_the_first_view_overwrites() {
    let a = SliceView::new(2, 3);
    let b = a.append(3);
    let c = a.append(77);
    assert_eq!(c.to_vec(), [0, 0, 77], "the elements of `a`, then 77");
    assert_eq!(b.to_vec(), [0, 0, 77], "both appends write the place after `a`");
}

#[test]
#[cfg_attr(open = "ex05_slice_view", ignore = "open")]
fn beyond_the_capacity_the_views_part() {
    let c = SliceView::new(2, 2);
    c.set(0, -1);
    let d = c.append(3);
    d.set(1, 11);
    assert_eq!(d.to_vec(), [-1, 11, 3], "the new view has what was written to it");
    assert_eq!(c.to_vec(), [-1, 0], "`c` keeps its buffer and does not see the 11");
}

#[test]
#[cfg_attr(open = "ex05_slice_view", ignore = "open")]
fn a_full_buffer_doubles() {
    let mut view = SliceView::new(0, 0);
    for (x, expected) in [1, 2, 4, 4, 8].into_iter().enumerate() {
        view = view.append(x as i64);
        assert_eq!(view.cap(), expected, "the capacity at length {}", x + 1);
    }
    assert_eq!(view.to_vec(), [0, 1, 2, 3, 4], "five appends to an empty view");
    let unused = view.slice(5, 8).to_vec();
    assert_eq!(unused, [0, 0, 0], "places that are not used yet hold 0");
}

#[test]
#[cfg_attr(open = "ex05_slice_view", ignore = "open")]
fn appending_to_a_part_overwrites_what_follows_it() {
    let x = zero_to(5);
    let part = x.slice(1, 3);
    let longer = part.append(33);
    assert_eq!(longer.to_vec(), [1, 2, 33], "x[1:3], then 33");
    assert_eq!(x.to_vec(), [0, 1, 2, 33, 4], "the place after the part is x[3]");
}

#[test]
#[cfg_attr(open = "ex05_slice_view", ignore = "open")]
fn a_part_at_the_end_has_no_room() {
    let x = zero_to(5);
    let part = x.slice(2, 5);
    let longer = part.append(33);
    assert_eq!(longer.to_vec(), [2, 3, 4, 33], "x[2:5], then 33");
    assert_eq!(longer.cap(), 6, "twice the capacity of the part, which is 3");
    longer.set(0, 22);
    assert_eq!(x.to_vec(), [0, 1, 2, 3, 4], "the old buffer is not touched");
}

/// A full view of 0, 1, 2, …
fn zero_to(len: usize) -> SliceView {
    let view = SliceView::new(len, len);
    for i in 0..len {
        view.set(i, i as i64);
    }
    view
}

#[test]
#[cfg_attr(open = "ex05_slice_view", ignore = "open")]
fn does_what_go_does() {
    property((0..4_usize, 0..4_usize, script()), |(len, room, script)| {
        let cap = len + room;
        let mut program = format!("s0 := make([]int, {len}, {cap})\n");
        let mut go = Go::new(len, cap);
        let mut views = vec![SliceView::new(len, cap)];
        for step in script {
            let step = go.possible(step);
            program += &line(&step, views.len());
            go.take(&step);
            take(&mut views, &step);
            for (i, view) in views.iter().enumerate() {
                assert_eq!(
                    (view.to_vec(), view.cap()),
                    go.view(i),
                    "s{i} and its capacity after this program:\n{program}"
                );
            }
        }
    });
}

/// One line of a Go program on the slices made so far: `s0`, `s1` and so on.
#[derive(Clone, Debug)]
enum Step {
    Append(usize, i64),
    Set(usize, usize, i64),
    Slice(usize, usize, usize),
}

fn line(step: &Step, new: usize) -> String {
    match step {
        Step::Append(s, x) => format!("s{new} := append(s{s}, {x})\n"),
        Step::Set(s, i, x) => format!("s{s}[{i}] = {x}\n"),
        Step::Slice(s, from, to) => format!("s{new} := s{s}[{from}:{to}]\n"),
    }
}

/// Steps whose numbers may be too large: `Go::possible` makes them fit.
fn script() -> impl Strategy<Value = Vec<Step>> {
    let number = || 0..8_usize;
    let x = || any::<i8>().prop_map(i64::from);
    let step = prop_oneof![
        (number(), x()).prop_map(|(s, x)| Step::Append(s, x)),
        (number(), number(), x()).prop_map(|(s, i, x)| Step::Set(s, i, x)),
        (number(), number(), number()).prop_map(|(s, a, b)| Step::Slice(s, a, b)),
    ];
    collection::vec(step, 0..12)
}

/// One step with the views under test.
fn take(views: &mut Vec<SliceView>, step: &Step) {
    match *step {
        Step::Append(s, x) => views.push(views[s].append(x)),
        Step::Set(s, i, x) => views[s].set(i, x),
        Step::Slice(s, from, to) => views.push(views[s].slice(from, to)),
    }
}

/// The same on plain numbers: arrays that are kept for ever, and slices that say
/// which array they look at, and which part of it.
struct Go {
    arrays: Vec<Vec<i64>>,
    slices: Vec<Header>,
}

#[derive(Clone, Copy)]
struct Header {
    array: usize,
    start: usize,
    len: usize,
    cap: usize,
}

impl Go {
    fn new(len: usize, cap: usize) -> Go {
        let header = Header { array: 0, start: 0, len, cap };
        Go { arrays: vec![vec![0; cap]], slices: vec![header] }
    }

    fn view(&self, s: usize) -> (Vec<i64>, usize) {
        let Header { array, start, len, cap } = self.slices[s];
        (self.arrays[array][start..start + len].to_vec(), cap)
    }

    fn possible(&self, step: Step) -> Step {
        let (Step::Append(s, _) | Step::Set(s, _, _) | Step::Slice(s, _, _)) = step;
        let s = s % self.slices.len();
        let Header { len, cap, .. } = self.slices[s];
        match step {
            Step::Set(_, i, x) if len > 0 => Step::Set(s, i % len, x),
            Step::Append(_, x) | Step::Set(_, _, x) => Step::Append(s, x),
            Step::Slice(_, from, to) => {
                let to = to % (cap + 1);
                Step::Slice(s, from % (to + 1), to)
            }
        }
    }

    fn take(&mut self, step: &Step) {
        match *step {
            Step::Append(s, x) => self.append(self.slices[s], x),
            Step::Set(s, i, x) => {
                let Header { array, start, .. } = self.slices[s];
                self.arrays[array][start + i] = x;
            }
            Step::Slice(s, from, to) => {
                let Header { array, start, cap, .. } = self.slices[s];
                let (start, len, cap) = (start + from, to - from, cap - from);
                self.slices.push(Header { array, start, len, cap });
            }
        }
    }

    fn append(&mut self, mut header: Header, x: i64) {
        if header.len == header.cap {
            let Header { array, start, len, cap } = header;
            let cap = if cap == 0 { 1 } else { cap * 2 };
            let mut larger = vec![0; cap];
            larger[..len].copy_from_slice(&self.arrays[array][start..start + len]);
            header = Header { array: self.arrays.len(), start: 0, len, cap };
            self.arrays.push(larger);
        }
        self.arrays[header.array][header.start + header.len] = x;
        header.len += 1;
        self.slices.push(header);
    }
}
