//! Printing values without their secrets.

use toml::Value;

/// What stands in place of a secret.
pub(super) const MASK: &str = "\"***\"";

/// Whether the value of this key is never printed. Unknown keys are judged by their name, because a
/// misspelt `password` holds a password all the same.
pub(super) fn is_secret(key: &str) -> bool {
    if key.starts_with("keys.relationship") {
        return true;
    }
    let secret_key = |s: &str| s == "key" || s.starts_with("key[");
    key.split('.').any(|segment| {
        secret_key(segment)
            || ["pass", "pepper", "secret", "token", "encryption"].iter().any(|s| segment.contains(s))
    })
}

/// A value in TOML notation, masked: a secret as a whole, a URL in its password. An empty secret shows as
/// empty, for that is what one wants to see.
pub(super) fn shown(key: &str, value: &Value) -> String {
    match value {
        Value::String(text) if is_secret(key) && !text.is_empty() => MASK.to_owned(),
        Value::String(text) => Value::String(without_password(text)).to_string(),
        Value::Array(items) if ["keys.encryption", "keys.relationship"].contains(&key) => {
            let items: Vec<String> = items.iter().map(encryption_key).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Integer(_) | Value::Float(_) | Value::Array(_) | Value::Table(_)
            if is_secret(key) && !empty(value) =>
        {
            MASK.to_owned()
        }
        other => other.to_string(),
    }
}

fn empty(value: &Value) -> bool {
    match value {
        Value::Array(items) => items.is_empty(),
        Value::Table(table) => table.is_empty(),
        _ => false,
    }
}

fn encryption_key(item: &Value) -> String {
    let id = item.get("id").and_then(Value::as_str).unwrap_or("?");
    format!("{{ id = {}, key = {MASK} }}", Value::String(id.to_owned()))
}

/// `scheme://user:password@host/...?password=...` without the passwords.
fn without_password(text: &str) -> String {
    let Some((scheme, rest)) = text.split_once("://") else { return text.to_owned() };
    let (before_query, query) = rest.split_once('?').map_or((rest, None), |(a, b)| (a, Some(b)));
    let authority = match before_query.rsplit_once('@') {
        Some((user, host)) => match user.split_once(':') {
            Some((name, _)) => format!("{name}:***@{host}"),
            None => format!("{user}@{host}"),
        },
        None => before_query.to_owned(),
    };
    let query = query.map(|q| if is_secret(&q.to_lowercase()) { "?***".to_owned() } else { format!("?{q}") });
    format!("{scheme}://{authority}{}", query.unwrap_or_default())
}
