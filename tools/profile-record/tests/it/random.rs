//! Any samples, in any order.

use crate::{Samples, file, read};
use profile_record::{
    Frame, Label, LabelValue, Location, Profile, Sample, ValueType,
};
use proptest::{collection::vec, prelude::*, sample::select};

fn frame() -> impl Strategy<Value = Frame> {
    let function = select(vec!["", "main", "f", "größe::<T>", "<T as M>::f"]);
    let file = select(vec!["", "src/main.rs", "src/lib.rs"]);
    let line = prop_oneof![0_u32..3, Just(u32::MAX)];
    (function, file, line)
        .prop_map(|(name, file, line)| Frame::new(name, file, line))
}

fn label() -> impl Strategy<Value = Label> {
    let key = || select(vec!["", "thread", "bytes"]);
    let text = (key(), select(vec!["", "a", "main"]));
    let number =
        (key(), prop_oneof![-1_i64..2, any::<i64>()], select(vec!["", "bytes"]));
    prop_oneof![
        text.prop_map(|(key, text)| Label::text(key, text)),
        number.prop_map(|(key, number, unit)| Label::number(key, number, unit)),
    ]
}

fn sample() -> impl Strategy<Value = Sample> {
    let location = vec(frame(), 0..3).prop_map(Location::from);
    let value = prop_oneof![-5_i64..50, any::<i32>().prop_map(i64::from)];
    let parts = (vec(location, 0..4), vec(value, 2), vec(label(), 0..3));
    parts.prop_map(|(stack, values, labels)| Sample { stack, values, labels })
}

fn profile(samples: &[Sample]) -> Profile {
    let mut profile = Profile::new([
        ValueType::new("samples", "count"),
        ValueType::new("cpu", "nanoseconds"),
    ]);
    samples.iter().for_each(|sample| profile.add(sample.clone()).unwrap());
    profile
}

/// What a reader should find.
fn expected(samples: &[Sample]) -> Samples {
    let mut expected = Samples::new();
    for sample in samples {
        let line = |frame: &Frame| {
            (frame.function.clone(), frame.file.clone(), i64::from(frame.line))
        };
        let lines = |location: &Location| location.lines.iter().map(line).collect();
        let label = |label: &Label| match &label.value {
            LabelValue::Text(text) => {
                (label.key.clone(), text.clone(), 0, "".into())
            }
            LabelValue::Number { value, unit } => {
                (label.key.clone(), "".into(), *value, unit.clone())
            }
        };
        let mut labels: Vec<_> = sample.labels.iter().map(label).collect();
        let is_empty = |label: &crate::Label| {
            label.1.is_empty() && label.2 == 0 && label.3.is_empty()
        };
        labels.retain(|label| !is_empty(label));
        labels.sort();
        labels.dedup();
        let key = (sample.stack.iter().map(lines).collect(), labels);
        let sums = expected.entry(key).or_insert_with(|| vec![0; 2]);
        sums.iter_mut().zip(&sample.values).for_each(|(sum, value)| *sum += value);
    }
    expected
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..Default::default() })]

    #[test]
    fn what_is_written_is_what_is_read(samples in vec(sample(), 0..40)) {
        let profile = profile(&samples);
        let (_, found) = read(&file(&profile));
        prop_assert_eq!(&found, &expected(&samples));
        prop_assert_eq!(profile.len(), found.len());
        for place in 0..2 {
            let total: i64 = found.values().map(|values| values[place]).sum();
            prop_assert_eq!(profile.total(place), i128::from(total));
        }
    }

    #[test]
    fn the_order_of_samples_does_not_matter(
        (samples, shuffled) in vec(sample(), 0..40)
            .prop_flat_map(|samples| (Just(samples.clone()), Just(samples).prop_shuffle()))
    ) {
        prop_assert_eq!(file(&profile(&samples)), file(&profile(&shuffled)));
    }
}
