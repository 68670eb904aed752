//! `name=value` pairs of a query or a form (application/x-www-form-urlencoded, WHATWG URL standard),
//! more strictly than usual: bytes that are no UTF-8 are refused instead of replaced.

mod de;

pub(super) use de::deserialize;

/// More pairs than this are refused.
const MAX_PAIRS: usize = 1000;

/// Decoded pairs, grouped by name in the order of their first appearance.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Pairs(Vec<(String, Vec<String>)>);

/// Why pairs cannot be read.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum PairsError {
    /// Not UTF-8.
    NotUtf8,
    /// U+0000 in the name or the value of the parameter of this name.
    Nul(String),
    /// Too many.
    TooMany,
}

impl Pairs {
    /// Reads pairs. `keep_empty` keeps empty values: a form sends every field, whereas an empty query
    /// parameter was not given (its name stays, without values, so that an unknown one is refused).
    pub(super) fn parse(input: &[u8], keep_empty: bool) -> Result<Self, PairsError> {
        let mut pairs: Vec<(String, Vec<String>)> = Vec::new();
        let parts = input.split(|byte| *byte == b'&').filter(|part| !part.is_empty());
        for (count, part) in parts.enumerate() {
            if count >= MAX_PAIRS {
                return Err(PairsError::TooMany);
            }
            let mut sides = part.splitn(2, |byte| *byte == b'=');
            let name = decode(sides.next().unwrap_or_default())?;
            let value = decode(sides.next().unwrap_or_default())?;
            if name.contains('\0') || value.contains('\0') {
                return Err(PairsError::Nul(name));
            }
            let given = (keep_empty || !value.is_empty()).then_some(value);
            match pairs.iter_mut().find(|(known, _)| *known == name) {
                Some((_, values)) => values.extend(given),
                None => pairs.push((name, given.into_iter().collect())),
            }
        }
        Ok(Self(pairs))
    }
}

/// `+` is a space, `%` and two hexadecimal digits a byte; any other `%` stands for itself.
fn decode(part: &[u8]) -> Result<String, PairsError> {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part;
    while let Some((first, tail)) = rest.split_first() {
        let escaped = if *first == b'%' { escaped_byte(tail) } else { None };
        rest = match escaped {
            Some((byte, after)) => {
                bytes.push(byte);
                after
            }
            None => {
                bytes.push(if *first == b'+' { b' ' } else { *first });
                tail
            }
        };
    }
    String::from_utf8(bytes).map_err(|_| PairsError::NotUtf8)
}

fn escaped_byte(tail: &[u8]) -> Option<(u8, &[u8])> {
    let (digits, after) = tail.split_at_checked(2)?;
    let digits =
        std::str::from_utf8(digits).ok().filter(|text| text.bytes().all(|b| b.is_ascii_hexdigit()))?;
    Some((u8::from_str_radix(digits, 16).ok()?, after))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn values(input: &[u8]) -> Vec<(String, Vec<String>)> {
        Pairs::parse(input, true).expect("readable").0
    }

    #[test]
    fn percent_signs_and_pluses_decode_as_browsers_encode() {
        assert_eq!(
            values(b"q=100%+caf%C3%A9&%zz"),
            vec![("q".to_owned(), vec!["100% café".to_owned()]), ("%zz".to_owned(), vec![String::new()]),]
        );
        assert_eq!(Pairs::parse(b"q=%ff", true), Err(PairsError::NotUtf8));
        assert_eq!(Pairs::parse(b"q=a%00", true), Err(PairsError::Nul("q".to_owned())));
        assert_eq!(Pairs::parse("a&".repeat(1001).as_bytes(), true), Err(PairsError::TooMany));
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(input in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = Pairs::parse(&input, false);
        }

        #[test]
        fn any_text_survives_full_encoding(text in "[^\0]{1,40}") {
            let encoded: String = text.bytes().map(|byte| format!("%{byte:02x}")).collect();
            let input = format!("q={encoded}");
            prop_assert_eq!(values(input.as_bytes()), vec![("q".to_owned(), vec![text])]);
        }
    }
}
