//! Slugs that nobody else has.

use crate::register::row::FacilityRow;
use std::collections::HashSet;

/// The slugs that a row may get, in order of preference: the proposal, then one with a mark that comes
/// from its key, so that the same register gives the same addresses whatever the order of its rows.
pub(super) fn candidates(row: &FacilityRow) -> [String; 2] {
    [row.slug.clone(), format!("{}-{:08x}", row.slug, mark(&row.external_id))]
}

/// The first one that is free, or one with the facility's own id, which is free by its nature. Takes it.
pub(super) fn choose(row: &FacilityRow, id: impl std::fmt::Display, taken: &mut HashSet<String>) -> String {
    let free = candidates(row).into_iter().find(|slug| !taken.contains(slug));
    let slug = free.unwrap_or_else(|| format!("{}-{id}", row.slug));
    taken.insert(slug.clone());
    slug
}

/// FNV-1a, 32 bits: stable across versions of the program, which the standard hasher is not.
fn mark(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
