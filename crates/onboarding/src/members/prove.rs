//! Proving who acts for an organisation: with a code from a letter, or from a mail to an address of the register.

use super::{Held, audit, unknown};
use crate::Providers;
use chrono::{DateTime, TimeDelta, Utc};
use domain::audit::Actor;
use domain::ids::OrganisationId;
use domain::verification::{MOST_ATTEMPTS, register_knows};
use domain::{
    EmailAddress, ErrorKind, Facility, FieldError, MemberRole, Organisation, PaperCode, ProofKind,
    ProofOutcome, Redacted, RuleError,
};
use moderation::{ProviderMember, already_verified, issue, mailbox_of, new_code, proof_hash, settle};
use notify::{Envelope, OutgoingMail};
use serde_json::json;
use storage::{ProofRecord, Topic};
use templates::mails::OrganisationCode;

/// Shortest time between two mails with a code, in minutes.
const PAUSE_MINUTES: i64 = 10;
/// Most facilities of an organisation whose addresses are looked at.
const FACILITIES: u64 = 500;

/// Where an organisation stands that proves who acts for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MyProof {
    /// The organisation.
    pub organisation: Organisation,
    /// What the caller may do for it.
    pub role: MemberRole,
    /// The codes that can be typed: how they came, since when, and until when.
    pub waiting: Vec<(ProofKind, DateTime<Utc>, DateTime<Utc>)>,
    /// The caller's own address, where the register knows it: a code can be mailed to it.
    pub address: Option<Redacted<String>>,
}

impl Providers {
    /// Where an organisation of the caller stands.
    ///
    /// Errors: `organisation_not_found` (404), also for somebody else's.
    pub async fn my_proof(&self, member: &ProviderMember, id: OrganisationId) -> Result<MyProof, RuleError> {
        let (view, now) = (self.store.view(), self.clock.now());
        let mine = member.memberships().iter().find(|one| one.organisation == id).ok_or_else(unknown)?;
        let organisation = view.organisations().find_many(&[id]).await?.pop().ok_or_else(unknown)?;
        let open = view.organisation_proofs().of(id).await?.into_iter().filter(|one| one.is_open(now));
        let waiting = open.filter_map(|one| Some((one.kind, one.created_at, one.expires_at?))).collect();
        let mut address = None;
        if mine.role == MemberRole::Owner && organisation.verified.is_none() {
            let facilities = view.organisations().facilities_of(&[id], None, FACILITIES).await?;
            let account = view.editors().find(member.id()).await?.ok_or_else(unknown)?;
            address = Some(account.email).filter(|email| known(email, &facilities));
        }
        Ok(MyProof { organisation, role: mine.role, waiting, address })
    }

    /// Types a code from a letter or a mail. The right one makes the organisation a verified one; each wrong one counts,
    /// and after five of them the codes are worth nothing any more.
    ///
    /// Errors: `organisation_not_found` (404), `owner_only` (403), `organisation_verified` and `no_code` (409),
    /// `invalid_fields` (422) with `/code`: `not_a_code` (which does not count) or `wrong_code`.
    pub async fn prove(
        &self,
        owner: &ProviderMember,
        id: OrganisationId,
        typed: &str,
    ) -> Result<(), RuleError> {
        let now = self.clock.now();
        let mut held = self.unproven(owner, id).await?;
        let code: PaperCode = typed.parse().map_err(|_| {
            wrong(
                "not_a_code",
                "Dit is geen code. Ze heeft acht letters en cijfers, zoals K7PM-3WQX.".to_owned(),
            )
        })?;
        let all = held.tx.organisation_proofs().of(id).await?;
        let open: Vec<ProofRecord> = all.into_iter().filter(|one| one.is_open(now)).collect();
        if open.is_empty() {
            let detail = "Er is geen code die nog geldt. Vraag een nieuwe.";
            return Err(RuleError::new(ErrorKind::Conflict, "no_code", detail));
        }
        let hash = Some(proof_hash(self.store.vault(), id, &code));
        let Some(right) = open.iter().find(|one| one.code_hash == hash) else {
            return Err(self.count_wrong(owner, held, open, now).await?);
        };
        let proof = right.clone().ended(ProofOutcome::Verified, now);
        held.tx.organisation_proofs().update(&proof).await?;
        settle(&mut held.tx, &proof, Actor::Member(owner.id()), now).await?;
        Ok(held.tx.commit(self.ids.as_ref()).await?)
    }

    /// Mails a code to the caller's own address, where its domain, or the address itself, is one that the register
    /// names for a facility of the organisation. An earlier mail's code stops to work.
    ///
    /// Errors: `organisation_not_found` (404), `owner_only` (403), `organisation_verified`, `address_unknown` (409),
    /// `too_soon` (429).
    pub async fn mail_proof(&self, owner: &ProviderMember, id: OrganisationId) -> Result<(), RuleError> {
        let (now, ids) = (self.clock.now(), self.ids.as_ref());
        let mut held = self.unproven(owner, id).await?;
        let account = held.members.iter().find(|one| one.account.id == owner.id()).ok_or_else(unknown)?;
        let account = account.account.clone();
        let facilities = held.tx.organisations().facilities_of(&[id], None, FACILITIES).await?;
        if !known(&account.email, &facilities) {
            let detail = "Je mailadres hoort niet bij een mailadres of website die in het register staat bij een voorziening van deze organisatie. Vraag een brief aan de beheerder van de piloot.";
            return Err(RuleError::new(ErrorKind::Conflict, "address_unknown", detail));
        }
        let pause = TimeDelta::minutes(PAUSE_MINUTES);
        let mut past = held.tx.organisation_proofs().of(id).await?.into_iter();
        if past.any(|one| one.kind == ProofKind::MailDomain && now < one.created_at + pause) {
            let detail = format!("Er is net een mail verstuurd. Wacht {PAUSE_MINUTES} minuten.");
            return Err(RuleError::new(ErrorKind::TooMany, "too_soon", detail));
        }
        let (code, proof) = new_code(self.store.vault(), ids, id, ProofKind::MailDomain, owner.id(), now);
        let mail = OutgoingMail::OrganisationCode(OrganisationCode {
            organisation: held.organisation.name.clone(),
            organisation_id: id.to_string(),
            code: Redacted::new(code.to_string()),
            expires_at: now + ProofKind::MailDomain.lasts(),
        });
        let mail = Envelope::new(mailbox_of(&account), mail).to_bytes();
        held.tx.send_sealed(Topic::Mail, proof.id.0, &mail, now, ids)?;
        issue(&mut held.tx, &proof, Actor::Member(owner.id()), "organisation.code_mailed").await?;
        Ok(held.tx.commit(ids).await?)
    }

    /// An organisation of an owner that has not proven who acts for it, held.
    async fn unproven(&self, owner: &ProviderMember, id: OrganisationId) -> Result<Held, RuleError> {
        let held = self.held(owner, id).await?;
        if held.organisation.verified.is_some() { Err(already_verified()) } else { Ok(held) }
    }

    /// Counts a wrong code, and says so.
    async fn count_wrong(
        &self,
        owner: &ProviderMember,
        mut held: Held,
        open: Vec<ProofRecord>,
        now: DateTime<Utc>,
    ) -> Result<RuleError, RuleError> {
        let mut left = 0;
        for proof in open {
            let attempts = proof.attempts + 1;
            left = left.max(MOST_ATTEMPTS.saturating_sub(attempts));
            let proof = ProofRecord { attempts, ..proof };
            let spent = attempts >= MOST_ATTEMPTS;
            let proof = if spent { proof.ended(ProofOutcome::UsedUp, now) } else { proof };
            held.tx.organisation_proofs().update(&proof).await?;
        }
        let (id, detail) = (held.organisation.id, json!({ "left": left }));
        held.tx.record(audit(owner.id(), id, "organisation.wrong_code", detail, now));
        held.tx.commit(self.ids.as_ref()).await?;
        let detail = match left {
            0 => "Deze code klopt niet. Dat was de laatste poging: vraag een nieuwe code.".to_owned(),
            1 => "Deze code klopt niet. Je kan het nog één keer proberen.".to_owned(),
            left => format!("Deze code klopt niet. Je kan het nog {left} keer proberen."),
        };
        Ok(wrong("wrong_code", detail))
    }
}

fn known(email: &Redacted<String>, facilities: &[Facility]) -> bool {
    EmailAddress::parse(email.expose()).is_ok_and(|address| register_knows(&address, facilities))
}

fn wrong(code: &'static str, detail: String) -> RuleError {
    RuleError::invalid(vec![FieldError::new("/code", code, detail)])
}
