//! Personal data that cannot be printed by accident.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A value that shows as `[redacted]` in every `Debug` and `Display`, so that it cannot reach a log,
/// an error or a metric by way of a format string. Reading it is a visible call: [`Redacted::expose`].
#[derive(Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Redacted<T>(T);

impl<T> Redacted<T> {
    /// Wraps a value.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// The value itself. The caller answers for where it goes.
    pub const fn expose(&self) -> &T {
        &self.0
    }

    /// Unwraps the value.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T> fmt::Debug for Redacted<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

impl<T> fmt::Display for Redacted<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_formats_shows_the_value() {
        let name = Redacted::new("Jana Peeters".to_owned());
        assert_eq!(format!("{name} {name:?} {:?}", Some(&name)), "[redacted] [redacted] Some([redacted])");
        assert_eq!(name.expose(), "Jana Peeters");
    }
}
