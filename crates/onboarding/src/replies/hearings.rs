//! Very serious texts that members see before readers do: what they say about them is for editors, and stops nothing.

use super::Providers;
use chrono::{DateTime, TimeDelta, Utc};
use domain::audit::Actor;
use domain::ids::{FacilityId, ReviewId};
use domain::text::{graphemes, normalise};
use domain::{ErrorKind, Facility, FieldError, MaskedText, RuleError};
use moderation::{ProviderMember, mailbox_of};
use notify::{Envelope, OutgoingMail};
use serde_json::json;
use storage::{HearingRecord, NewAudit, NewMessage, PendingRecord, Topic, Tx, View};
use templates::mails::HearingAnswered;

/// Most graphemes of an answer.
const LONGEST: usize = 4000;

/// A text that members see before readers do.
#[derive(Clone, Debug, PartialEq)]
pub struct MyHearing {
    /// The review.
    pub review: ReviewId,
    /// What it is about.
    pub facility: Facility,
    /// The text with its masks.
    pub text: MaskedText,
    /// Until when it can be answered.
    pub until: DateTime<Utc>,
    /// What a member of the organisation answered.
    pub said: Option<String>,
    /// Whether the member may answer now.
    pub may_say: bool,
}

impl Providers {
    /// The texts about the member's first 100 facilities that wait for what the members say.
    pub async fn hearings(&self, member: &ProviderMember) -> Result<Vec<MyHearing>, RuleError> {
        let view = self.store.view();
        let own = view.organisations().facilities_of(&member.verified_organisations(), None, 100).await?;
        let ids: Vec<FacilityId> = own.iter().map(|facility| facility.id).collect();
        let mut mine = Vec::new();
        for hearing in view.hearings().open_about(&ids, self.clock.now()).await? {
            let facility = own.iter().find(|one| one.id == hearing.facility);
            if let (Some(facility), true) = (facility, waits(&view, &hearing).await?) {
                mine.push(self.mine_of(member, facility.clone(), hearing));
            }
        }
        Ok(mine)
    }

    /// One of them.
    ///
    /// Errors: `organisation_unverified` (403), `hearing_not_found` (404), also where somebody else runs the facility, where the time is over, and
    /// where the text was changed or taken back meanwhile.
    pub async fn hearing(&self, member: &ProviderMember, review: ReviewId) -> Result<MyHearing, RuleError> {
        let view = self.store.view();
        let found = view.reviews().find(review).await?.ok_or_else(unknown)?;
        let facility = view.facilities().find(found.facility).await?.ok_or_else(unknown)?;
        member.acts_for(member.at(&facility).ok_or_else(unknown)?.organisation)?;
        let hearing = view.hearings().find(review, found.version).await?.ok_or_else(unknown)?;
        if hearing.until <= self.clock.now() || !waits(&view, &hearing).await? {
            return Err(unknown());
        }
        Ok(self.mine_of(member, facility, hearing))
    }

    /// Says what the members want to say, once. It goes to the editors; the decision then waits no longer than they
    /// need to read it.
    ///
    /// Errors: `hearing_not_found` (404), `reader_only` and `organisation_unverified` (403), `already_said` (409), `invalid_fields` (422) with
    /// `/text`.
    pub async fn say(
        &self,
        member: &ProviderMember,
        review: ReviewId,
        text: &str,
    ) -> Result<MyHearing, RuleError> {
        let said = checked(text)?;
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let found = tx.reviews().lock(review).await?.ok_or_else(unknown)?;
        let facility = tx.facilities().find(found.facility).await?.ok_or_else(unknown)?;
        let membership = member.at(&facility).ok_or_else(unknown)?;
        let hearing = tx.hearings().find(review, found.version).await?.ok_or_else(unknown)?;
        let case = tx.queue().lock(hearing.case).await?.ok_or_else(unknown)?;
        let mut hearing = tx.hearings().lock(review, found.version).await?.ok_or_else(unknown)?;
        let pending = tx.pending().lock(case.id).await?;
        let pending = pending.filter(|one| one.draft.version == found.version && now < one.takes_effect_at);
        let (Some(mut pending), true) = (pending, case.settles_at.is_some()) else { return Err(unknown()) };
        if !membership.role.replies() {
            let detail = "Je leest mee voor deze organisatie. Antwoorden doet een collega.";
            return Err(RuleError::new(ErrorKind::Forbidden, "reader_only", detail));
        }
        member.acts_for(membership.organisation)?;
        if hearing.said_at.is_some() {
            let detail = "Jullie antwoordden al. Een redacteur leest het.";
            return Err(RuleError::new(ErrorKind::Conflict, "already_said", detail));
        }
        (hearing.said, hearing.said_by, hearing.said_at) = (Some(said), Some(member.id()), Some(now));
        tx.hearings().update(&hearing).await?;
        let read = now + TimeDelta::hours(i64::from(self.rules.hearing_read_hours));
        pending.takes_effect_at = pending.takes_effect_at.min(read);
        let mut case = case;
        case.settles_at = Some(pending.takes_effect_at);
        tx.queue().update(&case).await?;
        tx.pending().delete(case.id).await?;
        tx.pending().insert(&pending).await?;
        tx.send(NewMessage::about(Topic::Settle, case.id.0, pending.takes_effect_at));
        self.tell_editor(&mut tx, &pending, &facility).await?;
        tx.record(NewAudit {
            at: now,
            actor: Actor::Member(member.id()),
            action: "review.hearing_answered",
            subject_kind: "review",
            subject: review.0,
            detail: json!({ "case": case.id, "version": found.version }),
        });
        tx.commit(self.ids.as_ref()).await?;
        Ok(self.mine_of(member, facility, hearing))
    }

    /// Tells the editor whose decision waits: nothing else on the desk would.
    async fn tell_editor(
        &self,
        tx: &mut Tx,
        pending: &PendingRecord,
        facility: &Facility,
    ) -> Result<(), RuleError> {
        let account = tx.editors().find(pending.editor).await?.filter(|account| account.active);
        let Some(account) = account else { return Ok(()) };
        let mail = OutgoingMail::HearingAnswered(HearingAnswered {
            facility_name: facility.name.clone(),
            case_id: pending.case,
            settles_at: pending.takes_effect_at,
        });
        let mail = Envelope::new(mailbox_of(&account), mail).to_bytes();
        Ok(tx.send_sealed(Topic::Mail, pending.case.0, &mail, self.clock.now(), self.ids.as_ref())?)
    }

    fn mine_of(&self, member: &ProviderMember, facility: Facility, hearing: HearingRecord) -> MyHearing {
        let replies = member.writes_for(&facility);
        MyHearing {
            review: hearing.review,
            may_say: replies && hearing.is_open(self.clock.now()),
            facility,
            text: hearing.masked,
            until: hearing.until,
            said: hearing.said,
        }
    }
}

/// Whether the decision still waits: not undone, and not on a version that was changed or taken back.
async fn waits(view: &View<'_>, hearing: &HearingRecord) -> Result<bool, RuleError> {
    let review = view.reviews().find(hearing.review).await?;
    let current = review.is_some_and(|one| one.version == hearing.version && one.published_at.is_none());
    let case = view.queue().find(hearing.case).await?;
    let settles = case.is_some_and(|case| case.settles_at.is_some() && case.state.is_undecided());
    let pending = view.pending().find(hearing.case).await?;
    Ok(current && settles && pending.is_some_and(|one| one.draft.version == hearing.version))
}

fn checked(text: &str) -> Result<String, RuleError> {
    let text = normalise(text);
    let (code, detail) = match graphemes(&text) {
        0 => ("required", "Schrijf wat jullie willen zeggen.".to_owned()),
        length if length > LONGEST => ("too_long", format!("Gebruik hoogstens {LONGEST} tekens.")),
        _ => return Ok(text),
    };
    Err(RuleError::invalid(vec![FieldError::new("/text", code, detail)]))
}

fn unknown() -> RuleError {
    RuleError::not_found("hearing_not_found")
}
