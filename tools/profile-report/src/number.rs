//! Numbers and dates as `go tool pprof` writes them.

use jiff::{Timestamp, tz::TimeZone};

/// Two decimal places, or none if both are 0.
pub(crate) fn two_places(number: f64) -> String {
    let mut text = format!("{number:.2}");
    if text.ends_with(".00") {
        text.truncate(text.len() - 3);
    }
    text
}

/// How much of `total` a value is, six characters wide or wider: ` 1.50%`.
///
/// From 1 % on there are two decimal places, below that two digits that say something.
/// A sign is not shown.
pub fn percentage(value: i64, total: i64) -> String {
    let ratio = match total {
        0 => 0.,
        _ => (value as f64 / total as f64).abs() * 100.,
    };
    match ratio {
        99.95..=100.05 => "  100%".to_string(),
        1.0.. => format!("{ratio:5.2}%"),
        _ => format!("{:>5}%", two_digits(ratio)),
    }
}

/// C's and Go's `%.2g` of a number from 0 to 1.
fn two_digits(number: f64) -> String {
    if number == 0. {
        return "0".into();
    }
    let scientific = format!("{number:.1e}");
    let (digits, exponent) =
        scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if exponent < -4 {
        let digits = digits.strip_suffix(".0").unwrap_or(digits);
        return format!("{digits}e-{:02}", -exponent);
    }
    let places = usize::try_from(1 - exponent).unwrap_or(0);
    let plain = format!("{number:.places$}");
    match plain.contains('.') {
        true => plain.trim_end_matches('0').trim_end_matches('.').to_string(),
        false => plain,
    }
}

/// A date in this machine's time zone.
pub(crate) fn date(nanos: i64) -> String {
    // 64 bits of nanoseconds reach from 1677 to 2262.
    let time = Timestamp::from_nanosecond(nanos.into()).unwrap_or_default();
    let local = time.to_zoned(TimeZone::system());
    local.strftime("%Y-%m-%d %H:%M:%S %Z").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_have_two_places_or_two_digits() {
        for (value, total, expected) in [
            (0, 7, "    0%"),
            (7, 0, "    0%"),
            (1, 1, "  100%"),
            (9994, 10_000, "99.94%"),
            (9995, 10_000, "  100%"),
            (99_951, 100_000, "  100%"),
            (-1, 4, "25.00%"),
            (1, 200, "  0.5%"),
            (1, 3000, "0.033%"),
            (999, 100_000, "    1%"),
            (1, 1_750_000, "5.7e-05%"),
            (5, 2, "250.00%"),
        ] {
            assert_eq!(percentage(value, total), expected, "{value} of {total}");
        }
    }

    #[test]
    fn halves_are_rounded_to_even() {
        assert_eq!(two_places(0.125), "0.12");
        assert_eq!(two_places(0.375), "0.38");
        assert_eq!(two_places(2.), "2");
    }
}
