fn total(xs: &Vec<i32>) -> i32 {
    xs.iter().sum()
}

fn main() {
    let v = vec![1, 2, 3];
    println!("{}", total(&v));
    println!("{}", total(&v[1..]));
}
