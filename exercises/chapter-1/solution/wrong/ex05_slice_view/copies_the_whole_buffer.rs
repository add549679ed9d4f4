//! Copies the whole old buffer, not only what the view sees.

use std::cell::RefCell;
use std::rc::Rc;

#[derive(Clone, Debug)]
pub struct SliceView {
    buf: Rc<RefCell<Vec<i64>>>,
    start: usize,
    len: usize,
    cap: usize,
}

impl SliceView {
    pub fn append(&self, x: i64) -> SliceView {
        if self.len < self.cap {
            self.buf.borrow_mut()[self.start + self.len] = x;
            return SliceView { len: self.len + 1, ..self.clone() };
        }
        let cap = (2 * self.cap).max(1);
        let mut elements = self.buf.borrow().clone();
        elements.push(x);
        elements.resize(cap, 0);
        let buf = Rc::new(RefCell::new(elements));
        SliceView { buf, start: 0, len: self.len + 1, cap }
    }

    pub fn new(len: usize, cap: usize) -> SliceView {
        assert!(len <= cap, "a length of {len} needs more than a capacity of {cap}");
        SliceView { buf: Rc::new(RefCell::new(vec![0; cap])), start: 0, len, cap }
    }

    pub fn get(&self, i: usize) -> i64 {
        assert!(i < self.len, "index {i} is past the length {}", self.len);
        self.buf.borrow()[self.start + i]
    }

    pub fn set(&self, i: usize, x: i64) {
        assert!(i < self.len, "index {i} is past the length {}", self.len);
        self.buf.borrow_mut()[self.start + i] = x;
    }

    pub fn slice(&self, from: usize, to: usize) -> SliceView {
        assert!(from <= to && to <= self.cap, "{from}..{to} of {}", self.cap);
        SliceView {
            buf: Rc::clone(&self.buf),
            start: self.start + from,
            len: to - from,
            cap: self.cap - from,
        }
    }

    pub fn cap(&self) -> usize {
        self.cap
    }

    pub fn to_vec(&self) -> Vec<i64> {
        self.buf.borrow()[self.start..self.start + self.len].to_vec()
    }
}
