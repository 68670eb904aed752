//! Who waits for a place, ranked by what can be explained: how many conditions are met, then who came first.

use super::{sectors_of, weigh_at};
use crate::Desk;
use crate::pilot_manager::PilotManager;
use domain::RuleError;
use domain::pilot::ApplicationState;
use std::cmp::Reverse;
use storage::{ApplicationFilter, ApplicationRecord};

/// Applications that are ranked; no programme has more places.
const RANKED: u64 = 300;

/// An application that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The application.
    pub record: ApplicationRecord,
    /// Its place, from 1.
    pub rank: usize,
    /// How many conditions are met or were set aside.
    pub met: usize,
    /// Of how many.
    pub of: usize,
    /// Whether there is a place for it, if those before it take theirs.
    pub fits: bool,
}

/// Who waits for a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingList {
    /// In order.
    pub items: Vec<Waiting>,
    /// How many places are free.
    pub free: u64,
}

impl Desk {
    /// The confirmed applications to a programme that wait for the first selection, at most 300: those that meet
    /// most conditions first, and of those the ones that came first.
    ///
    /// Errors: `programme_not_found` (404).
    pub async fn waiting_list(
        &self,
        manager: &PilotManager,
        programme: &str,
    ) -> Result<WaitingList, RuleError> {
        let (programme, view) = (self.programme_for(manager, programme)?, self.store.view());
        let filter = ApplicationFilter {
            programme: programme.id.clone(),
            state: Some(ApplicationState::Applied),
            sectors: sectors_of(manager),
            limit: RANKED,
            cursor: None,
        };
        let (records, _) = view.applications().list(&filter).await??;
        let taken = view.applications().places_taken(&programme.id).await?;
        let free = u64::from(programme.capacity).saturating_sub(taken);
        let mut items = Vec::with_capacity(records.len());
        for record in records {
            let weighed = weigh_at(&view, programme, &record).await?;
            let (met, of) = (weighed.met(), weighed.findings.len());
            items.push(Waiting { record, rank: 0, met, of, fits: false });
        }
        items.sort_by_key(|one| (Reverse(one.met), one.record.confirmed_at, one.record.id));
        for (item, place) in items.iter_mut().zip(1..) {
            item.rank = place;
            item.fits = place as u64 <= free;
        }
        Ok(WaitingList { items, free })
    }
}
