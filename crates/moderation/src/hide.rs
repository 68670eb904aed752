//! Hiding a public text at once, until it is decided.
//!
//! For what nobody should go on reading while an editor still looks: the case stays where it is, and its
//! decision shows the text again or takes it away for good.

use crate::claim::{held_by, held_rows};
use crate::mail;
use crate::{Desk, Editor};
use chrono::TimeDelta;
use domain::audit::Actor;
use domain::conduct::AppliesTo;
use domain::decision::MAX_REASONS;
use domain::ids::CaseId;
use domain::statement::{Ground, Redress, Restriction, Source, Statement};
use domain::text::{graphemes, normalise};
use domain::{ErrorKind, FieldError, NoticeState, ReviewEvent, ReviewState, RuleError, Track};
use serde_json::json;
use storage::{CaseRecord, NewAudit, ReviewRecord, StatementRecord, Topic, Tx};

/// Why a text is hidden until it is decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HideDraft {
    /// The articles of the code of conduct that it seems to conflict with; at least one.
    pub articles: Vec<String>,
    /// The reasons for the author; 1 to [`MAX_REASONS`] graphemes.
    pub reasons: String,
}

impl Desk {
    /// Hides what readers see of a review until the case is decided, and tells its author. The editor holds the
    /// case and goes on holding it.
    ///
    /// Errors: `case_not_found` (404), `case_closed`, `claim_lost`, `action_not_offered` where nothing public
    /// stands, `state_forbids` where it is hidden already (409), `own_decision`, `other_sector`, `tied` and
    /// `senior_only` (403), `invalid_fields` (422).
    pub async fn hide(
        &self,
        editor: &Editor,
        id: CaseId,
        draft: &HideDraft,
    ) -> Result<ReviewState, RuleError> {
        let now = self.clock.now();
        let (articles, reasons) = self.check_hiding(draft)?;
        let mut tx = self.store.begin().await?;
        let (case, mut review) = held_rows(&tx, id).await?;
        self.may_judge(&tx, editor, &case).await?;
        held_by(editor, &case)?;
        if Track::of(case.reason, review.state) != Track::Standing || review.public_version.is_none() {
            let detail = "In deze zaak staat niets online dat je kunt verbergen.";
            return Err(RuleError::new(ErrorKind::Conflict, "action_not_offered", detail));
        }
        review.state = review.state.after(ReviewEvent::Hide)?;
        tx.make_private(&mut review, now).await?;
        review.updated_at = now;
        tx.reviews().update(&review).await?;
        let source = self.why_looked(&tx, &case).await?;
        let statement = self.state_hiding(&tx, &case, &review, (articles.clone(), reasons), source).await?;
        let facility = tx.facilities().find(review.facility).await?.ok_or_else(crate::case::not_found)?;
        if let Some(identity) = tx.open_identity(review.id).await? {
            let mail = mail::hidden(&identity, &facility, &review, &statement);
            tx.send_sealed(Topic::Mail, review.id.0, &mail, now, self.ids.as_ref())?;
        }
        tx.record(NewAudit {
            at: now,
            actor: Actor::Editor(editor.id()),
            action: "review.hidden",
            subject_kind: "review",
            subject: review.id.0,
            detail: json!({
                "case": case.id,
                "sector": review.sector,
                "reason": "editor",
                "articles": articles,
                "automated_decision": false,
            }),
        });
        tx.commit(self.ids.as_ref()).await?;
        Ok(review.state)
    }

    fn check_hiding(&self, draft: &HideDraft) -> Result<(Vec<String>, String), RuleError> {
        let code = self.rules.code.current();
        let reasons = normalise(&draft.reasons);
        let mut errors = Vec::new();
        if draft.articles.is_empty() {
            let detail = "Noem minstens één artikel van de gedragscode.";
            errors.push(FieldError::new("/articles", "required", detail));
        }
        for (i, cited) in draft.articles.iter().enumerate() {
            let known = code.article(cited).is_some_and(|article| article.applies_to != AppliesTo::Reply);
            if !known {
                let detail = format!("Dit is geen artikel van de gedragscode {}.", code.version);
                errors.push(FieldError::new(format!("/articles/{i}"), "unknown_article", detail));
            }
        }
        if reasons.is_empty() {
            errors.push(FieldError::new("/reasons", "required", "Leg aan de indiener uit waarom."));
        } else if graphemes(&reasons) > MAX_REASONS {
            let detail = format!("Gebruik hoogstens {MAX_REASONS} tekens.");
            errors.push(FieldError::new("/reasons", "too_long", detail));
        }
        if !errors.is_empty() {
            return Err(RuleError::invalid(errors));
        }
        let cited = code.articles.iter().filter(|article| draft.articles.contains(&article.code));
        Ok((cited.map(|article| article.code.clone()).collect(), reasons))
    }

    async fn why_looked(&self, tx: &Tx, case: &CaseRecord) -> Result<Source, RuleError> {
        let notices = tx.notices().of_case(case.id).await?;
        let open = notices.iter().any(|notice| notice.state == NoticeState::Open);
        Ok(if open { Source::Notice } else { Source::OwnInitiative })
    }

    /// The statement of reasons. It rests on no decision: there is none yet.
    async fn state_hiding(
        &self,
        tx: &Tx,
        case: &CaseRecord,
        review: &ReviewRecord,
        (articles, facts): (Vec<String>, String),
        source: Source,
    ) -> Result<Statement, RuleError> {
        let now = self.clock.now();
        let number = review.public_version.unwrap_or(case.version);
        let version = tx.versions().find(review.id, number).await?.ok_or_else(crate::case::not_found)?;
        let id = self.ids.uuid();
        let statement = Statement {
            id,
            restriction: Restriction::Hidden,
            ground: Ground::CodeOfConduct { version: self.rules.code.version.clone(), articles },
            facts,
            source,
            automated_detection: !version.report.privacy.is_empty() || !version.report.flags.is_empty(),
            automated_decision: false,
            language: review.language.clone(),
            sector: review.sector,
            content_date: version.submitted_at,
            applies_from: now,
            redress: Redress {
                appeal_until: now + TimeDelta::days(crate::statement::APPEAL_DAYS),
                can_change: review.state.allows(ReviewEvent::Amend),
            },
        };
        let record = StatementRecord {
            id,
            decision: None,
            notice: None,
            subject: review.id.0,
            sector: review.sector,
            statement,
            made_at: now,
        };
        tx.statements().insert(&record).await?;
        Ok(record.statement)
    }
}
