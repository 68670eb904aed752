//! What serde says, as a field error: a JSON pointer, a stable code and a Dutch sentence. Serde's own
//! words stay inside, for they name our types.

use crate::problem::FieldError;
use serde_path_to_error::{Path, Segment};

/// The longest name that is quoted from the input, in characters.
const MAX_NAME: usize = 100;

/// The field error for a message of serde about the value at `path`.
pub(super) fn field_error(path: &Path, message: &str) -> FieldError {
    let mut names: Vec<String> = path
        .iter()
        .filter_map(|segment| match segment {
            Segment::Seq { index } => Some(index.to_string()),
            Segment::Map { key } => Some(escape(key)),
            Segment::Enum { .. } | Segment::Unknown => None,
        })
        .collect();
    let (code, detail) = describe(message);
    if let Some(field) = named_field(message).map(escape)
        && names.last() != Some(&field)
    {
        names.push(field);
    }
    let pointer = names.iter().fold(String::new(), |pointer, name| pointer + "/" + name);
    FieldError::new(pointer, code, detail)
}

/// A name as a token of a JSON pointer (RFC 6901, section 3), cut when it is absurdly long.
pub(super) fn escape(name: &str) -> String {
    let short: String = name.chars().take(MAX_NAME).collect();
    short.replace('~', "~0").replace('/', "~1")
}

/// The field that serde names, for the messages where it is not in the path yet. An unknown field's
/// name is the caller's and may hold anything, so it runs to the last quote before the expectation.
fn named_field(message: &str) -> Option<&str> {
    if let Some(rest) = message.strip_prefix("unknown field `") {
        let end =
            ["`, expected ", "`, there are no fields"].iter().filter_map(|mark| rest.rfind(mark)).max()?;
        return rest.get(..end);
    }
    let quoted =
        ["missing field `", "duplicate field `"].iter().find_map(|start| message.strip_prefix(start))?;
    quoted.split('`').next()
}

fn describe(message: &str) -> (&'static str, String) {
    let plain = |code, detail: &str| (code, detail.to_owned());
    if message.starts_with("missing field") {
        plain("required", "Dit moet ingevuld zijn.")
    } else if message.starts_with("unknown field") {
        plain("unknown_field", "Dit veld kennen we hier niet.")
    } else if message.starts_with("duplicate field") {
        plain("duplicate_field", "Dit staat er meer dan één keer.")
    } else if message.starts_with("unknown variant") {
        ("unknown_value", choices(message))
    } else if message.starts_with("invalid type") {
        ("wrong_type", expected(message))
    } else {
        plain("invalid_value", "Deze waarde kan hier niet.")
    }
}

/// The names after the last `expected`: they are ours, whatever the caller wrote before it.
fn choices(message: &str) -> String {
    let known = message.rsplit_once(", expected ").map_or("", |(_, known)| known);
    let names: Vec<&str> = known.split('`').skip(1).step_by(2).collect();
    if names.is_empty() {
        return "Deze waarde kennen we hier niet.".to_owned();
    }
    format!("Kies een van deze waarden: {}.", names.join(", "))
}

fn expected(message: &str) -> String {
    let expected = message.rsplit_once(", expected ").map_or("", |(_, expected)| expected);
    let word = expected.split_whitespace().next().unwrap_or_default();
    let kind = match word {
        "u8" | "u16" | "u32" | "u64" | "u128" | "usize" | "i8" | "i16" | "i32" | "i64" | "i128" | "isize" => {
            "een geheel getal"
        }
        "f32" | "f64" => "een getal",
        "struct" => "een object",
        _ if expected.starts_with("a string") || expected.starts_with("string") => "tekst",
        _ if expected.starts_with("a boolean") => "true of false",
        _ if expected.starts_with("a sequence") => "een lijst",
        _ if expected.starts_with("a map") => "een object",
        _ => return "Deze waarde is van een ander soort dan hier hoort.".to_owned(),
    };
    format!("Hier hoort {kind}.")
}
