//! Settings that all benches share.
