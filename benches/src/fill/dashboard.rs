//! What the dashboard of the pilots adds up besides reviews: answers of providers, applications week by week.

use anyhow::{Context, Result};
use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::{EditorId, OrganisationId, ReplyId};
use domain::pilot::ApplicationState;
use domain::{
    Clock, EnterpriseNumber, Improvement, Organisation, ProofKind, Redacted, ReplyKind, ReplyState, Role,
    Sector, Verified,
};
use server::chance::{SystemClock, SystemIds};
use storage::{EditorRecord, ReplyRecord, ReviewRecord, Store, Tx};

/// Every how many published reviews one is answered.
const ANSWERED: usize = 3;
/// An answer comes within so many days.
const DAYS: i64 = 30;
/// Applications of a sector in a week, and how many weeks.
const A_WEEK: usize = 6;
const WEEKS: i64 = 104;

/// Who answers, for every facility.
pub(crate) struct Responder {
    organisation: OrganisationId,
    account: EditorId,
}

impl Responder {
    /// Adds the organisation and the account, which nobody can sign in to.
    pub(crate) async fn add(store: &Store) -> Result<Self> {
        let now = SystemClock.now();
        let number: EnterpriseNumber = "0316380940".parse().ok().context("not an enterprise number")?;
        let organisation = Organisation {
            id: OrganisationId::next(&SystemIds),
            number,
            name: "Verzonnen organisatie".to_owned(),
            verified: Some(Verified { by: ProofKind::Manager, at: now }),
        };
        let account = EditorRecord {
            id: EditorId::next(&SystemIds),
            email: Redacted::new("antwoord@voorbeeld.example".to_owned()),
            name: Redacted::new("Verzonnen Antwoorder".to_owned()),
            password_hash: Redacted::new(String::new()),
            role: Role::Provider,
            sectors: Vec::new(),
            active: false,
            language: "nl".into(),
        };
        let tx = store.begin().await?;
        tx.organisations().insert(&organisation, now).await?;
        tx.editors().insert(&account, now).await?;
        tx.commit(&SystemIds).await?;
        Ok(Self { organisation: organisation.id, account: account.id })
    }

    /// Answers the `n`-th review, where it is one that is answered.
    pub(crate) async fn answer(&self, tx: &Tx, n: usize, review: &ReviewRecord) -> Result<()> {
        let Some(since) = review.published_at.filter(|_| n.is_multiple_of(ANSWERED)) else { return Ok(()) };
        let at = since + TimeDelta::days(n as i64 % DAYS);
        let reply = ReplyRecord {
            id: ReplyId::next(&SystemIds),
            review: review.id,
            kind: ReplyKind::Answer,
            organisation: self.organisation,
            facility: review.facility,
            sector: review.sector,
            state: ReplyState::Published,
            version: 1,
            public_version: Some(1),
            draft: None,
            draft_improvement: Improvement::None,
            draft_planned_for: None,
            written_by: self.account,
            created_at: at,
            updated_at: at,
            published_at: Some(at),
        };
        tx.replies().insert(&reply).await?;
        Ok(())
    }
}

/// Applications in all sectors that go their way week by week, some refused and some withdrawn.
pub(crate) async fn applications(store: &Store) -> Result<()> {
    use ApplicationState::{Applied, Interest, Live, Onboarding, ProvisionallySelected, Refused, Selected};
    const WAY: [ApplicationState; 6] = [Interest, Applied, ProvisionallySelected, Selected, Onboarding, Live];
    let begin: DateTime<Utc> = SystemClock.now() - TimeDelta::weeks(WEEKS);
    for week in 0..WEEKS {
        let tx = store.begin().await?;
        for (sector, n) in Sector::ALL.iter().flat_map(|sector| (0..A_WEEK).map(move |n| (*sector, n))) {
            let mut was = None;
            for (step, became) in WAY.into_iter().take(n + 2).enumerate() {
                let at = begin + TimeDelta::weeks((week + 2 * step as i64).min(WEEKS));
                let became = if n == 1 && step == 2 { Refused } else { became };
                tx.pilot_weeks().moved(("platform", sector), was, became, at).await?;
                was = Some(became);
            }
        }
        tx.commit(&SystemIds).await?;
    }
    Ok(())
}
