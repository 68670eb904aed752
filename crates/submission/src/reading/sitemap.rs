//! The addresses of all facilities, in parts.

use super::Reading;
use domain::RuleError;
use domain::ids::FacilityId;
use templates::Language;

/// Facilities in a part: each stands in it once in every language, and a sitemap may hold 50,000 addresses
/// (sitemaps.org, protocol 0.9).
pub const SITEMAP_PART: u32 = 50_000 / Language::ALL.len() as u32;
/// Facilities that are read at a time.
const PAGE: u64 = 1000;

/// Where a part begins and ends, in order of id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SitemapPlace {
    /// The last facility of the part before.
    pub after: Option<FacilityId>,
    /// The last facility of this part; none where it goes to the end.
    pub last: Option<FacilityId>,
}

impl Reading {
    /// How many parts there are; one of an empty register.
    pub async fn sitemap_parts(&self) -> Result<u64, RuleError> {
        let count = self.store.view().facilities().count().await?;
        Ok(count.div_ceil(u64::from(SITEMAP_PART)).max(1))
    }

    /// Where part `number` (from 1) lies; none where there is no such part.
    pub async fn sitemap_part(&self, number: u32) -> Result<Option<SitemapPlace>, RuleError> {
        let Some(before) = number.checked_sub(1) else { return Ok(None) };
        let size = u64::from(SITEMAP_PART);
        let start = u64::from(before) * size;
        let facilities = self.store.view();
        let facilities = facilities.facilities();
        let after = match start.checked_sub(1) {
            None => None,
            Some(place) => match facilities.nth(place).await? {
                Some(after) => Some(after),
                None => return Ok(None),
            },
        };
        Ok(Some(SitemapPlace { after, last: facilities.nth(start + size - 1).await? }))
    }

    /// The slugs of facilities that exist, of a page of a part after `after`, and the last id of the page where
    /// there is more in the part.
    pub async fn sitemap_slugs(
        &self,
        after: Option<FacilityId>,
        place: &SitemapPlace,
    ) -> Result<(Vec<String>, Option<FacilityId>), RuleError> {
        let mut page = self.store.view().facilities().after(after, PAGE).await?;
        let whole = page.len() as u64 == PAGE;
        if let Some(last) = place.last {
            page.retain(|facility| facility.id <= last);
        }
        let end = page.last().map(|facility| facility.id);
        let more = end.filter(|end| whole && Some(*end) != place.last && page.len() as u64 == PAGE);
        let slugs = page.into_iter().filter(|facility| facility.closed_at.is_none()).map(|one| one.slug);
        Ok((slugs.collect(), more))
    }
}
