//! The tests of the exercises. The solution's crate runs the same files.

mod ex00_warm_up;
mod ex01_kept;
mod ex02_honest;
mod ex03_flat;
mod ex04_top;
mod ex05_edges;
mod ex06_varint;
mod ex07_gate;
mod ex08_base;
mod ex09_hunt;
mod ex10_columns;
