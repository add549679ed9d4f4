//! Units: which there are, how to go from one to another, and which one suits a value.

use crate::number::two_places;

/// A unit: its name, how many of the base unit it is, and what else it is called.
struct Unit(&'static str, f64, &'static [&'static str]);

/// Units that measure the same, from small to large.
struct Kind {
    units: &'static [Unit],
    /// What small values and unknown units are shown in.
    default: (&'static str, f64),
}

const KINDS: [Kind; 3] = [
    Kind {
        units: &[
            Unit("B", 1., &["b", "byte"]),
            Unit("kB", 1024., &["kb", "kbyte", "kilobyte"]),
            Unit("MB", 1_048_576., &["mb", "mbyte", "megabyte"]),
            Unit("GB", 1_073_741_824., &["gb", "gbyte", "gigabyte"]),
            Unit("TB", 1_099_511_627_776., &["tb", "tbyte", "terabyte"]),
            Unit("PB", 1_125_899_906_842_624., &["pb", "pbyte", "petabyte"]),
        ],
        default: ("B", 1.),
    },
    Kind {
        units: &[
            Unit("ns", 1., &["ns", "nanosecond"]),
            Unit("us", 1e3, &["μs", "us", "microsecond"]),
            Unit("ms", 1e6, &["ms", "millisecond"]),
            Unit("s", 1e9, &["s", "sec", "second"]),
            Unit("hrs", 3.6e12, &["hour", "hr"]),
        ],
        default: ("s", 1e9),
    },
    // Compute units of Google's data centres, as `go tool pprof` knows them.
    Kind {
        units: &[
            Unit("n*GCU", 1e-9, &["nanogcu"]),
            Unit("u*GCU", 1e-6, &["microgcu"]),
            Unit("m*GCU", 1e-3, &["milligcu"]),
            Unit("GCU", 1., &["gcu"]),
            Unit("k*GCU", 1e3, &["kilogcu"]),
            Unit("M*GCU", 1e6, &["megagcu"]),
            Unit("G*GCU", 1e9, &["gigagcu"]),
            Unit("T*GCU", 1e12, &["teragcu"]),
            Unit("P*GCU", 1e15, &["petagcu"]),
        ],
        default: ("GCU", 1.),
    },
];

impl Kind {
    fn find(&self, name: &str) -> Option<&Unit> {
        let name = name.to_lowercase();
        let singular = match name.strip_suffix('s') {
            Some(singular) if name.len() > 2 => singular,
            _ => &name,
        };
        self.units.iter().find(|unit| unit.2.contains(&singular))
    }

    /// The largest unit that there is at least one of.
    fn fitting(&self, value: f64) -> (&'static str, f64) {
        let fits = self.units.iter().rfind(|unit| value / unit.1 >= 1.);
        fits.map_or(self.default, |unit| (unit.0, unit.1))
    }
}

fn is_automatic(unit: &str) -> bool {
    matches!(unit, "minimum" | "auto")
}

/// `value` of the unit `from`, in the unit `to`: the number, and the unit's short name.
///
/// With "auto" or "minimum" as `to`, the largest unit is taken that there is at least
/// one of. The name is empty where it would say nothing, as with counts.
pub fn scale(value: i64, from: &str, to: &str) -> (f64, String) {
    if value < 0 && value != i64::MIN {
        let (scaled, unit) = scale(-value, from, to);
        return (-scaled, unit);
    }
    let known = KINDS.iter().find_map(|kind| Some((kind, kind.find(from)?)));
    let Some((kind, from)) = known else {
        let says_nothing =
            is_automatic(to) || matches!(to, "count" | "sample" | "unit");
        let unit = if says_nothing { String::new() } else { to.to_string() };
        return (value as f64, unit);
    };
    let base = value as f64 * from.1;
    let (name, factor) = match is_automatic(to) {
        true => kind.fitting(base),
        false => kind.find(to).map_or(kind.default, |unit| (unit.0, unit.1)),
    };
    (base / factor, name.to_string())
}

/// `value` of the unit `from`, shown in the unit `to`: `1.50s`.
pub fn show(value: i64, from: &str, to: &str) -> String {
    let (scaled, unit) = scale(value, from, to);
    match two_places(scaled).as_str() {
        "0" | "-0" => "0".to_string(),
        number => format!("{number}{unit}"),
    }
}

/// Whether values of the two units can be added up.
pub(crate) fn are_compatible(one: &str, other: &str) -> bool {
    let both = |kind: &Kind| kind.find(one).is_some() && kind.find(other).is_some();
    one == other || KINDS.iter().any(both)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_shown_in_the_unit_that_suits_it() {
        for (value, unit, expected) in [
            (0, "nanoseconds", "0"),
            (999, "nanoseconds", "999ns"),
            (1_500_000_000, "nanoseconds", "1.50s"),
            (-3_600_000, "ms", "-1hrs"),
            (1024, "bytes", "1kB"),
            (3 << 30, "bytes", "3GB"),
            (12, "count", "12"),
            (i64::MIN, "count", "-9223372036854775808"),
        ] {
            assert_eq!(show(value, unit, "auto"), expected, "{value} {unit}");
        }
    }

    #[test]
    fn a_unit_of_another_kind_gives_way_to_the_default() {
        assert_eq!(show(2_000_000_000, "ns", "bytes"), "2s");
        assert_eq!(show(5, "widgets", "gizmos"), "5gizmos");
    }
}
