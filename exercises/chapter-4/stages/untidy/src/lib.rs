pub fn is_free( shelf: &[u32] ) -> bool {
    return shelf.len() == 0;
}
