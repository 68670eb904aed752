//! Partnerships: organisations that work together, such as a PINKO or a Huis van het Kind, as the register names them.

use super::Reading;
use domain::{ErrorKind, RuleError};
use search::text::fold;
use search::{FacilityDocument, FacilityQuery, FacilitySort, Hit, Page};

/// Most members that are shown at once; the search shows the others.
pub const MEMBERS_SHOWN: u32 = 100;

/// A partnership with what is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnershipSummary {
    /// Its name in addresses: that of the register in small letters without accents, with `-` between words.
    pub slug: String,
    /// Its name in the register.
    pub name: String,
    /// How many facilities belong to it that are open or have reviews.
    pub facilities: u64,
}

/// A partnership with its members.
#[derive(Clone, Debug)]
pub struct PartnershipView {
    /// What it is.
    pub summary: PartnershipSummary,
    /// Its facilities by name, at most [`MEMBERS_SHOWN`].
    pub members: Vec<Hit<FacilityDocument>>,
}

impl Reading {
    /// Every partnership, by name. Errors: `search_unavailable` (503) while the engine is away, for the database
    /// keeps no list of them.
    pub async fn partnerships(&self) -> Result<Vec<PartnershipSummary>, RuleError> {
        let page = self.of_partnership(None, 1).await?;
        let counted = page.facets.get("partnership").into_iter().flatten();
        let mut all: Vec<PartnershipSummary> =
            counted.filter(|(_, count)| **count > 0).map(|(name, count)| summary(name, *count)).collect();
        all.sort_by(|a, b| a.slug.cmp(&b.slug));
        Ok(all)
    }

    /// The partnership with this slug. Errors: `partnership_not_found` (404), `search_unavailable` (503).
    pub async fn partnership(&self, slug: &str) -> Result<PartnershipView, RuleError> {
        let known = self.partnerships().await?.into_iter().find(|one| one.slug == slug);
        let summary = known.ok_or_else(|| RuleError::not_found("partnership_not_found"))?;
        let page = self.of_partnership(Some(summary.name.clone()), MEMBERS_SHOWN).await?;
        Ok(PartnershipView { summary, members: page.items })
    }

    async fn of_partnership(
        &self,
        partnership: Option<String>,
        limit: u32,
    ) -> Result<Page<FacilityDocument>, RuleError> {
        let query =
            FacilityQuery { partnership, limit, sort: FacilitySort::Name, ..FacilityQuery::default() };
        let page = self.facilities(&query).await?;
        if page.limited {
            let detail = "Samenwerkingen kunnen we nu even niet tonen. Probeer het zo meteen opnieuw.";
            return Err(RuleError::new(ErrorKind::Unavailable, "search_unavailable", detail));
        }
        Ok(page)
    }
}

fn summary(name: &str, facilities: u64) -> PartnershipSummary {
    PartnershipSummary { slug: partnership_slug(name), name: name.to_owned(), facilities }
}

/// The name of a partnership in addresses: `Antwerpen-Brasschaat` is `antwerpen-brasschaat`.
pub fn partnership_slug(name: &str) -> String {
    fold(name).replace(' ', "-")
}
