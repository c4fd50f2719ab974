//! JSON: everything a scan found, losslessly.

use std::io::{self, Write};

use periplus_inventory::Scan;
use serde::Serialize;
use serde_json::ser::{Formatter, PrettyFormatter, Serializer};

use crate::visible::is_hidden;

/// Writes one scan: an indented object, with a line end.
pub fn json(scan: &Scan, out: &mut impl Write) -> io::Result<()> {
    indented(scan, out)
}

/// Writes several scans, or the few that are left of them: an array of such objects.
pub fn json_array(scans: &[Scan], out: &mut impl Write) -> io::Result<()> {
    indented(scans, out)
}

pub(crate) fn indented(value: &(impl Serialize + ?Sized), out: &mut impl Write) -> io::Result<()> {
    let mut out = io::BufWriter::new(&mut *out);
    value.serialize(&mut Serializer::with_formatter(&mut out, Printable(PrettyFormatter::new())))?;
    out.write_all(b"\n")?;
    out.flush()
}

/// Writes one value on one line.
pub(crate) fn line(value: &impl Serialize, out: &mut impl Write) -> io::Result<()> {
    value.serialize(&mut Serializer::with_formatter(&mut *out, Printable(serde_json::ser::CompactFormatter)))?;
    out.write_all(b"\n")
}

/// Escapes, beyond what JSON asks for, everything that a terminal would act on: output is printed as it is.
struct Printable<F>(F);

macro_rules! pass_on {
    ($($name:ident ( $($argument:ident : $type:ty),* );)+) => {$(
        fn $name<W: ?Sized + Write>(&mut self, writer: &mut W $(, $argument: $type)*) -> io::Result<()> {
            self.0.$name(writer $(, $argument)*)
        }
    )+};
}

impl<F: Formatter> Formatter for Printable<F> {
    pass_on! {
        begin_array();
        end_array();
        begin_array_value(first: bool);
        end_array_value();
        begin_object();
        end_object();
        begin_object_key(first: bool);
        end_object_key();
        begin_object_value();
        end_object_value();
    }

    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        let mut rest = fragment;
        while let Some((at, c)) = rest.char_indices().find(|(_, c)| is_hidden(*c)) {
            writer.write_all(&rest.as_bytes()[..at])?;
            for unit in c.encode_utf16(&mut [0; 2]) {
                write!(writer, "\\u{unit:04x}")?;
            }
            rest = &rest[at + c.len_utf8()..];
        }
        writer.write_all(rest.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn any_text_survives_and_none_of_it_is_hidden(text in any::<String>()) {
            let mut out = Vec::new();
            line(&text, &mut out).unwrap();
            let written = String::from_utf8(out).unwrap();
            prop_assert!(!written.trim_end_matches('\n').contains(is_hidden));
            prop_assert_eq!(serde_json::from_str::<String>(&written).unwrap(), text);
        }
    }
}
