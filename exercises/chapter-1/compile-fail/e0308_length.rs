fn sum(a: [i32; 4]) -> i32 {
    a.iter().sum()
}

fn main() {
    let a = [1, 2, 3];
    println!("{}", sum(a));
}
