pub fn first(boxes: &[u32]) -> u32 {
    boxes[0]
}
