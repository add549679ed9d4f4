//! Exercise 1.5: Go's `append`, made explicit.

use std::cell::RefCell;
use std::rc::Rc;

/// What Go calls a slice: a buffer that it may share with other views, and the part
/// of it that this view sees. A clone is one more view of the same buffer.
// ANCHOR: struct
#[derive(Clone, Debug)]
pub struct SliceView {
    /// The whole buffer. Its length never changes, because other views look at it.
    buf: Rc<RefCell<Vec<i64>>>,
    /// Where in the buffer this view begins.
    start: usize,
    /// How many elements it sees.
    len: usize,
    /// How many places there are from its beginning to the end of the buffer.
    cap: usize,
}
// ANCHOR_END: struct

impl SliceView {
    /// Go's `append(s, x)`: a view of the elements of this one, followed by `x`.
    ///
    /// If the capacity leaves room, the result is a view of the *same* buffer:
    /// `x` is written into the place after this view's last element, whatever was
    /// there before. If not, the result is a view of a *new* buffer with twice the
    /// capacity (1 if it was 0); the places that are not used yet hold 0.
    ///
    /// One comparison of two numbers decides whether the result shares its elements
    /// with `self`. Neither the call nor the type shows it, and that is the point.
    /// Within the capacity only the new header is longer: `self` keeps its length,
    /// does not see `x`, and will write the next `append` to the same place. Beyond
    /// it, `to_vec` copies what this view sees and nothing else, so the new view
    /// starts at 0. Pushing onto the shared buffer instead would leave the
    /// other views where they are, and nothing would ever be detached.
    pub fn append(&self, x: i64) -> SliceView {
        if self.len < self.cap {
            self.buf.borrow_mut()[self.start + self.len] = x;
            return SliceView { len: self.len + 1, ..self.clone() };
        }
        let cap = (2 * self.cap).max(1);
        let mut elements = self.to_vec();
        elements.push(x);
        elements.resize(cap, 0);
        let buf = Rc::new(RefCell::new(elements));
        SliceView { buf, start: 0, len: self.len + 1, cap }
    }

    /// Go's `make([]int, len, cap)`: `len` zeros, and room up to `cap`.
    pub fn new(len: usize, cap: usize) -> SliceView {
        assert!(len <= cap, "a length of {len} needs more than a capacity of {cap}");
        SliceView { buf: Rc::new(RefCell::new(vec![0; cap])), start: 0, len, cap }
    }

    /// Go's `s[i]`.
    pub fn get(&self, i: usize) -> i64 {
        assert!(i < self.len, "index {i} is past the length {}", self.len);
        self.buf.borrow()[self.start + i]
    }

    /// Go's `s[i] = x`. It needs no `mut`: the `RefCell` lends the buffer for
    /// writing to one caller at a time, and panics if there are two.
    pub fn set(&self, i: usize, x: i64) {
        assert!(i < self.len, "index {i} is past the length {}", self.len);
        self.buf.borrow_mut()[self.start + i] = x;
    }

    /// Go's `s[from:to]`: another view of the same buffer. As in Go, `to` may be
    /// past the length, up to the capacity.
    pub fn slice(&self, from: usize, to: usize) -> SliceView {
        assert!(from <= to && to <= self.cap, "{from}..{to} of {}", self.cap);
        SliceView {
            buf: Rc::clone(&self.buf),
            start: self.start + from,
            len: to - from,
            cap: self.cap - from,
        }
    }

    /// Go's `cap(s)`.
    pub fn cap(&self) -> usize {
        self.cap
    }

    /// A copy of the elements that this view sees.
    pub fn to_vec(&self) -> Vec<i64> {
        self.buf.borrow()[self.start..self.start + self.len].to_vec()
    }
}
