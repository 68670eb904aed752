//! Which ids were used.

use super::hash::bytes;
use super::table::Table;

/// The last two million ids or so, in 50 MB at most.
#[derive(Debug)]
pub(crate) struct Known(Table<bool>);

impl Default for Known {
    fn default() -> Self {
        Self(Table::new(1 << 21))
    }
}

impl Known {
    /// Remembers `id`, used at `at`; `false` when it is known.
    pub fn insert(&mut self, id: &str, at: i64) -> bool {
        let time = u32::try_from(at.max(1)).unwrap_or(u32::MAX);
        !std::mem::replace(self.0.entry(bytes(3, id.as_bytes()), time), true)
    }
}
