//! Facilities side by side.

use super::{FacilityView, Reading};
use domain::RuleError;

/// How many facilities are compared at most: more columns than that nobody can read.
pub const MOST_COMPARED: usize = 4;
/// Longest slug that is looked up, in bytes; the register has none of half this length.
const LONGEST_SLUG: usize = 300;

/// Facilities to compare, in the order they were asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Compared {
    /// Those that exist, each once, at most [`MOST_COMPARED`].
    pub views: Vec<FacilityView>,
    /// What was asked for and does not exist, as it was asked.
    pub unknown: Vec<String>,
    /// How many were asked for beyond [`MOST_COMPARED`]; they are left out.
    pub left_out: usize,
}

impl Reading {
    /// The facilities with these slugs. What does not exist and what is too much is told, and does not keep
    /// the others from being shown. Errors: those of the database.
    pub async fn compare(&self, slugs: &[String]) -> Result<Compared, RuleError> {
        let mut wanted: Vec<&str> = Vec::new();
        for slug in slugs.iter().map(|slug| slug.trim()).filter(|slug| !slug.is_empty()) {
            if !wanted.contains(&slug) {
                wanted.push(slug);
            }
        }
        let left_out = wanted.len().saturating_sub(MOST_COMPARED);
        let mut compared = Compared { left_out, ..Compared::default() };
        for slug in wanted.into_iter().take(MOST_COMPARED) {
            let facility = match slug.len() {
                0..=LONGEST_SLUG => self.store.view().facilities().find_by_slug(slug).await?,
                _ => None,
            };
            match facility {
                Some(facility) => compared.views.push(self.view(Some(facility)).await?),
                None => compared.unknown.push(slug.to_owned()),
            }
        }
        Ok(compared)
    }
}
