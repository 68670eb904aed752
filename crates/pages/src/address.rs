//! Addresses of our own pages with a query.

/// An address under construction. Empty values are left out, so that the same search has one address.
#[derive(Clone, Debug)]
pub(crate) struct Address {
    path: String,
    query: Vec<(&'static str, String)>,
}

impl Address {
    pub(crate) fn new(path: impl Into<String>) -> Self {
        Self { path: path.into(), query: Vec::new() }
    }

    /// The address with this parameter, in place of an earlier one of the name.
    #[must_use]
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.query.retain(|(known, _)| *known != name);
        let value = value.into();
        if !value.is_empty() {
            self.query.push((name, value));
        }
        self
    }

    /// As [`Address::with`] where there is a value.
    #[must_use]
    pub(crate) fn maybe(self, name: &'static str, value: Option<&str>) -> Self {
        self.with(name, value.unwrap_or_default())
    }

    /// The query with its question mark; empty where there is none.
    pub(crate) fn query(&self) -> String {
        let href = self.href();
        href.strip_prefix(self.path.as_str()).unwrap_or_default().to_owned()
    }

    /// As it stands in a link or a `Location`.
    pub(crate) fn href(&self) -> String {
        let pairs: Vec<String> =
            self.query.iter().map(|(name, value)| format!("{name}={}", encode(value))).collect();
        if pairs.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, pairs.join("&")) }
    }

    /// The addresses of the next and the first page of a list whose page is at `cursor`.
    pub(crate) fn pager(
        &self,
        cursor: Option<&str>,
        next: Option<String>,
    ) -> (Option<String>, Option<String>) {
        let next = next.map(|next| self.clone().with("cursor", next).href());
        (next, cursor.map(|_| self.href()))
    }
}

/// A text as the value of a query's parameter: everything but unreserved characters (RFC 3986, section
/// 2.3) as bytes in hexadecimal.
pub(crate) fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_encoded_and_empty_ones_left_out() {
        let address = Address::new("/").with("q", "café & co").with("sector", "").with("q", "thé");
        assert_eq!(address.href(), "/?q=th%C3%A9");
        let (next, first) = address.pager(Some("abc"), Some("d=".to_owned()));
        assert_eq!(next.as_deref(), Some("/?q=th%C3%A9&cursor=d%3D"));
        assert_eq!(first.as_deref(), Some("/?q=th%C3%A9"));
        assert_eq!(address.pager(None, None), (None, None));
    }
}
