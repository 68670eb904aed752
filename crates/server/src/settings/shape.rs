//! Comparing a value with its default: the default's type is the type of the setting.

use toml::Value;

/// The kind of a value in words.
pub(super) fn kind(value: &Value) -> &'static str {
    match value {
        Value::String(_) => "a string",
        Value::Integer(_) => "a whole number",
        Value::Float(_) => "a number",
        Value::Boolean(_) => "true or false",
        Value::Datetime(_) => "a date",
        Value::Array(_) => "a list",
        Value::Table(_) => "a section",
    }
}

/// Whether both are of the same type.
pub(super) fn same(a: &Value, b: &Value) -> bool {
    std::mem::discriminant(a) == std::mem::discriminant(b)
}

/// Reads text (from the environment or the command line) as the type of `default`. A string is taken as
/// it stands, without quotes, so that a password may look like a number.
pub(super) fn parse_as(default: &Value, text: &str) -> Result<Value, String> {
    let wrong = || format!("expected {}", kind(default));
    match default {
        Value::String(_) => Ok(Value::String(text.to_owned())),
        Value::Integer(_) => text.trim().parse().map(Value::Integer).map_err(|_| wrong()),
        Value::Boolean(_) => text.trim().parse().map(Value::Boolean).map_err(|_| wrong()),
        _ => {
            let read: Result<Value, _> = text.parse();
            read.ok()
                .filter(|value| same(value, default))
                .ok_or_else(|| format!("{} in TOML notation", wrong()))
        }
    }
}

/// The known key that `unknown` was probably meant to be: at most two letters away.
pub(super) fn closest<'a>(unknown: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    known.map(|key| (distance(unknown, key), key)).filter(|(d, _)| *d <= 2).min().map(|(_, key)| key)
}

/// Levenshtein's edit distance in bytes.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.bytes().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (cell, y) in row.iter_mut().skip(1).zip(b.bytes()) {
            let best = (diagonal + usize::from(x != y)).min(left + 1).min(*cell + 1);
            diagonal = std::mem::replace(cell, best);
            left = best;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}
