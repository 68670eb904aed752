//! U+0000 in JSON strings.

use crate::problem::FieldError;
use serde_json::Value;

/// Whether a valid JSON text holds an escaped U+0000 (a bare one is no valid JSON).
pub(super) fn is_escaped_in(json: &str) -> bool {
    let mut rest = json;
    while let Some(at) = rest.find('\\') {
        let escape = rest.get(at + 1..).unwrap_or_default();
        if escape.starts_with("u0000") {
            return true;
        }
        // The character after a backslash belongs to it, so that `\\u0000` is no escaped NUL.
        rest = escape.get(1..).unwrap_or_default();
    }
    false
}

/// One error for each string with a U+0000 in it, in a text that [`is_escaped_in`].
pub(super) fn field_errors(json: &str) -> Vec<FieldError> {
    let mut errors = Vec::new();
    if let Ok(value) = serde_json::from_str(json) {
        collect(&value, String::new(), &mut errors);
    }
    errors
}

fn collect(value: &Value, pointer: String, errors: &mut Vec<FieldError>) {
    match value {
        Value::String(text) if text.contains('\0') => errors.push(error(pointer)),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                collect(item, format!("{pointer}/{index}"), errors);
            }
        }
        Value::Object(members) => {
            for (name, member) in members {
                let at = format!("{pointer}/{}", super::shape::escape(name));
                if name.contains('\0') {
                    errors.push(error(at.clone()));
                }
                collect(member, at, errors);
            }
        }
        _ => {}
    }
}

/// The error for one field.
pub(super) fn error(pointer: String) -> FieldError {
    FieldError::new(pointer, "control_character", "Hier staat een teken dat niet mag (U+0000).")
}
