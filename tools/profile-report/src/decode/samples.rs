//! Reads the samples, when all that they refer to is known.

use super::{Decoder, Read};
use crate::{
    labels::{self, RawLabel},
    profile::Samples,
    wire::{Damage, Field, Reader},
};

impl Decoder {
    pub(super) fn samples(&mut self, data: &[u8]) -> Read<()> {
        let width = self.profile.sample_types.len();
        let mut samples = Samples::new(width);
        let (mut raw, mut labels) = (vec![], vec![]);
        let mut reader = Reader::new(data);
        while let Some(field) = reader.field()? {
            if field.number != 2 {
                continue;
            }
            raw.clear();
            self.sample(&field, &mut samples, &mut raw)?;
            labels.clear();
            for label in &raw {
                labels
                    .extend(label.resolve(|number| self.lookup(number, field.at))?);
            }
            labels::sort(&mut labels, &self.profile.strings);
            samples.end(&labels);
        }
        self.profile.samples = samples;
        Ok(())
    }

    fn sample(
        &self,
        field: &Field<'_>,
        samples: &mut Samples,
        labels: &mut Vec<RawLabel>,
    ) -> Read<()> {
        let width = self.profile.sample_types.len();
        let (stack, values) = samples.parts();
        let had = values.len();
        let mut missing = None;
        let mut reader = field.bytes()?;
        while let Some(field) = reader.field()? {
            match field.number {
                1 => field.each_number(|id| match self.locations.find(id) {
                    Some(at) => stack.push(at),
                    None => missing = Some(id),
                })?,
                2 => field.each_number(|value| values.push(value.cast_signed()))?,
                3 => labels.push(RawLabel::read(&field)?),
                _ => {}
            }
        }
        let has = values.len() - had;
        if width == 0 {
            return Err(Damage::new(
                field.at,
                "there are samples but no sample types",
            ));
        }
        if has != width {
            let what = format!("a sample has {has} values, there are {width} types");
            return Err(Damage::new(field.at, what));
        }
        if let Some(id) = missing {
            let what = format!("a sample is at location {id}, which is missing");
            return Err(Damage::new(field.at, what));
        }
        Ok(())
    }
}
