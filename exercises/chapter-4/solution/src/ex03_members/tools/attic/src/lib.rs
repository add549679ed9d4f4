pub fn print(labels: &Labels) {}
