//! How many relationship codes facilities made beside their places: who invites only a few shows here.

use crate::{Desk, Editor};
use domain::ids::FacilityId;
use domain::relationship::Allowance;
use domain::{FieldError, HalfYear, RuleError, Sector, invitation};
use std::collections::HashMap;

/// What a facility made in the half year of now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeShare {
    /// Its name.
    pub name: String,
    /// Its name in addresses.
    pub slug: String,
    /// Its municipality.
    pub municipality: Option<String>,
    /// Its sector.
    pub sector: Sector,
    /// Its places, where the register says.
    pub capacity: Option<u32>,
    /// How many codes it made.
    pub issued: u32,
    /// For a hundred places; nothing where the places are not known.
    pub share: Option<u32>,
    /// How many came back; nothing where there are a few.
    pub used: Option<u32>,
}

/// A page of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeShares {
    /// The half year.
    pub period: HalfYear,
    /// The facilities of the editor's sectors that made codes.
    pub items: Vec<CodeShare>,
    /// Where the next page begins.
    pub next_cursor: Option<String>,
}

impl Desk {
    /// The facilities that made codes in the half year of now, of the editor's sectors, from at most `limit` (1 to 100)
    /// of all of them: a page can be shorter than that.
    ///
    /// Errors: `invalid_fields` (422) with `/cursor`.
    pub async fn code_shares(
        &self,
        editor: &Editor,
        cursor: Option<&str>,
        limit: u64,
    ) -> Result<CodeShares, RuleError> {
        let after = cursor.map(str::parse::<FacilityId>).transpose().map_err(|_| {
            let detail = "Deze cursor hoort niet bij deze lijst.";
            RuleError::invalid(vec![FieldError::new("/cursor", "bad_cursor", detail)])
        })?;
        let limit = limit.clamp(1, 100);
        let period = HalfYear::of(self.clock.now());
        let view = self.store.view();
        let mut counts = view.relationship_periods().of_period(period, after, limit + 1).await?;
        let more = counts.len() as u64 > limit;
        counts.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        let next_cursor = counts.last().filter(|_| more).map(|last| last.facility.to_string());
        let ids: Vec<FacilityId> = counts.iter().map(|one| one.facility).collect();
        let found = view.facilities().find_many(&ids).await?;
        let mut facilities: HashMap<_, _> = found.into_iter().map(|one| (one.id, one)).collect();
        let items = counts.into_iter().filter_map(|one| {
            let facility = facilities.remove(&one.facility).filter(|it| editor.may_read(it.sector))?;
            let made = Allowance { capacity: facility.capacity, allowed: 0, issued: one.issued };
            Some(CodeShare {
                share: made.share(),
                name: facility.name,
                slug: facility.slug,
                municipality: facility.municipality,
                sector: facility.sector,
                capacity: facility.capacity,
                issued: one.issued,
                used: invitation::told(one.spent),
            })
        });
        Ok(CodeShares { period, items: items.collect(), next_cursor })
    }
}
