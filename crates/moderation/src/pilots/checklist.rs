//! Checklists of applications: the board of a programme, and one application's.

use super::{FullLocation, sectors_of};
use crate::Desk;
use crate::pilot_manager::PilotManager;
use chrono::{DateTime, Utc};
use domain::pilot::{ApplicationState, Checklist, Programme};
use domain::{MemberFunction, Redacted, RuleError, Sector};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use storage::{ApplicationFilter, ApplicationRecord, ContactPerson, OnboardingRecord, Tx, View};

/// Applications of one phase on a board; no programme has more places.
const MOST: u64 = 500;

/// Which applications of a board to show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OnboardingFilter {
    /// That stand here; none for all.
    pub phase: Option<ApplicationState>,
    /// Of this sector; none for all.
    pub sector: Option<Sector>,
    /// In this wave; none for all.
    pub wave: Option<u32>,
}

/// An application on the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnboardingLine {
    /// The application.
    pub record: ApplicationRecord,
    /// Its checklist.
    pub checklist: Checklist,
    /// For how many whole days nothing has happened.
    pub still_days: i64,
    /// Whether it is stuck.
    pub stuck: bool,
}

/// How many applications of a phase, a wave and a sector there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OnboardingSum {
    /// How many.
    pub all: u64,
    /// How many of them are stuck.
    pub stuck: u64,
}

/// The board of a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnboardingBoard {
    /// The title of the programme, in Dutch.
    pub title: String,
    /// The sectors of the manager that the programme is for.
    pub sectors: Vec<Sector>,
    /// Its waves, by number.
    pub waves: Vec<u32>,
    /// How many there are, whatever is shown: by phase, wave and sector.
    pub sums: BTreeMap<(ApplicationState, Option<u32>, Sector), OnboardingSum>,
    /// What is shown: those that are stuck first, longest first, and those that are done last.
    pub items: Vec<OnboardingLine>,
}

/// The checklist of an application with what members said.
#[derive(Clone, Debug)]
pub struct FullChecklist {
    /// How it stands.
    pub checklist: Checklist,
    /// For how many whole days nothing has happened.
    pub still_days: i64,
    /// Whether it is stuck.
    pub stuck: bool,
    /// The contact persons.
    pub contacts: Vec<(MemberFunction, ContactPerson)>,
    /// What has to be corrected in the register: names of facilities with the words of members.
    pub corrections: Vec<(String, Redacted<String>)>,
    /// How often the applicant was reminded.
    pub reminded: u32,
}

impl Desk {
    /// Who gets ready and who just started in a programme, and who is stuck.
    ///
    /// Errors: `programme_not_found` (404).
    pub async fn onboarding_board(
        &self,
        manager: &PilotManager,
        programme: &str,
        filter: OnboardingFilter,
    ) -> Result<OnboardingBoard, RuleError> {
        let (programme, view, now) =
            (self.programme_for(manager, programme)?, self.store.view(), self.clock.now());
        let mut sectors = sectors_of(manager);
        sectors.retain(|sector| programme.sectors.contains(sector));
        let mut records = Vec::new();
        for state in ApplicationState::ALL.iter().filter(|state| state.has_checklist()) {
            let wanted = ApplicationFilter {
                programme: programme.id.clone(),
                state: Some(*state),
                sectors: sectors.clone(),
                limit: MOST,
                cursor: None,
            };
            records.extend(view.applications().list(&wanted).await??.0);
        }
        let facts = view.onboardings().facts(&records, now).await?;
        let mut sums: BTreeMap<_, OnboardingSum> = BTreeMap::new();
        let mut items = Vec::new();
        for (record, facts) in records.into_iter().zip(facts) {
            let checklist = Checklist::of(&facts, &programme.charter);
            let (still_days, stuck) = (checklist.still_days(now), checklist.is_stuck(now));
            let sum = sums.entry((record.state, record.wave, record.sector)).or_default();
            sum.all += 1;
            sum.stuck += u64::from(stuck);
            if filter.shows(&record) {
                items.push(OnboardingLine { record, checklist, still_days, stuck });
            }
        }
        items.sort_by_key(|one| {
            (!one.stuck, one.checklist.is_complete(), Reverse(one.still_days), one.record.id)
        });
        let waves = programme.waves.iter().map(|wave| wave.number).collect();
        Ok(OnboardingBoard { title: super::read::title(programme), sectors, waves, sums, items })
    }

    /// The checklist of an application; none where it has none.
    pub(super) async fn full_checklist(
        &self,
        view: &View<'_>,
        programme: &Programme,
        record: &ApplicationRecord,
        locations: &[FullLocation],
    ) -> Result<Option<FullChecklist>, RuleError> {
        if !record.state.has_checklist() {
            return Ok(None);
        }
        let (table, now) = (view.onboardings(), self.clock.now());
        let facts = table.facts(std::slice::from_ref(record), now).await?;
        let Some(facts) = facts.first() else { return Ok(None) };
        let checklist = Checklist::of(facts, &programme.charter);
        let mut contacts = Vec::new();
        for contact in table.contacts(record.id).await? {
            contacts.push((contact.function, self.store.open_person(&contact.person)?));
        }
        let mut corrections = Vec::new();
        for check in table.checks(record.id).await? {
            let place =
                locations.iter().find(|one| one.record.chosen && one.record.facility == Some(check.facility));
            if let (Some(place), Some(words)) = (place, &check.correction) {
                corrections.push((place.record.name.clone(), self.store.open_reason(words)?));
            }
        }
        let reminded = table.find(record.id).await?.map_or(0, |row| row.reminded);
        let (still_days, stuck) = (checklist.still_days(now), checklist.is_stuck(now));
        Ok(Some(FullChecklist { checklist, still_days, stuck, contacts, corrections, reminded }))
    }

    /// Begins the checklist of an application that moved to where it has one, and says from when the applicant is
    /// reminded, or that nobody is. The caller holds the application.
    pub(super) async fn keep_checklist(
        &self,
        tx: &Tx,
        record: &ApplicationRecord,
        now: DateTime<Utc>,
    ) -> Result<(), RuleError> {
        let rules = self.rules.pilots;
        match tx.onboardings().lock(record.id).await? {
            Some(row) => {
                let remind_at = rules.next(record.state, row.reminded, now);
                tx.onboardings().update(&OnboardingRecord { progress_at: now, remind_at, ..row }).await?;
            }
            None if record.state.has_checklist() => {
                tx.onboardings().begin(&rules.begin(record.id, record.state, now)).await?;
            }
            None => {}
        }
        Ok(())
    }
}

impl OnboardingFilter {
    fn shows(&self, record: &ApplicationRecord) -> bool {
        self.phase.is_none_or(|phase| phase == record.state)
            && self.sector.is_none_or(|sector| sector == record.sector)
            && self.wave.is_none_or(|wave| record.wave == Some(wave))
    }
}
