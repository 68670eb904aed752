//! Samples: every context can show what it looks like, for the test that renders them all.

use crate::Language;

/// A context that knows examples of itself.
pub trait Sample: Sized {
    /// Examples in `language`: full ones, empty ones, ones with errors, so that every branch of the
    /// template is rendered at least once. All people, places and texts in them are invented.
    fn samples(language: Language) -> Vec<Self>;
}
