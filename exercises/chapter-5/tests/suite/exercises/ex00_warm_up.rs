use chapter_5::ex00_warm_up::total;
use chapter_5::sample::sample;

#[test]
fn the_total_is_the_sum_of_all_samples() {
    assert_eq!(total(&[]), 0);
    assert_eq!(total(&[sample(["inner", "main"], 3), sample(["main"], 4)]), 7);
}
