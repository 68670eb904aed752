//! Reviews, published or waiting for an editor.

use crate::dashboard::Responder;
use anyhow::{Context, Result};
use benches::texts::Written;
use chrono::{DateTime, TimeDelta, Utc};
use domain::CaseReason;
use domain::audit::Actor;
use domain::ids::{CaseId, FacilityId, ReviewId};
use domain::standing::{Month, MonthFigures};
use domain::{
    Aggregate, CaseState, Clock, EmailAddress, Facility, Identity, MaskedText, Redacted, ReviewState,
    SubjectKind,
};
use screening::{Report, Screener};
use server::chance::{SystemClock, SystemIds};
use std::collections::HashMap;
use storage::{CaseRecord, NewAudit, ReviewRecord, Store, Tx, VersionRecord};

/// Reviews in one transaction.
const AT_ONCE: usize = 2_000;
/// Over how many days they are spread.
const DAYS: i64 = 540;

/// Adds reviews to facilities, in turn.
pub(crate) struct Filler {
    store: Store,
    facilities: Vec<Facility>,
    texts: Vec<(Written, Report)>,
    figures: HashMap<FacilityId, Aggregate>,
    months: HashMap<(FacilityId, Month), Aggregate>,
    responder: Option<Responder>,
    now: DateTime<Utc>,
}

impl Filler {
    pub(crate) fn new(
        store: Store,
        facilities: Vec<Facility>,
        texts: Vec<Written>,
        responder: Option<Responder>,
    ) -> Result<Self> {
        let screener = Screener::shipped()?;
        let screened = texts.into_iter().map(|text| {
            let report = report(screener, &text);
            (text, report)
        });
        Ok(Self {
            store,
            facilities,
            texts: screened.collect(),
            figures: HashMap::new(),
            months: HashMap::new(),
            responder,
            now: SystemClock.now(),
        })
    }

    /// Adds so many that are published and so many that wait, and of each of `crowded` so many that are
    /// published.
    pub(crate) async fn add(
        mut self,
        published: usize,
        waiting: usize,
        crowded: &[(Facility, usize)],
    ) -> Result<()> {
        let all = published + waiting;
        for start in (0..all).step_by(AT_ONCE) {
            let mut tx = self.store.begin().await?;
            for n in start..all.min(start + AT_ONCE) {
                let facility =
                    self.facilities.get(n % self.facilities.len().max(1)).context("no facilities")?;
                let place = Place { n, back: all - n, all, facility: facility.clone() };
                self.review(&mut tx, &place, n < published).await?;
            }
            tx.commit(&SystemIds).await?;
        }
        let mut n = all;
        for (facility, count) in crowded {
            for start in (0..*count).step_by(AT_ONCE) {
                let mut tx = self.store.begin().await?;
                for at in start..(*count).min(start + AT_ONCE) {
                    let place = Place { n, back: count - at, all: *count, facility: facility.clone() };
                    self.review(&mut tx, &place, true).await?;
                    n += 1;
                }
                tx.commit(&SystemIds).await?;
            }
        }
        let tx = self.store.begin().await?;
        for (id, figures) in &self.figures {
            tx.facilities().save_aggregate(*id, figures).await?;
        }
        for ((id, month), figures) in self.months {
            tx.facilities().save_month(id, &MonthFigures { month, figures }).await?;
        }
        tx.rebuild_places().await?;
        tx.commit(&SystemIds).await?;
        Ok(())
    }

    async fn review(&mut self, tx: &mut Tx, place: &Place, publish: bool) -> Result<()> {
        let Place { n, back, all, ref facility } = *place;
        let (written, report) = self.texts.get(n % self.texts.len().max(1)).context("no texts")?;
        let back = TimeDelta::seconds(DAYS * 86_400 * back as i64 / all as i64);
        let mut review = self.record(tx, n, facility, written, self.now - back).await?;
        let version = VersionRecord {
            review: review.id,
            version: 1,
            text: written.text.clone(),
            scores: written.scores.clone(),
            submitted_at: review.created_at,
            report: report.clone(),
            public: None,
            edits: domain::Edits::default(),
            update_of: None,
            before_hidden: false,
        };
        if publish {
            review.state = ReviewState::Published;
            review.public_version = Some(1);
            review.public_mean_parts = written.scores.mean_parts();
            review.published_at = Some(review.created_at + TimeDelta::hours(20));
        }
        let identity = self.store.seal_identity(&identity(n)?, &SystemIds)?;
        tx.reviews().insert(&review, identity).await?;
        tx.versions().insert(&version).await?;
        if publish {
            let masked = MaskedText { text: written.text.clone(), masks: Vec::new() };
            tx.versions().set_public(review.id, 1, &masked, &domain::Edits::default()).await?;
            tx.public_reviews().set_scores(review.id, facility.id, &written.scores).await?;
            self.figures.entry(facility.id).or_default().add(&written.scores);
            let since = review.published_at.unwrap_or(review.created_at);
            decided(tx, &review, since);
            if let Some(responder) = &self.responder {
                responder.answer(tx, n, &review).await?;
            }
            let month = Month::of(since);
            self.months.entry((facility.id, month)).or_default().add(&written.scores);
        } else {
            tx.queue().insert(&case(&review, &version)).await?;
        }
        Ok(())
    }

    async fn record(
        &self,
        tx: &Tx,
        n: usize,
        facility: &Facility,
        written: &Written,
        at: DateTime<Utc>,
    ) -> Result<ReviewRecord> {
        let hash = self.store.vault().address_hash(&address(n)?);
        let submitter = tx.submitters().find_or_insert(hash, at, &SystemIds).await?;
        Ok(ReviewRecord {
            id: ReviewId::next(&SystemIds),
            facility: facility.id,
            submitter,
            sector: facility.sector,
            state: ReviewState::Queued,
            relation: written.relation,
            experienced_in: at.format("%Y-%m").to_string(),
            language: written.language.clone(),
            questionnaire_version: "2026-1".to_owned(),
            code_version: "2026-1".to_owned(),
            version: 1,
            public_version: None,
            public_mean_parts: None,
            created_at: at,
            verified_at: Some(at + TimeDelta::minutes(9)),
            published_at: None,
            updated_at: at,
            help: None,
            confirmed_user: false,
        })
    }
}

/// Which review it is.
struct Place {
    /// Its number among all.
    n: usize,
    /// How many of `all` come after it.
    back: usize,
    all: usize,
    facility: Facility,
}

/// What deciding leaves in the audit log and in the public ledger.
fn decided(tx: &mut Tx, review: &ReviewRecord, at: DateTime<Utc>) {
    let waited = (at - review.created_at).num_minutes();
    tx.record(NewAudit {
        at,
        actor: Actor::System,
        action: "review.published",
        subject_kind: "review",
        subject: review.id.0,
        detail: serde_json::json!({
            "sector": review.sector, "reason": "new", "closed": true, "waited_minutes": waited,
            "proposal": "publish", "code_version": review.code_version,
        }),
    });
}

fn case(review: &ReviewRecord, version: &VersionRecord) -> CaseRecord {
    CaseRecord {
        id: CaseId::next(&SystemIds),
        subject_kind: SubjectKind::Review,
        subject: review.id.0,
        version: 1,
        sector: review.sector,
        facility: review.facility,
        state: CaseState::Open,
        reason: CaseReason::New,
        risk: version.report.risk,
        proposal: version.report.decision.as_str().to_owned(),
        opened_at: review.created_at,
        due_at: review.created_at + TimeDelta::hours(72),
        lease: None,
        lane: domain::Lane::Ordinary,
        organiser: None,
        handed_to: None,
        settles_at: None,
        appeal_of: None,
        appeal_reason: None,
        decided_at: None,
    }
}

fn report(screener: &Screener, written: &Written) -> Report {
    let scores: Vec<Option<u8>> =
        written.scores.0.values().map(|score| score.map(domain::Score::get)).collect();
    let context = screening::Context {
        kind: SubjectKind::Review,
        sector: domain::Sector::Childcare,
        facility_name: "Verzonnen Huis",
        municipality: Some("Gent"),
        relation: written.relation,
        scores: &scores,
        submitted_language: Some(&written.language),
    };
    screener.screen(&written.text, &context)
}

fn address(n: usize) -> Result<EmailAddress> {
    EmailAddress::parse(&format!("bench{n}@voorbeeld.example")).ok().context("not an address")
}

fn identity(n: usize) -> Result<Identity> {
    Ok(Identity {
        first_name: Redacted::new("Verzonnen".to_owned()),
        last_name: Redacted::new(format!("Persoon {n}")),
        email: address(n)?.deliverable().clone(),
        manage_token: None,
    })
}
