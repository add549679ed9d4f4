fn main() {
    let mut squares = vec![1, 4, 9].into_boxed_slice();
    squares[0] = 0;
    squares.push(16);
}
