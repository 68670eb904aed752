//! Changing a review, and answering a return.

use crate::draft::{check_scores, check_text};
use crate::manage::{Writer, unknown};
use crate::opening::screened;
use crate::rules::MAX_VERSIONS;
use crate::{Rules, Submissions, mail};
use chrono::{DateTime, TimeDelta, Utc};
use domain::audit::Actor;
use domain::ids::ReviewId;
use domain::{CaseReason, ErrorKind, ReviewEvent, ReviewState, RuleError, Score, Scores};
use serde_json::json;
use std::collections::BTreeMap;
use storage::{NewAudit, ReviewRecord, Topic, Tx, VersionRecord};

/// A changed text.
#[derive(Clone, Debug)]
pub struct Amendment {
    /// The new text.
    pub text: String,
    /// The new scores; the old ones stay where none are given.
    pub scores: Option<BTreeMap<String, Option<u8>>>,
}

/// Whether readers go on seeing what a review said before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Past {
    /// Beside the new version: something changed since.
    #[default]
    Shown,
    /// No longer: the new version corrects the one before.
    Gone,
}

/// How an amendment is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Manner {
    /// Whether readers go on seeing what the review said before.
    pub past: Past,
    /// The version that its writer changed, where that is known: another one may have been sent from another window.
    pub base: Option<u32>,
}

/// What an amendment answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amended {
    /// Which review.
    pub id: ReviewId,
    /// Where it stands now.
    pub status: ReviewState,
    /// The new version.
    pub version: u32,
}

impl Submissions {
    /// Adds a version that an editor will read. What readers see stays until then. Within the time in which no other
    /// review of the same facility is taken, a new version of a public review is an update of it: once it is public,
    /// readers see what it said before beside it, and only the new scores count.
    ///
    /// Errors: `invalid_fields` (422), `state_forbids`, `unchanged` and `too_many_versions` (409).
    pub async fn amend(&self, writer: &Writer, amendment: &Amendment) -> Result<Amended, RuleError> {
        self.amend_as(writer, amendment, Manner::default()).await
    }

    /// As [`Submissions::amend`], where the writer says how it is meant. Errors also: `changed_meanwhile` (409).
    pub async fn amend_as(
        &self,
        writer: &Writer,
        amendment: &Amendment,
        manner: Manner,
    ) -> Result<Amended, RuleError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let (review, after) = self.held(&tx, writer, event_for).await?;
        if manner.base.is_some_and(|base| base != review.version) {
            let detail = "Je waardering is intussen veranderd, misschien in een ander venster. Wat je nu typte, staat \
                hieronder nog. Vergelijk het met de nieuwste versie en verstuur het opnieuw.";
            return Err(RuleError::new(ErrorKind::Conflict, "changed_meanwhile", detail));
        }
        let amended = self.add_version(&mut tx, (review, after), amendment, manner.past, now).await?;
        tx.commit(self.ids.as_ref()).await?;
        Ok(amended)
    }

    /// Adds a version to a review that this transaction holds.
    pub(crate) async fn add_version(
        &self,
        tx: &mut Tx,
        (mut review, after): (ReviewRecord, ReviewState),
        amendment: &Amendment,
        past: Past,
        now: DateTime<Utc>,
    ) -> Result<Amended, RuleError> {
        let current = tx.versions().find(review.id, review.version).await?.ok_or_else(unknown)?;
        let facility = tx.facilities().find(review.facility).await?.ok_or_else(unknown)?;
        let (text, scores) = self.checked(amendment, &current)?;
        refuse_pointless(&text, &scores, &current, review.version)?;

        let reason =
            if review.state == ReviewState::Returned { CaseReason::Resubmitted } else { CaseReason::Amended };
        let update_of = updated(&self.rules, &review, now).filter(|_| past == Past::Shown);
        review.state = after;
        review.version += 1;
        review.updated_at = now;
        let screener = &self.rules.screener;
        let report = screened(screener, &text, &scores, review.relation, Some(&review.language), &facility);
        let version = VersionRecord {
            review: review.id,
            version: review.version,
            text,
            scores,
            submitted_at: now,
            report,
            public: None,
            edits: domain::Edits::default(),
            update_of,
            before_hidden: false,
        };
        tx.versions().insert(&version).await?;
        tx.reviews().update(&review).await?;
        let case = self.bring_before_editors(tx, &review, &version, reason, now).await?;
        if let Some(identity) = tx.open_identity(review.id).await? {
            let mail = mail::amendment_received(&identity, &facility, &review);
            tx.send_sealed(Topic::Mail, review.id.0, &mail, now, self.ids.as_ref())?;
        }
        tx.record(NewAudit {
            at: now,
            actor: Actor::Submitter(review.submitter),
            action: "review.amended",
            subject_kind: "review",
            subject: review.id.0,
            detail: json!({
                "version": review.version,
                "update_of": update_of,
                "case": case.id,
                "sector": review.sector,
                "reason": reason.as_str(),
                "opened": case.opened_at == now,
            }),
        });
        Ok(Amended { id: review.id, status: review.state, version: review.version })
    }

    fn checked(&self, amendment: &Amendment, current: &VersionRecord) -> Result<(String, Scores), RuleError> {
        let mut errors = Vec::new();
        let text = check_text(&amendment.text, &self.rules, &mut errors);
        let old_scores =
            || current.scores.0.iter().map(|(theme, s)| (theme.clone(), s.map(Score::get))).collect();
        let scores =
            check_scores(&amendment.scores.clone().unwrap_or_else(old_scores), &self.rules, &mut errors);
        if errors.is_empty() { Ok((text, scores)) } else { Err(RuleError::invalid(errors)) }
    }
}

/// Of which public version a change made at `now` is an update; none where nothing is public, or so long after that
/// another review could be written instead.
pub(crate) fn updated(rules: &Rules, review: &ReviewRecord, now: DateTime<Utc>) -> Option<u32> {
    let interval = TimeDelta::days(i64::from(rules.interval(review.sector)));
    let (_, verified_at) = (review.published_at?, review.verified_at?);
    review.public_version.filter(|_| verified_at + interval > now)
}

pub(crate) fn event_for(state: ReviewState) -> ReviewEvent {
    if state == ReviewState::Returned { ReviewEvent::Resubmit } else { ReviewEvent::Amend }
}

fn refuse_pointless(
    text: &str,
    scores: &Scores,
    current: &VersionRecord,
    version: u32,
) -> Result<(), RuleError> {
    if text == current.text && *scores == current.scores {
        let detail = "Je hebt niets veranderd.";
        return Err(RuleError::new(ErrorKind::Conflict, "unchanged", detail));
    }
    if version >= MAX_VERSIONS {
        let detail = format!("Je hebt deze waardering al {MAX_VERSIONS} keer veranderd. Meer kan niet.");
        return Err(RuleError::new(ErrorKind::Conflict, "too_many_versions", detail));
    }
    Ok(())
}
