//! Exercise 1.5: Go's `append`, made explicit.

use std::cell::RefCell;
use std::rc::Rc;

/// What Go calls a slice: a buffer that it may share with other views, and the part
/// of it that this view sees. A clone is one more view of the same buffer.
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

impl SliceView {
    /// Go's `append(s, x)`: a view of the elements of this one, followed by `x`.
    ///
    /// If the capacity leaves room, the result is a view of the *same* buffer:
    /// `x` is written into the place after this view's last element, whatever was
    /// there before. If not, the result is a view of a *new* buffer with twice the
    /// capacity (1 if it was 0); the places that are not used yet hold 0.
    ///
    /// This is the exercise. The other methods are given.
    pub fn append(&self, x: i64) -> SliceView {
        todo!("1.5: append {x} to {self:?}")
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
